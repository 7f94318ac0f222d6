// What cells import: packages as Node finds them, TypeScript files compiled on the way, and the reader's own files
// again when they have changed on disk. An imported name is a view of its module, so it never goes stale.

import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { types } from "node:util";
import vm from "node:vm";
import ts from "../core/typescript.cjs";
import { withoutImportMeta } from "../core/import-meta.js";
import type { Stacks } from "../core/stacks.js";
import { versionOf } from "./host.js";
import { requireTslab } from "./tslab.js";

/** Parts of Node's module loader that its types leave out. */
interface Loader {
  _extensions: Record<string, (module: LoadedModule, file: string) => void>;
  _resolveFilename(request: string, parent: LoadedModule | undefined, ...rest: unknown[]): string;
}
type LoadedModule = NodeJS.Module & { _compile(code: string, file: string): void };
const loader = Module as unknown as Loader;

/** What a module exports. */
type Exports = Record<string, unknown>;

/** A module as cells use it; emptied when a file has changed, unless only `import` can load it. */
interface Loaded {
  exports?: Exports;
  stays?: true;
}

/** The imports of one session. */
export class Modules {
  readonly require: NodeJS.Require;
  readonly #cwd: string;
  readonly #loaded = new Map<string, Loaded>();
  readonly #versions = new Map<string, string>();
  readonly #import: (request: string) => Promise<Exports>;

  /** @param cwd - the folder that relative imports start from */
  constructor(cwd: string, stacks: Stacks) {
    this.#cwd = cwd;
    const cell = path.join(cwd, "cell.ts");
    const require = createRequire(cell);
    this.require = new Proxy(require, {
      apply: (_target, _this, [request]: [string]): unknown =>
        // tslab is here even if the reader's project has none.
        request === "tslab" ? requireTslab("tslab") : require(localTypeScript(request, cwd) ?? request),
    });
    compileTypeScript(stacks);
    const { USE_MAIN_CONTEXT_DEFAULT_LOADER: importModuleDynamically } = vm.constants;
    const native = new vm.Script("(request) => import(request)", { filename: cell, importModuleDynamically });
    this.#import = native.runInThisContext() as (request: string) => Promise<Exports>;
  }

  /** Loads packages that the next cells are likely to import, in steps; those that are not installed are left out. */
  *prepare(packages: readonly string[]): Generator<void, void> {
    for (const name of packages) {
      try {
        this.require(name);
      } catch {
        // The cell that imports it says why.
      }
      yield;
    }
  }

  /** `import(…)`: a module that waits at its top level, or is for `import` alone, is loaded as such. */
  async load(request: string): Promise<Exports> {
    try {
      return pick(this.#require(request), "*") as Exports;
    } catch (error) {
      if (!isForImport(error) || localTypeScript(request, this.#cwd)) throw error;
      return await this.#native(request);
    }
  }

  /** Puts imported names into the scope: at once, if `require` can load the module. */
  import(
    scope: Record<string, unknown>,
    request: string,
    names: Record<string, string>,
  ): Promise<void> | undefined {
    const loaded = this.#loaded.get(request) ?? {};
    this.#loaded.set(request, loaded);
    try {
      loaded.exports ??= this.#require(request);
    } catch (error) {
      if (!isForImport(error)) throw error;
      return this.load(request).then((exports) => {
        Object.assign(loaded, { exports, stays: true });
        this.#bind(scope, names, loaded, request);
      });
    }
    this.#bind(scope, names, loaded, request);
    return undefined;
  }

  #native(request: string): Promise<Exports> {
    // Node calls this experimental, and would say so in the reader's cell.
    const { emitWarning } = process;
    process.emitWarning = () => undefined;
    try {
      return this.#import(request);
    } finally {
      process.emitWarning = emitWarning;
    }
  }

  #require(request: string): Exports {
    return this.require(request) as Exports;
  }

  #bind(
    scope: Record<string, unknown>,
    names: Record<string, string>,
    loaded: Loaded,
    request: string,
  ): void {
    for (const [local, imported] of Object.entries(names)) {
      Object.defineProperty(scope, local, {
        configurable: true,
        enumerable: true,
        get: () => pick((loaded.exports ??= this.#require(request)), imported),
        // A later cell may declare the name anew.
        set: (value: unknown) =>
          Object.defineProperty(scope, local, {
            value,
            writable: true,
            enumerable: true,
            configurable: true,
          }),
      });
    }
  }

  /** Forgets the reader's own modules whose files have changed, and all that is built on them. */
  refresh(): void {
    const own = Object.values(this.require.cache).filter(
      (module): module is NodeJS.Module => !!module && isLocal(module.filename),
    );
    const changed = new Set(own.filter(({ filename }) => this.#hasChanged(filename)));
    if (changed.size === 0) return;
    for (let size = 0; size < changed.size;) {
      size = changed.size;
      for (const module of own) if (module.children.some((child) => changed.has(child))) changed.add(module);
    }
    for (const { filename } of changed) Reflect.deleteProperty(this.require.cache, filename);
    for (const loaded of this.#loaded.values()) if (!loaded.stays) delete loaded.exports;
  }

  #hasChanged(file: string): boolean {
    const version = versionOf(file) ?? "";
    const known = this.#versions.get(file);
    this.#versions.set(file, version);
    return known !== undefined && known !== version;
  }
}

const isLocal = (file: string): boolean =>
  !/[\\/]node_modules[\\/]/.test(file) && !file.startsWith(path.dirname(import.meta.dirname));

/** Whether `require` has refused a module that `import` may load. */
function isForImport(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === "ERR_REQUIRE_ASYNC_MODULE" || code === "ERR_PACKAGE_PATH_NOT_EXPORTED";
}

/** A name of a module, where `import` and `require` differ about what the module is. */
function pick(module: Exports, imported: string): unknown {
  if (imported === "=") return module;
  const isEs = types.isModuleNamespaceObject(module) || module.__esModule === true;
  if (imported === "default") return isEs ? module.default : module;
  if (imported !== "*") return module[imported];
  return isEs ? module : { ...module, default: module };
}

/** The TypeScript file that a relative import means, with or without an extension. */
function localTypeScript(request: string, folder: string): string | undefined {
  if (!/^\.\.?(\/|$)/.test(request)) return undefined;
  const whole = path.resolve(folder, request);
  const stem = whole.replace(/\.(js|ts)$/, "");
  return [`${stem}.ts`, path.join(whole, "index.ts")].find((file) => ts.sys.fileExists(file));
}

/** Teaches Node's `require` to load TypeScript files, and what they import relatively. */
function compileTypeScript(stacks: Stacks): void {
  loader._extensions[".ts"] = (module, file) => {
    const source = readFileSync(file, "utf8");
    const label = path.relative(process.cwd(), file).replaceAll("\\", "/");
    const { outputText, sourceMapText } = ts.transpileModule(source, {
      fileName: file,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        esModuleInterop: true,
        experimentalDecorators: true,
        sourceMap: true,
      },
      transformers: { before: [withoutImportMeta] },
    });
    stacks.register(file, { label, source, map: sourceMapText! });
    module._compile(outputText, file);
  };
  const resolve = loader._resolveFilename.bind(loader);
  loader._resolveFilename = (request, parent, ...rest) => {
    const from = parent?.filename?.endsWith(".ts") ? path.dirname(parent.filename) : undefined;
    return (from && localTypeScript(request, from)) ?? resolve(request, parent, ...rest);
  };
}
