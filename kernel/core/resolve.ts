// Which file an import means, for the compiler.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/** Resolves the imports of one session. */
export class Resolver {
  readonly #host: Host;
  readonly #own: (request: string) => string | undefined;
  /** Packages don't change while a kernel runs; the reader's own folder does. */
  readonly packages: ts.ModuleResolutionCache;
  readonly #typesOfPackages: ts.TypeReferenceDirectiveResolutionCache;

  /** @param own - the file for an import that the kernel itself has written */
  constructor(host: Host, options: ts.CompilerOptions, own: (request: string) => string | undefined) {
    this.#host = host;
    this.#own = own;
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

  resolve(
    literals: readonly ts.StringLiteralLike[],
    from: string,
    redirected: ts.ResolvedProjectReference | undefined,
    options: ts.CompilerOptions,
    file: ts.SourceFile,
  ): readonly ts.ResolvedModuleWithFailedLookupLocations[] {
    const cache = from.includes("/node_modules/") ? this.packages : undefined;
    return literals.map((literal) => {
      const own = this.#own(literal.text);
      if (own) return { resolvedModule: { resolvedFileName: own, extension: ts.Extension.Dts } } as never;
      const mode = ts.getModeForUsageLocation(file, literal, options);
      const { sys, bundled } = this.#host;
      const found = ts.resolveModuleName(literal.text, from, options, sys, cache, redirected, mode);
      const brought = found.resolvedModule ? undefined : bundled(literal.text);
      if (!brought) return found;
      return ts.resolveModuleName(literal.text, brought, options, sys, cache, redirected, mode);
    });
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
