// What the compiler sees of the world: the files that the kernel makes up, and those of the host.

import { fileName, slotOf } from "./declared.js";
import type { Host } from "./host.js";
import type { Resolver } from "./resolve.js";
import type { SourceFiles } from "./source-files.js";
import ts from "./typescript.cjs";

/** @param own - the files that the kernel makes up, by name */
export function compilerHost(
  home: Host,
  own: ReadonlyMap<string, ts.SourceFile>,
  files: SourceFiles,
  resolver: Resolver,
): ts.CompilerHost {
  const { sys, cwd } = home;
  const libraries = home.path.dirname(sys.getExecutingFilePath().replaceAll("\\", "/"));
  return {
    getDefaultLibLocation: () => libraries,
    getDefaultLibFileName: (options) => home.path.join(libraries, ts.getDefaultLibFileName(options)),
    getNewLine: () => "\n",
    useCaseSensitiveFileNames: () => sys.useCaseSensitiveFileNames,
    getCanonicalFileName: (file) => (sys.useCaseSensitiveFileNames ? file : file.toLowerCase()),
    getDirectories: (folder) => sys.getDirectories(folder),
    readDirectory: (...given) => sys.readDirectory(...given),
    realpath: (file) => sys.realpath?.(file) ?? file,
    getEnvironmentVariable: () => "",
    writeFile: () => undefined,
    getCurrentDirectory: () => cwd,
    fileExists: (file) => own.has(file) || sys.fileExists(file),
    directoryExists: (folder) => sys.directoryExists(folder),
    readFile: (file) => sys.readFile(file),
    getSourceFile: (file) => own.get(file) ?? files.get(file),
    resolveModuleNameLiterals: (literals, from, redirected, options, file) =>
      literals.map((literal) => {
        const mode = ts.getModeForUsageLocation(file, literal, options);
        return ofCells(literal.text, cwd) ?? resolver.resolve(literal.text, from, mode, redirected);
      }),
    getModuleResolutionCache: () => resolver.packages,
    resolveTypeReferenceDirectiveReferences: (references, from, redirected, options, file) =>
      resolver.resolveTypes(references, from, redirected, options, file),
  };
}

/** A declaration file of earlier cells, which the compiler itself has named in an import. */
function ofCells(request: string, cwd: string): ts.ResolvedModuleWithFailedLookupLocations | undefined {
  const slot = slotOf(request);
  if (slot === undefined) return undefined;
  const resolvedFileName = fileName(cwd, slot);
  return { resolvedModule: { resolvedFileName, extension: ts.Extension.Dts } } as never;
}
