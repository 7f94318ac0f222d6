// The packages that cells have imported, for the compiler imported by each file of a cell: a program whose files import the
// same as those of the last one is made at a fraction of the cost. No name comes in by that.

import { importsAlso } from "./internals.js";
import type { Resolver } from "./resolve.js";
import ts from "./typescript.cjs";

/** The imports that the files of one session share. */
export class SharedImports {
  readonly #resolver: Resolver;
  readonly #from: string;
  /** What an import of each package says. */
  readonly #shared = new Map<string, ts.StringLiteralLike>();
  /** How many packages a file has been given. */
  readonly #given = new WeakMap<ts.SourceFile, number>();

  /** @param from - the file that imports */
  constructor(resolver: Resolver, from: string) {
    this.#resolver = resolver;
    this.#from = from;
  }

  /** Takes note of what a cell imports. */
  learn(text: string): void {
    for (const { fileName: request } of ts.preProcessFile(text).importedFiles)
      if (!this.#shared.has(request) && this.#isPackage(request)) this.#shared.set(request, literal(request));
  }

  /** Lets a file import all packages that are known so far. */
  give(file: ts.SourceFile): void {
    if (this.#given.get(file) === this.#shared.size) return;
    this.#given.set(file, this.#shared.size);
    const shared = [...this.#shared];
    importsAlso(file, (own) => {
      const all = shared.map(([request, ours]) => own.find(({ text }) => text === request) ?? ours);
      return [...all, ...own.filter((specifier) => !all.includes(specifier))];
    });
  }

  #isPackage(request: string): boolean {
    if (request.startsWith("node:")) return true;
    const { resolvedModule } = this.#resolver.resolve(request, this.#from, ts.ModuleKind.ESNext);
    return resolvedModule?.resolvedFileName.includes("/node_modules/") === true;
  }
}

/** What stands in `import "…"`. */
function literal(request: string): ts.StringLiteral {
  const specifier = ts.factory.createStringLiteral(request);
  const declaration = ts.factory.createImportDeclaration(undefined, undefined, specifier);
  return Object.assign(specifier, { parent: declaration });
}
