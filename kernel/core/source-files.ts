// The files that cells import, parsed: those of packages once for all programs, the reader's own again when they change.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/**
 * Whether a file is parsed without its comments, which take as long to read as everything else in it: those of the language,
 * of Node and of browsers. `addComments` reads them when somebody asks for documentation.
 */
export function isWithoutComments(name: string): boolean {
  return /\/(typescript\/lib\/lib\.[.\w]+\.d\.ts|@types\/node\/.*|undici-types\/.*)$/.test(name);
}

/** Files in `node_modules` don't change while a kernel runs. */
const ofPackages = new Map<string, ts.SourceFile | undefined>();

/** The source files of one session. */
export class SourceFiles {
  readonly #host: Host;
  readonly #target: ts.ScriptTarget;
  readonly #local = new Map<string, { version: string; file: ts.SourceFile }>();

  constructor(host: Host, { target = ts.ScriptTarget.ES2022 }: ts.CompilerOptions) {
    this.#host = host;
    this.#target = target;
  }

  get(name: string): ts.SourceFile | undefined {
    if (name.includes("/node_modules/")) {
      if (!ofPackages.has(name)) ofPackages.set(name, this.#parse(name));
      return ofPackages.get(name);
    }
    const version = this.#host.versionOf(name);
    if (version === undefined) return undefined;
    const known = this.#local.get(name);
    if (known?.version === version) return known.file;
    const file = this.#parse(name);
    if (file) this.#local.set(name, { version, file });
    return file;
  }

  /** Changes when one of the reader's own files does. */
  localStamp(): string {
    return [...this.#local.keys()].map((name) => `${name} ${this.#host.versionOf(name)}`).join("\n");
  }

  /** Whether one of the reader's own files isn't any more what it was when it was parsed. */
  haveChanged(): boolean {
    return [...this.#local].some(([name, { version }]) => this.#host.versionOf(name) !== version);
  }

  #parse(name: string): ts.SourceFile | undefined {
    const text = this.#host.sys.readFile(name);
    if (text === undefined) return undefined;
    const jsDocParsingMode = isWithoutComments(name) ? ts.JSDocParsingMode.ParseNone : undefined;
    return ts.createSourceFile(name, text, { languageVersion: this.#target, jsDocParsingMode });
  }
}
