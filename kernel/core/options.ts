// How cells are checked.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/** The compiler's options for cells in the host's folder. */
export function cellOptions(host: Host): ts.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    strict: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    allowJs: true,
    checkJs: false,
    skipLibCheck: true,
    preserveConstEnums: true,
    declaration: true,
    sourceMap: true,
    newLine: ts.NewLineKind.LineFeed,
    rootDir: "/",
    outDir: "/emitted",
    typeRoots: typeRoots(host),
  };
}

/** Every `node_modules/@types` from the folder upwards; the kernel's own if none has Node's types. */
function typeRoots({ cwd, sys, path, typesFolder }: Host): string[] {
  const roots: string[] = [];
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const root = path.join(folder, "node_modules", "@types");
    if (sys.directoryExists(root)) roots.push(root);
    if (path.dirname(folder) === folder) break;
  }
  const hasNode = roots.some((root) => sys.fileExists(path.join(root, "node", "package.json")));
  return hasNode || !typesFolder ? roots : [...roots, typesFolder];
}
