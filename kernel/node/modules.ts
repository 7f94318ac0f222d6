// What cells import, put into their scope. An imported name is a view of its module, so it never goes stale: one whose file
// has changed is loaded again when it is next used, or before the next cell if it waits at its top level.

import path from "node:path";
import { bindImports } from "../core/bind-imports.js";
import type { Stacks } from "../core/stacks.js";
import { loadAhead } from "./load-ahead.js";
import type { Exports } from "./namespaces.js";
import { OwnModules } from "./own-modules.js";
import { requireFor } from "./packages.js";
import { takeTypeScript } from "./require-typescript.js";
import type { Unit } from "./units.js";

/** A module as cells have imported it; without `unit` when a file of it has changed. */
interface Imported {
  request: string;
  unit?: Unit;
  /** Whether it had to be waited for. */
  waits: boolean;
  /** Why it could not be loaded again. */
  failure?: { error: unknown };
}

/** The imports of one session. */
export class Modules {
  readonly require: NodeJS.Require;
  /** Relative imports start from here. */
  readonly #cell: string;
  readonly #own: OwnModules;
  readonly #imported = new Map<string, Imported>();

  /** @param cwd - the folder that relative imports start from */
  constructor(cwd: string, stacks: Stacks) {
    this.#cell = path.join(cwd, "cell.ts").replaceAll("\\", "/");
    this.#own = new OwnModules(stacks);
    this.require = new Proxy(requireFor(this.#cell), {
      apply: (_target, _this, [request]: [string]): unknown => this.#own.require(request, this.#cell),
    });
    takeTypeScript((file) => this.#own.requireFile(file));
  }

  /** Loads packages that the next cells are likely to import, in steps. */
  *prepare(packages: readonly string[]): Generator<void, void> {
    for (const name of packages) yield* loadAhead(name, requireFor(this.#cell));
  }

  /** `import(…)` */
  load(request: string): Promise<Exports> {
    return this.#own.import(request, this.#cell);
  }

  /** Puts imported names into the scope: at once, if the module doesn't wait. */
  import(
    scope: Record<string, unknown>,
    request: string,
    names: Record<string, string>,
  ): Promise<void> | undefined {
    const unit = this.#own.link(request, this.#cell);
    const imported = this.#imported.get(request) ?? { request, waits: false };
    const waiting = this.#own.evaluate(unit);
    const bind = (): void => {
      Object.assign(imported, { unit, waits: waiting !== undefined, failure: undefined });
      this.#imported.set(request, imported);
      this.#bind(scope, names, imported);
    };
    if (waiting) return waiting.then(bind);
    bind();
    return undefined;
  }

  /** Forgets the reader's own modules that have changed; loads those again that must be waited for. */
  refresh(): Promise<unknown> | undefined {
    const gone = this.#own.refresh();
    const waiting: Promise<void>[] = [];
    for (const imported of this.#imported.values()) {
      if (imported.unit && !gone.has(imported.unit) && !imported.failure) continue;
      delete imported.unit;
      delete imported.failure;
      if (imported.waits) waiting.push(this.#again(imported));
    }
    return waiting.length > 0 ? Promise.all(waiting) : undefined;
  }

  /** Says that a cell was interrupted. */
  interrupt(): void {
    this.#own.interrupt();
  }

  async #again(imported: Imported): Promise<void> {
    try {
      const unit = this.#own.link(imported.request, this.#cell);
      await this.#own.evaluate(unit);
      imported.unit = unit;
    } catch (error) {
      imported.failure = { error }; // for the cells that use it
    }
  }

  #unitOf(imported: Imported): Unit {
    if (imported.failure) throw imported.failure.error;
    if (imported.unit) return imported.unit;
    const unit = this.#own.link(imported.request, this.#cell);
    const waiting = this.#own.evaluate(unit);
    if (waiting) {
      imported.waits = true;
      waiting.catch(() => undefined);
      throw new Error(`${imported.request} now waits at its top level: run this cell again`);
    }
    imported.unit = unit;
    return unit;
  }

  #bind(scope: Record<string, unknown>, names: Record<string, string>, imported: Imported): void {
    bindImports(scope, names, (name) => pick(this.#unitOf(imported), name));
  }
}

/** A name of a module: `*` is all of it, `=` what `require` gives. */
function pick(unit: Unit, name: string): unknown {
  if (name === "=") return unit.exports;
  return name === "*" ? unit.namespace : unit.namespace[name];
}
