// Which file an import means: one answer, for the compiler and for what loads the file.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/** What TypeScript wants to be written out, and a loader of CommonJS finds without. */
const furtherEndings = [".mts", ".cts", ".mjs", ".cjs", ".json"];

/** What runs, beside what describes it. */
const described: readonly [RegExp, string[]][] = [
  [/\.d\.ts$/, [".js", ".jsx"]],
  [/\.d\.mts$/, [".mjs"]],
  [/\.d\.cts$/, [".cjs"]],
  [/\.d\.(\w+)\.ts$/, [".$1"]],
];

/** Resolves the imports of one session. */
export class Resolver {
  readonly #host: Host;
  readonly #options: ts.CompilerOptions;
  /** Packages don't change while a kernel runs; the reader's own folder does. */
  readonly packages: ts.ModuleResolutionCache;
  readonly #typesOfPackages: ts.TypeReferenceDirectiveResolutionCache;
  /** What was found in packages, and what is Node's own. */
  readonly #found = new Map<string, ts.ResolvedModuleWithFailedLookupLocations>();

  constructor(host: Host, options: ts.CompilerOptions) {
    this.#host = host;
    this.#options = options;
    const canonical = (file: string): string =>
      host.sys.useCaseSensitiveFileNames ? file : file.toLowerCase();
    this.packages = ts.createModuleResolutionCache(host.cwd, canonical, options);
    this.#typesOfPackages = ts.createTypeReferenceDirectiveResolutionCache(
      host.cwd,
      canonical,
      options,
      this.packages.getPackageJsonInfoCache(),
    );
  }

  /**
   * The file that an import means, with its types.
   * @param from - the file that imports
   */
  resolve(
    request: string,
    from: string,
    mode?: ts.ResolutionMode,
    redirected?: ts.ResolvedProjectReference,
  ): ts.ResolvedModuleWithFailedLookupLocations {
    const { path } = this.#host;
    const key = [path.dirname(from), mode, request].join(" ");
    const known = this.#found.get(key);
    if (known) return known;
    const found = this.#resolve(request, from, mode, redirected);
    const isOfPackage = found.resolvedModule?.resolvedFileName.includes("/node_modules/");
    if (isOfPackage || request.startsWith("node:")) this.#found.set(key, found);
    return found;
  }

  #resolve(
    request: string,
    from: string,
    mode: ts.ResolutionMode,
    redirected: ts.ResolvedProjectReference | undefined,
  ): ts.ResolvedModuleWithFailedLookupLocations {
    const cache = from.includes("/node_modules/") ? this.packages : undefined;
    const { sys, path, bundled } = this.#host;
    const resolve = (from: string): ts.ResolvedModuleWithFailedLookupLocations =>
      ts.resolveModuleName(request, from, this.#options, sys, cache, redirected, mode);
    const found = resolve(from);
    if (found.resolvedModule) return found;
    if (isRelative(request)) {
      const whole = request.startsWith("/") ? request : path.join(path.dirname(from), request);
      const extension = furtherEndings.find((ending) => sys.fileExists(whole + ending));
      if (!extension) return found;
      return { resolvedModule: { resolvedFileName: whole + extension, extension } } as never;
    }
    const brought = bundled(request);
    return brought ? resolve(brought) : found;
  }

  /** The reader's own file that runs for an import; nothing for packages, and for what isn't there. */
  ownFile(request: string, from: string): string | undefined {
    const mayBeOwn =
      isRelative(request) || request.startsWith("#") || this.#options.paths || this.#options.baseUrl;
    if (!mayBeOwn) return undefined;
    const found = this.resolve(request, from, ts.ModuleKind.ESNext).resolvedModule?.resolvedFileName;
    return found === undefined || found.includes("/node_modules/") ? undefined : this.#running(found);
  }

  #running(file: string): string | undefined {
    const description = described.find(([pattern]) => pattern.test(file));
    if (!description) return file;
    const [pattern, endings] = description;
    return endings
      .map((ending) => file.replace(pattern, ending))
      .find((file) => this.#host.sys.fileExists(file));
  }

  /** What `types` and `/// <reference types>` mean. */
  resolveTypes(
    references: readonly (ts.FileReference | string)[],
    from: string,
    redirected: ts.ResolvedProjectReference | undefined,
    options: ts.CompilerOptions,
    file: ts.SourceFile | undefined,
  ): readonly ts.ResolvedTypeReferenceDirectiveWithFailedLookupLocations[] {
    return references.map((reference) => {
      const [name, mode] =
        typeof reference === "string"
          ? [reference, undefined]
          : [reference.fileName, file && ts.getModeForFileReference(reference, file.impliedNodeFormat)];
      const { sys } = this.#host;
      const cache = this.#typesOfPackages;
      return ts.resolveTypeReferenceDirective(name, from, options, sys, redirected, cache, mode);
    });
  }
}

function isRelative(request: string): boolean {
  return /^(\.{0,2}\/|\.\.?$)/.test(request);
}
