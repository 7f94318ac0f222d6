// One of the reader's own files that is an ES module: linked to what it imports, then run after it.

import { pathToFileURL } from "node:url";
import path from "node:path";
import vm from "node:vm";
import type { Transpiled } from "../core/transpile.js";
import { Namespace, type Exports } from "./namespaces.js";
import type { Links, OwnUnit, Unit } from "./units.js";

/** What the code calls: `System.register(…)`, see https://github.com/systemjs/systemjs/blob/main/docs/system-register.md */
type Declare = (
  set: Namespace["set"],
  context: object,
) => { setters: ((exports: Exports) => void)[]; execute: () => unknown };

interface Import {
  request: string;
  unit: Unit;
  tell(exports: Exports): void;
}

export class EsModule implements OwnUnit {
  readonly file: string;
  isDone = false;
  readonly #namespace = new Namespace();
  readonly #names: Transpiled["names"];
  #imports: Import[] = [];
  #execute: () => unknown = () => undefined;
  #pending: Promise<void> | undefined;

  constructor(file: string, { names }: Transpiled) {
    this.file = file;
    this.#names = names;
  }

  get namespace(): Exports {
    return this.#namespace.exports;
  }

  get exports(): unknown {
    return this.#namespace.exports;
  }

  get uses(): ReadonlySet<Unit> {
    return new Set(this.#imports.map(({ unit }) => unit));
  }

  get isPending(): boolean {
    return this.#pending !== undefined;
  }

  /** Finds what it imports. Functions that it exports can be called from here on, as in a circle they may be. */
  link(code: string, links: Links): void {
    const script = new vm.Script(`(System) => {${code}\n}`, { filename: this.file });
    const around = script.runInThisContext() as (system: object) => void;
    around({
      register: (requests: string[], declare: Declare) => {
        const { setters, execute } = declare(this.#namespace.set, this.#context(links));
        // In a stack its name would say nothing.
        this.#execute = Object.defineProperty(execute, "name", { value: "" });
        this.#imports = requests.map((request, i) => {
          const unit = links.link(request, this.file);
          const tell = setters[i];
          if (unit instanceof EsModule) unit.#namespace.follow(tell);
          return { request, unit, tell };
        });
      },
    });
  }

  #context(links: Links): object {
    const { file } = this;
    const resolve = (request: string): string => {
      const unit = links.link(request, file);
      return pathToFileURL("file" in unit ? String(unit.file) : request).href;
    };
    const url = pathToFileURL(file).href;
    return {
      meta: { url, filename: path.normalize(file), dirname: path.dirname(path.normalize(file)), resolve },
      import: (request: unknown) => links.import(String(request), file),
    };
  }

  evaluate(inside: ReadonlySet<Unit>): Promise<void> | undefined {
    if (this.isDone || inside.has(this)) return undefined;
    if (this.#pending) return this.#pending;
    const waiting = this.#evaluateFrom(0, new Set([...inside, this]));
    this.#pending = waiting?.finally(() => (this.#pending = undefined));
    return this.#pending;
  }

  #evaluateFrom(index: number, inside: ReadonlySet<Unit>): Promise<void> | undefined {
    for (let i = index; i < this.#imports.length; i++) {
      const waiting = this.#imports[i].unit.evaluate(inside);
      if (waiting) {
        return waiting.then(() => {
          this.#receive(this.#imports[i]);
          return this.#evaluateFrom(i + 1, inside);
        });
      }
      this.#receive(this.#imports[i]);
    }
    const waiting = this.#execute();
    if (waiting instanceof Promise) return waiting.then(() => void (this.isDone = true));
    this.isDone = true;
    return undefined;
  }

  #receive({ request, unit, tell }: Import): void {
    if (!(unit instanceof EsModule)) tell(unit.namespace);
    if (!unit.isDone) return;
    const missing = this.#names.get(request)?.find((name) => !(name in unit.namespace));
    if (missing !== undefined)
      throw new SyntaxError(
        `The requested module '${request}' does not provide an export named '${missing}'`,
      );
  }
}
