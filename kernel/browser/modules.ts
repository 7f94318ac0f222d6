// What cells import in a browser: what the page has brought along, each by an address of its own.

import { bindImports } from "../core/bind-imports.js";

type Exports = Record<string, unknown>;

/** Where the modules are that cells may import, by what an import says. */
export type Addresses = Readonly<Record<string, string>>;

/** What loads them, where there are no addresses. */
export type Loaders = Readonly<Record<string, () => Promise<Exports>>>;

/** The imports of one session. */
export class Modules {
  readonly #places: Addresses | Loaders;
  readonly #ready = new Map<string, Promise<Exports>>();

  /** @param given - modules that are there already */
  constructor(places: Addresses | Loaders, given: Readonly<Record<string, Exports>> = {}) {
    this.#places = places;
    for (const [name, exports] of Object.entries(given)) this.#ready.set(name, Promise.resolve(exports));
  }

  /** `import(…)` */
  load(request: string): Promise<Exports> {
    const known = this.#ready.get(request);
    if (known) return known;
    const place = this.#places[request];
    if (place === undefined) {
      const all = [...this.#ready.keys(), ...Object.keys(this.#places)].join(", ");
      return Promise.reject(new Error(`Cannot find module '${request}': a page knows ${all}`));
    }
    const loading = typeof place === "string" ? (import(place) as Promise<Exports>) : place();
    this.#ready.set(request, loading);
    // The network may be back the next time.
    loading.catch(() => this.#ready.delete(request));
    return loading;
  }

  /** Puts imported names into the scope. */
  async import(
    scope: Record<string, unknown>,
    request: string,
    names: Record<string, string>,
  ): Promise<void> {
    const module = await this.load(request);
    const isWhole = (imported: string): boolean => imported === "*" || imported === "=";
    for (const imported of Object.values(names)) {
      if (!isWhole(imported) && !(imported in module))
        throw new SyntaxError(
          `The requested module '${request}' does not provide an export named '${imported}'`,
        );
    }
    bindImports(scope, names, (imported) => (isWhole(imported) ? module : module[imported]));
  }
}
