// The files that cells import, parsed: those of packages once for all programs, the reader's own again when they change.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/**
 * Whether a file is parsed without its comments, which take as long to read as everything else in it: those of the language,
 * of Node and of browsers. `addComments` reads them when somebody asks for documentation.
 */
export function isWithoutComments(name: string): boolean {
  return isLibrary(name) || /\/(@types\/node|undici-types)\/.*$/.test(name);
}

/** Whether a file belongs to the library of the language, or of browsers. */
export function isLibrary(name: string): boolean {
  return /\/typescript\/lib\/lib\.[-.\w]+\.d\.ts$/.test(name);
}

/** A library file that is longer is parsed in parts, in characters: no step of a kernel's preparation is long then. */
const longest = 60_000;

/** Files in `node_modules` don't change while a kernel runs. */
const ofPackages = new Map<string, ts.SourceFile | undefined>();

/** The texts of library files' further parts, by the names that they are given. */
const furtherParts = new Map<string, string>();

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
    const text = furtherParts.get(name) ?? this.#host.sys.readFile(name);
    if (text === undefined) return undefined;
    const jsDocParsingMode = isWithoutComments(name) ? ts.JSDocParsingMode.ParseNone : undefined;
    const parsed = isLibrary(name) ? firstPart(name, text) : text;
    return ts.createSourceFile(name, parsed, { languageVersion: this.#target, jsDocParsingMode });
  }
}

/** The beginning of a library file, which refers to the parts that follow. */
function firstPart(name: string, text: string): string {
  if (text.length <= longest || furtherParts.has(name)) return text;
  const [first, ...further] = partsOf(text);
  const references = further.map((part, i) => {
    const partName = name.replace(/\.d\.ts$/, `.part-${i + 2}.d.ts`);
    furtherParts.set(partName, part);
    return `/// <reference path="${partName.slice(partName.lastIndexOf("/") + 1)}" />\n`;
  });
  return references.join("") + first;
}

/** A text, cut where an empty line stands between two statements. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const gap = /\n\r?\n(?=\S)/g;
    gap.lastIndex = start + longest;
    const end = gap.exec(text) ? gap.lastIndex : text.length;
    parts.push(text.slice(start, end));
    start = end;
  }
  return parts;
}
