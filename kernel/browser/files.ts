// The compiler's file system in a worker: texts by path, all there from the beginning. Nothing is ever written.

import type ts from "../core/typescript.cjs";

/** The types that cells see: the text of each file, by absolute path. */
export type Files = Readonly<Record<string, string>>;

const plain = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, "") : path);

/** A file system as the compiler wants it. */
export function fileSystem(texts: Files, cwd: string): ts.System {
  const files = new Map(Object.entries(texts));
  const folders = new Set(["/", cwd]);
  for (const path of files.keys())
    for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1))
      folders.add(path.slice(0, at));
  const below = (folder: string): string => (folder === "/" ? "/" : `${plain(folder)}/`);
  const refuse = (): never => {
    throw new Error("fileSystem: files can only be read here");
  };
  return {
    args: [],
    newLine: "\n",
    useCaseSensitiveFileNames: true,
    readFile: (path) => files.get(path),
    fileExists: (path) => files.has(path),
    directoryExists: (path) => folders.has(plain(path)),
    getDirectories(folder) {
      const start = below(folder);
      const inside = [...folders].filter((path) => path.startsWith(start) && path.length > start.length);
      return inside.map((path) => path.slice(start.length)).filter((name) => !name.includes("/"));
    },
    readDirectory(folder, extensions = []) {
      const inside = [...files.keys()].filter((path) => path.startsWith(below(folder)));
      return inside.filter((path) => extensions.length === 0 || extensions.some((end) => path.endsWith(end)));
    },
    realpath: (path) => path,
    resolvePath: (path) => path,
    getCurrentDirectory: () => cwd,
    getExecutingFilePath: () => "/node_modules/typescript/lib/typescript.js",
    write: refuse,
    writeFile: refuse,
    createDirectory: refuse,
    exit: refuse,
  };
}
