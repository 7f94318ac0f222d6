// Which file an import means, for the compiler.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/** Resolves the imports of one session. */
export class Resolver {
  readonly #host: Host;
  readonly #own: (request: string) => string | undefined;
  /** Packages don't change while a kernel runs; the reader's own folder does. */
  readonly #inPackages: ts.ModuleResolutionCache;

  /** @param own - the file for an import that the kernel itself has written */
  constructor(host: Host, options: ts.CompilerOptions, own: (request: string) => string | undefined) {
    this.#host = host;
    this.#own = own;
    const canonical = (file: string): string =>
      host.sys.useCaseSensitiveFileNames ? file : file.toLowerCase();
    this.#inPackages = ts.createModuleResolutionCache(host.cwd, canonical, options);
  }

  resolve(
    literals: readonly ts.StringLiteralLike[],
    from: string,
    redirected: ts.ResolvedProjectReference | undefined,
    options: ts.CompilerOptions,
    file: ts.SourceFile,
  ): readonly ts.ResolvedModuleWithFailedLookupLocations[] {
    const cache = from.includes("/node_modules/") ? this.#inPackages : undefined;
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
}
