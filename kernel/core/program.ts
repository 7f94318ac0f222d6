// TypeScript programs over a cell: plain ones, each made from the last, since a watching builder costs twice the
// time. @types/node is most of the start-up, so it joins when something first needs it.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";

/** Known of `console` until @types/node joins. */
const consoleTypes = `interface Console {
${["log", "error", "warn", "info", "debug", "table", "dir", "trace"].map((name) => `  ${name}(...data: any[]): void;`).join("\n")}
  time(label?: string): void;
  timeEnd(label?: string): void;
  clear(): void;
}
declare var console: Console;
`;

/** What in a declaration file may stand for something that only @types/node declares. */
const mentionsNode =
  /"node:|types="node"|\b(NodeJS|Buffer|URL|URLSearchParams|Abort\w+|Event\w*|Text(En|De)coder|Blob|File|FormData|Headers|Request|Response|WebSocket|\w+Stream|Message\w+|fetch|process|performance|crypto|set(Timeout|Interval|Immediate))\b|from "(fs|path|os|util|stream|events|url|http|https|crypto|zlib|buffer|child_process|worker_threads)"/;

const comments = /\/\*[^]*?\*\/|(?<![:"'])\/\/(?!\/).*/g;

/** The largest declarations: a quarter of a second is saved by not reading their comments. */
const withoutComments = /\/(lib\.dom[.\w]*\.d\.ts|@types\/node\/.*|undici-types\/.*)$/;

/** Files in `node_modules` don't change while a kernel runs: parsed once for all programs. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Internals of TypeScript that its public types leave out. */
interface Internals {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
}

/** The programs of one session of cells. */
export class Programs {
  readonly options: ts.CompilerOptions;
  readonly #home: Host;
  readonly #sys: ts.System;
  readonly #cellFiles: string[];
  readonly #consoleFile: string;
  readonly #host: ts.CompilerHost;
  readonly #cells = new Map<string, ts.SourceFile>();
  readonly #local = new Map<string, { version: string; file: ts.SourceFile }>();
  readonly #searched = new WeakSet<ts.SourceFile>();
  #program: ts.Program | undefined;
  #stale = true;
  #withNode = false;

  /**
   * @param sys - the host's files, and the text of the cell files
   * @param cellFiles - absolute paths of the files that change from cell to cell
   */
  constructor(home: Host, sys: ts.System, cellFiles: string[], options: ts.CompilerOptions) {
    this.#home = home;
    this.#sys = sys;
    this.#cellFiles = cellFiles;
    this.#consoleFile = home.path.join(home.path.dirname(cellFiles[0]), "__console__.d.ts");
    this.options = options;
    this.#host = {
      getDefaultLibLocation: () => home.path.dirname(sys.getExecutingFilePath().replaceAll("\\", "/")),
      getDefaultLibFileName: (options) =>
        home.path.join(this.#host.getDefaultLibLocation!(), ts.getDefaultLibFileName(options)),
      getNewLine: () => sys.newLine,
      useCaseSensitiveFileNames: () => sys.useCaseSensitiveFileNames,
      getCanonicalFileName: (file) => (sys.useCaseSensitiveFileNames ? file : file.toLowerCase()),
      getDirectories: (folder) => sys.getDirectories(folder),
      readDirectory: (...given) => sys.readDirectory(...given),
      realpath: (file) => sys.realpath?.(file) ?? file,
      getEnvironmentVariable: () => "",
      writeFile: () => undefined,
      getCurrentDirectory: () => sys.getCurrentDirectory(),
      fileExists: (file) => sys.fileExists(file),
      directoryExists: (folder) => sys.directoryExists(folder),
      readFile: (file) => sys.readFile(file),
      getSourceFile: (file, target) => this.#sourceFile(file, target),
    };
  }

  /** The cell files may have changed. */
  update(): void {
    this.#stale = true;
  }

  /** The cell files' trees have been altered: they are parsed again for the next program. */
  spoil(): void {
    this.#cells.clear();
  }

  /** A cell file, bound to its symbols: cheaper than a program when only names are wanted. */
  cellFile(name: string): ts.SourceFile {
    if (!this.#stale) return this.#program!.getSourceFile(name)!;
    const file = this.#sourceFile(name, { languageVersion: this.options.target! })!;
    (ts as unknown as Internals).bindSourceFile(file, this.options);
    return file;
  }

  get program(): ts.Program {
    if (!this.#stale) return this.#program!;
    this.#create();
    if (!this.#withNode && this.#importsNode()) {
      this.#withNode = true;
      this.#create();
    }
    this.#stale = false;
    return this.#program!;
  }

  /** What completion asks for beside the program. */
  get languageHost(): object {
    return { ...this.#host, getCompilationSettings: () => this.options };
  }

  /** Lets @types/node join; says whether it was missing. */
  addNode(): boolean {
    const missing = !this.#withNode;
    this.#withNode = true;
    this.#stale ||= missing;
    return missing;
  }

  /** Parses @types/node file by file, for a kernel with nothing else to do: each step is a few milliseconds. */
  *prepareNode(): Generator<void, void> {
    const folder = this.options.typeRoots
      ?.map((root) => this.#home.path.join(root, "node"))
      .find(this.#sys.directoryExists);
    if (!folder) return;
    for (const file of this.#sys.readDirectory(folder, [".d.ts"])) {
      if (/\/ts\d/.test(file)) continue; // for older compilers
      this.#sourceFile(file, { languageVersion: this.options.target! });
      yield;
    }
  }

  /** Changes when one of the reader's own files does. */
  localStamp(): string {
    return [...this.#local.keys()].map((name) => `${name} ${this.#home.versionOf(name)}`).join("\n");
  }

  #create(): void {
    this.#program = ts.createProgram({
      rootNames: this.#withNode ? this.#cellFiles : [...this.#cellFiles, this.#consoleFile],
      options: { ...this.options, types: this.#withNode ? ["node"] : [] },
      host: this.#host,
      oldProgram: this.#program,
    });
  }

  #importsNode(): boolean {
    return this.#program!.getSourceFiles().some((file) => {
      if (this.#searched.has(file) || file.hasNoDefaultLib || this.#cellFiles.includes(file.fileName))
        return false;
      this.#searched.add(file);
      if (file.fileName === this.#consoleFile || this.#program!.isSourceFileDefaultLibrary(file))
        return false;
      return mentionsNode.test(file.text.replaceAll(comments, ""));
    });
  }

  #sourceFile(name: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
    const options = typeof target === "object" ? target : { languageVersion: target };
    const jsDocParsingMode = withoutComments.test(name) ? ts.JSDocParsingMode.ParseNone : undefined;
    const parse = (text: string | undefined): ts.SourceFile | undefined =>
      text === undefined ? undefined : ts.createSourceFile(name, text, { ...options, jsDocParsingMode });
    if (name === this.#consoleFile) {
      if (!parsed.has(name)) parsed.set(name, parse(consoleTypes));
      return parsed.get(name);
    }
    if (this.#cellFiles.includes(name)) {
      const text = this.#sys.readFile(name)!;
      const known = this.#cells.get(name);
      if (known?.text === text) return known;
      const file = parse(text)!;
      this.#cells.set(name, file);
      return file;
    }
    if (name.includes("/node_modules/")) {
      if (!parsed.has(name)) parsed.set(name, parse(this.#sys.readFile(name)));
      return parsed.get(name);
    }
    // A file of the reader's own: parsed again when it has changed on disk.
    const version = this.#home.versionOf(name);
    if (version === undefined) return undefined;
    const known = this.#local.get(name);
    if (known?.version === version) return known.file;
    const file = parse(this.#sys.readFile(name))!;
    this.#local.set(name, { version, file });
    return file;
  }
}
