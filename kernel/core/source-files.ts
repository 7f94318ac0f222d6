// The files that cells import, parsed: those of packages once for all programs, the reader's own again when they change.

import type { Host, Text } from "./host.js";
import ts from "./typescript.cjs";

/**
 * Whether a file is parsed without its comments, which take as long to read as everything else in it: the declarations of
 * packages, and of the language. `addComments` reads them when somebody asks for documentation.
 */
export function isWithoutComments(name: string): boolean {
  return /\/node_modules\/.*\.d\.[cm]?ts$/.test(name) || isLibrary(name);
}

/** Whether a file belongs to the library of the language, or of browsers. */
export function isLibrary(name: string): boolean {
  return /\/typescript\/lib\/lib\.[-.\w]+\.d\.ts$/.test(name);
}

/** A library file that is longer is decoded and parsed in parts: no step of a kernel's preparation is long then. */
const longest = 60_000;

/** Files in `node_modules` don't change while a kernel runs. */
const ofPackages = new Map<string, ts.SourceFile | undefined>();

/** The texts of long library files' parts, by the names that they are given. */
const parts = new Map<string, Text>();

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
    const text = isLibrary(name) ? this.#libraryText(name) : this.#host.sys.readFile(name);
    if (text === undefined) return undefined;
    const jsDocParsingMode = isWithoutComments(name) ? ts.JSDocParsingMode.ParseNone : undefined;
    return ts.createSourceFile(name, text, { languageVersion: this.#target, jsDocParsingMode });
  }

  /** A library file's text, or a part of it. */
  #libraryText(name: string): string | undefined {
    const part = parts.get(name);
    if (part) return part.toString();
    const text = this.#host.readText?.(name) ?? this.#host.sys.readFile(name);
    return text && wholeOrReferences(name, text);
  }
}

/** The text of a library file, or if that is long, references to its parts. */
function wholeOrReferences(name: string, text: Text): string {
  if (text.length <= longest) return text.toString();
  const references = partsOf(text).map((part, i) => {
    const partName = name.replace(/\.d\.ts$/, `.part-${i + 1}.d.ts`);
    parts.set(partName, part);
    return `/// <reference path="${partName.slice(partName.lastIndexOf("/") + 1)}" />\n`;
  });
  return references.join("");
}

/** A text, cut where an empty line stands between two statements. */
function partsOf(text: Text): Text[] {
  const gap = "\n\n";
  const gapAfter = (from: number): number => {
    const at = text.indexOf(gap, from);
    return at === -1 ? text.length : at + gap.length;
  };
  const found: Text[] = [];
  for (let start = 0; start < text.length;) {
    let end = gapAfter(start + longest);
    while (/\s/.test(text.slice(end, end + 1).toString())) end = gapAfter(end);
    found.push(text.slice(start, end));
    start = end;
  }
  return found;
}
