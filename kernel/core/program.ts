// TypeScript programs over a cell and the declarations before it, each made from the last. Of the files only the cell
// is new each time. @types/node is most of the start-up, so it joins when something first needs it.

import { cellText, type CellText } from "./cell-file.js";
import { Declared, fileName } from "./declared.js";
import { compilerHost } from "./compiler-host.js";
import type { Host } from "./host.js";
import { bind, placeInside } from "./internals.js";
import { consoleTypes, NodeTypes, webAssemblyTypes } from "./node-types.js";
import { readAhead } from "./read-ahead.js";
import { jsxFor } from "./jsx.js";
import { Resolver } from "./resolve.js";
import type { Settings } from "./settings.js";
import { SharedImports } from "./shared-imports.js";
import { SourceFiles } from "./source-files.js";
import ts from "./typescript.cjs";

/** How many declaration files join at once: a program with the same files as the last is made at half the cost. */
const slotsAtOnce = 32;

/** A cell in a program, with all that it refers to. */
export interface CellProgram extends CellText {
  program: ts.Program;
  file: ts.SourceFile;
  declared: Declared;
  /** Comments that say what JSX means in it; nothing if it has no meaning. */
  jsx: string | undefined;
  /** See `Host`. */
  asksInLoops: boolean;
}

/** The programs of one session of cells. */
export class Programs {
  readonly options: ts.CompilerOptions;
  readonly host: ts.CompilerHost;
  readonly #home: Host;
  readonly #files: SourceFiles;
  readonly #cellName: string;
  readonly #hubName: string;
  readonly #consoleName: string;
  readonly #webAssemblyName: string;
  readonly #nodeTypes = new NodeTypes();
  /** The files that the kernel makes up, by name. */
  readonly #own = new Map<string, ts.SourceFile>();
  #program: ts.Program | undefined;
  #slots = 0;
  #withNode = false;
  #last: { declared: Declared; source: string; made: CellProgram } | undefined;

  readonly #globals: readonly string[];
  readonly #saysJsx: boolean;
  readonly #resolver: Resolver;
  readonly #imports: SharedImports;

  constructor(home: Host, { options, globals, saysJsx }: Settings) {
    const { cwd } = home;
    this.#home = home;
    this.options = options;
    this.#globals = globals;
    this.#saysJsx = saysJsx;
    this.#files = new SourceFiles(home, options);
    this.#cellName = `${cwd}/__cell__.ts`;
    this.#hubName = `${cwd}/__cells__.d.ts`;
    this.#consoleName = `${cwd}/__console__.d.ts`;
    this.#webAssemblyName = `${cwd}/__web-assembly__.d.ts`;
    this.#own.set(this.#consoleName, parse(this.#consoleName, consoleTypes));
    this.#resolver = new Resolver(home, options);
    this.#imports = new SharedImports(this.#resolver, this.#cellName);
    this.host = compilerHost(home, this.#own, this.#files, this.#resolver);
  }

  /** The program for a cell after others. The last one is kept. */
  for(declared: Declared, source: string): CellProgram {
    if (this.#last?.declared === declared && this.#last.source === source) return this.#last.made;
    const jsx = jsxFor(declared, source, this.#saysJsx, (module) => this.#finds(module));
    const cell = cellText(source, jsx);
    const file = parse(this.#cellName, cell.text, cell.kind);
    bind(file);
    this.#imports.learn(cell.text);
    this.#place(declared, file);
    this.#create();
    if (
      !this.#withNode &&
      this.#nodeTypes.areNeededBy(this.#program!, ({ fileName }) => this.#own.has(fileName))
    ) {
      this.#withNode = true;
      this.#create();
    }
    const made = {
      program: this.#program!,
      file,
      ...cell,
      declared,
      jsx,
      asksInLoops: this.#home.asksInLoops === true,
    };
    this.#last = { declared, source, made };
    return made;
  }

  #finds(module: string): boolean {
    return this.#resolver.resolve(module, this.#cellName).resolvedModule !== undefined;
  }

  /** Lets @types/node join; says whether it was missing. */
  addNode(): boolean {
    const missing = !this.#withNode;
    this.#withNode = true;
    if (missing) this.#last = undefined;
    return missing;
  }

  /**
   * Makes programs of a part of the files, which nobody needs: what the compiler does for the first time takes longest, and
   * so it comes in steps.
   */
  *rehearse(): Generator<void, void> {
    for (const options of [{ ...this.options, lib: undefined, noLib: true }, this.options]) {
      if (this.#program) return; // a cell has come first
      const rootNames = [this.#consoleName];
      ts.createProgram({ rootNames, options: { ...options, types: [] }, host: this.host });
      yield;
    }
  }

  /** Reads the library of the language, in small steps: see `readAhead`. */
  prepareLibrary(): Generator<void, void> {
    const folder = this.host.getDefaultLibLocation!();
    return this.#readAhead((this.options.lib ?? []).map((name) => `${folder}/${name}`));
  }

  /** Reads the types of Node and of packages. */
  prepare(packages: readonly string[]): Generator<void, void> {
    const node = this.options.typeRoots
      ?.map((root) => this.#home.path.join(root, "node", "index.d.ts"))
      .find((file) => this.host.fileExists(file));
    const ofPackages = packages.map((name) => {
      const { resolvedModule } = this.#resolver.resolve(name, this.#cellName, ts.ModuleKind.ESNext);
      return resolvedModule?.resolvedFileName;
    });
    return this.#readAhead([node, ...ofPackages].filter((name) => name !== undefined));
  }

  #readAhead(roots: readonly string[]): Generator<void, void> {
    const { path } = this.#home;
    return readAhead(roots, { host: this.host, options: this.options, resolver: this.#resolver, path });
  }

  /** Changes when one of the reader's own files does. */
  localStamp(): string {
    return this.#files.localStamp();
  }

  /** Forgets the last program: a local file may have changed. */
  refresh(): void {
    if (this.#last && this.#files.haveChanged()) this.#last = undefined;
  }

  /** Puts the declarations of earlier cells into their files, each inside the one before, and the cell inside the last. */
  #place({ files }: Declared, cell: ts.SourceFile): void {
    const { cwd } = this.#home;
    const slots = files.reduce((most, { slot }) => Math.max(most, slot + 1), 0);
    if (slots > this.#slots || this.#slots === 0) {
      const before = this.#slots;
      this.#slots = slotsAtOnce * Math.ceil(Math.max(1, slots) / slotsAtOnce);
      for (let slot = before; slot < this.#slots; slot++) {
        this.#own.set(fileName(cwd, slot), parse(fileName(cwd, slot), "export {};"));
      }
      const imports = Array.from({ length: this.#slots }, (_, slot) => `import "${fileName(cwd, slot)}";`);
      this.#own.set(this.#hubName, parse(this.#hubName, imports.join("\n")));
    }
    let outer: ts.SourceFile | undefined;
    for (const { slot, tree } of files) {
      this.#own.set(fileName(cwd, slot), tree);
      placeInside(tree, outer);
      outer = tree;
    }
    placeInside(cell, outer);
    this.#own.set(this.#cellName, cell);
    this.#imports.give(cell);
    for (let slot = 0; slot < this.#slots; slot++) this.#imports.give(this.#own.get(fileName(cwd, slot))!);
  }

  #create(): void {
    const rootNames = [this.#cellName, this.#hubName, ...this.#globals];
    const added = this.#withNode ? this.#webAssembly() : [this.#consoleName];
    const types = (this.options.types ?? []).filter((name) => name !== "node");
    this.#program = ts.createProgram({
      rootNames: [...rootNames, ...added],
      options: { ...this.options, types: this.#withNode ? ["node", ...types] : types },
      host: this.host,
      oldProgram: this.#program,
    });
  }

  /** The name of the file with WebAssembly's types, if the library that cells are checked with has none. */
  #webAssembly(): string[] {
    if (!this.options.lib || this.options.lib.some((name) => /dom|webworker/.test(name))) return [];
    if (!this.#own.has(this.#webAssemblyName)) {
      const ofPages = this.host.readFile(`${this.host.getDefaultLibLocation!()}/lib.dom.d.ts`) ?? "";
      this.#own.set(this.#webAssemblyName, parse(this.#webAssemblyName, webAssemblyTypes(ofPages)));
    }
    return [this.#webAssemblyName];
  }
}

function parse(name: string, text: string, kind?: ts.ScriptKind): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, undefined, kind);
}
