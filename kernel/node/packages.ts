// Packages, as Node finds and loads them: by `require`, which gives them at once, else by `import`.

import { createRequire } from "node:module";
import vm from "node:vm";
import { namespaceOf, type Exports } from "./namespaces.js";
import { requireTslab } from "./tslab.js";
import type { Unit } from "./units.js";

const requires = new Map<string, NodeJS.Require>();

/** Node's `require` for a file. */
export function requireFor(file: string): NodeJS.Require {
  const known = requires.get(file) ?? createRequire(file);
  requires.set(file, known);
  return known;
}

/** A package as a file requires it. tslab is here even if the reader's project has none. */
export function requirePackage(request: string, from: string): unknown {
  return request === "tslab" ? requireTslab("tslab") : requireFor(from)(request);
}

/** A package that was imported. */
export class Package implements Unit {
  readonly #request: string;
  readonly #from: string;
  #loaded: { exports: unknown } | undefined;

  constructor(request: string, from: string) {
    this.#request = request;
    this.#from = from;
  }

  get exports(): unknown {
    return this.#loaded?.exports;
  }

  get namespace(): Exports {
    return namespaceOf(this.exports);
  }

  get isDone(): boolean {
    return this.#loaded !== undefined;
  }

  evaluate(): Promise<void> | undefined {
    if (this.#loaded) return undefined;
    try {
      this.#loaded = { exports: requirePackage(this.#request, this.#from) };
      return undefined;
    } catch (error) {
      if (!isForImport(error)) throw error;
      return importFor(this.#from, this.#request).then((exports) => {
        this.#loaded = { exports };
      });
    }
  }
}

/** Whether `require` has refused a module that `import` may load: one that waits at its top level, or is for `import` alone. */
function isForImport(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === "ERR_REQUIRE_ASYNC_MODULE" || code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
}

/** Node's `import` for a file. */
function importFor(filename: string, request: string): Promise<Exports> {
  const { USE_MAIN_CONTEXT_DEFAULT_LOADER: importModuleDynamically } = vm.constants;
  const script = new vm.Script("(request) => import(request)", { filename, importModuleDynamically });
  const native = script.runInThisContext() as (request: string) => Promise<Exports>;
  // Node calls this experimental, and would say so in the reader's cell.
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return native(request);
  } finally {
    process.emitWarning = emitWarning;
  }
}
