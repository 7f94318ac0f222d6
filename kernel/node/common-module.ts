// One of the reader's own files that is a CommonJS module, or JSON: run when it is first asked for.

import path from "node:path";
import vm from "node:vm";
import { importName } from "../core/scope.js";
import { namespaceOf, type Exports } from "./namespaces.js";
import { requireFor } from "./packages.js";
import type { Links, OwnUnit, Unit } from "./units.js";

const surroundings = ["exports", "require", "module", "__filename", "__dirname", importName];

export class CommonModule implements OwnUnit {
  readonly file: string;
  readonly isPending = false;
  readonly uses = new Set<Unit>();
  isDone = false;
  readonly #run: (module: { exports: unknown }) => void;
  readonly #module: { exports: unknown; id: string; filename: string };

  /** @param run - gives the module its exports */
  private constructor(file: string, run: (module: { exports: unknown }, uses: Set<Unit>) => void) {
    this.file = file;
    this.#run = (module) => run(module, this.uses);
    this.#module = { exports: {}, id: file, filename: file };
  }

  static ofCode(file: string, code: string, links: Links): CommonModule {
    return new CommonModule(file, (module, uses) => {
      const native = requireFor(file);
      const require = new Proxy(native, {
        apply(_target, _this, [request]: [string]) {
          uses.add(links.link(request, file));
          return links.require(request, file);
        },
      });
      const text = `(function (${surroundings.join(", ")}) {${code}\n})`;
      const around = new vm.Script(text, { filename: file }).runInThisContext() as (
        ...given: unknown[]
      ) => void;
      const name = path.normalize(file);
      const load = (request: unknown): Promise<Exports> => links.import(String(request), file);
      const { exports } = module;
      around.call(exports, exports, require, module, name, path.dirname(name), load);
    });
  }

  static ofJson(file: string, text: string): CommonModule {
    return new CommonModule(file, (module) => {
      module.exports = JSON.parse(text.replace(/^\uFEFF/, ""));
    });
  }

  get exports(): unknown {
    return this.#module.exports;
  }

  get namespace(): Exports {
    return namespaceOf(this.exports);
  }

  evaluate(inside: ReadonlySet<Unit>): undefined {
    if (this.isDone || this.#isRunning || inside.has(this)) return undefined;
    this.#isRunning = true;
    try {
      this.#run(this.#module);
      this.isDone = true;
    } finally {
      this.#isRunning = false;
    }
    return undefined;
  }

  #isRunning = false;
}
