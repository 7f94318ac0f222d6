// From a cell's text to something that can run: checked, rewritten, and with what it declares for later cells.

import ts from "./typescript.cjs";
import { excerpt, type ErrorContent } from "./errors.js";
import type { Host } from "./host.js";
import type { RewrittenCell } from "./references.js";
import { allowedInCells, cellPrefix, createConverter, type Converter, type Workings } from "./tslab.js";

/** An error that the compiler found. Lines and columns count from 0, as the compiler counts. */
export interface CellDiagnostic {
  code: number;
  message: string;
  line: number;
  column: number;
  /** The place in the text where the error starts, and its length, in UTF-16 units. */
  start: number;
  length: number;
  /** The file, relative to the notebook's folder, if the error is not in the cell itself. */
  file?: string;
  /** The text that the places refer to. */
  source: string;
}

/** A cell that may run: its code, and the declarations that later cells are compiled with. */
export interface CompiledCell extends RewrittenCell {
  ok: true;
  diagnostics: [];
  allDeclarations: string;
}

/** A cell that must not run. */
export interface RejectedCell {
  ok: false;
  diagnostics: CellDiagnostic[];
}

/** The beginning of a module's name that is being written. */
const importSpecifier = /\b(?:from|import|require)\s*\(?\s*["']([^"'\n]*)$/;

/** How many cells are kept as they were compiled. */
const rememberedCells = 50;

/** The compiler of one session of cells. */
export class CellCompiler {
  readonly #host: Host;
  readonly #converter: Converter;
  readonly #workings: Workings;
  #checked = new WeakSet<ts.SourceFile>();
  readonly #known = new Map<string, { cell: CompiledCell; stamp: string }>();

  constructor(host: Host) {
    this.#host = host;
    ({ converter: this.#converter, workings: this.#workings } = createConverter(host));
  }

  /**
   * Checks and rewrites a cell.
   * @param declarations - what earlier cells declare, from their `allDeclarations`
   */
  compile(declarations: string, source: string): CompiledCell | RejectedCell {
    const { programs } = this.#workings;
    // Running a cell again is the commonest thing to do in a notebook.
    const key = `${declarations}\0${source}`;
    const known = this.#known.get(key);
    if (known && known.stamp === programs.localStamp()) return known.cell;

    const first = this.#convert(declarations, source);
    // An error may only mean that the types of Node are not there yet.
    const cell = first.ok || !programs.addNode() ? first : this.#convert(declarations, source);
    if (cell.ok) this.#remember(key, { cell, stamp: programs.localStamp() });
    return cell;
  }

  #remember(key: string, result: { cell: CompiledCell; stamp: string }): void {
    this.#known.delete(key);
    this.#known.set(key, result);
    const [oldest] = this.#known.keys();
    if (this.#known.size > rememberedCells) this.#known.delete(oldest);
  }

  #convert(declarations: string, source: string): CompiledCell | RejectedCell {
    const { declOutput = "" } = this.#converter.convert(declarations, source);
    const { programs, diagnostics, rewritten } = this.#workings;
    const all = [...diagnostics, ...this.#inLocalFiles(programs.program)];
    if (all.length > 0)
      return { ok: false, diagnostics: all.map((diagnostic) => this.#describe(diagnostic, source)) };
    return { ...rewritten!, ok: true, diagnostics: [], allDeclarations: declOutput };
  }

  /** Reads the types of Node and of packages that the next cells are likely to import, in steps. */
  *prepare(packages: readonly string[]): Generator<void, void> {
    yield* this.#workings.programs.prepareNode();
    for (const name of packages) {
      this.#convert("", `import ${JSON.stringify(name)};`);
      yield;
    }
  }

  /** The signature and documentation of what stands at a place, or nothing. */
  inspect(declarations: string, source: string, position: number): string | undefined {
    this.#workings.programs.addNode();
    const info =
      this.#converter.inspect(declarations, source, position) ??
      this.#converter.inspect(declarations, source, calleeAround(source, position));
    return info && describeInfo(info);
  }

  /** Names that could stand at a place, and the part of the text that they would replace. */
  complete(
    declarations: string,
    source: string,
    position: number,
  ): { start: number; end: number; candidates: string[] } {
    this.#workings.programs.addNode();
    const found = this.#converter.complete(declarations, source, position);
    const specifier = importSpecifier.exec(source.slice(0, position))?.[1];
    if (specifier === undefined) return inText(found, source);
    // tslab looks for the beginning of a word only.
    const folder = specifier.slice(0, specifier.lastIndexOf("/") + 1);
    const names = found.original?.entries.map(({ name }) => (name.startsWith(folder) ? name : folder + name));
    const candidates = (names ?? []).filter((name) => name.startsWith(specifier));
    return { start: position - specifier.length, end: position, candidates };
  }

  close(): void {
    this.#converter.close();
  }

  /** Errors in TypeScript files that the cell imports, each file once after a change. */
  #inLocalFiles(program: ts.Program): readonly ts.Diagnostic[] {
    const local = program
      .getSourceFiles()
      .filter(
        ({ fileName, isDeclarationFile }) =>
          !isDeclarationFile && !/\/node_modules\/|\/__tslab__\.ts$/.test(fileName),
      );
    const changed = local.some((file) => !this.#checked.has(file));
    if (!changed) return [];
    const found = local.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]);
    const errors = found.filter(({ code }) => !allowedInCells.has(code));
    if (errors.length === 0) this.#checked = new WeakSet(local);
    return errors;
  }

  #describe({ code, file, start = 0, length = 0, messageText }: ts.Diagnostic, cell: string): CellDiagnostic {
    const message = ts.flattenDiagnosticMessageText(messageText, "\n");
    const inCell = !file || file.fileName.endsWith("/__tslab__.ts");
    const source = inCell ? cell : file.text;
    const offset = Math.min(Math.max(0, inCell ? start - cellPrefix.length : start), source.length);
    const { line, character } = ts.getLineAndCharacterOfPosition(
      ts.createSourceFile("", source, ts.ScriptTarget.ES2022),
      offset,
    );
    const name = inCell ? undefined : this.#host.path.relative(this.#host.cwd, file.fileName);
    return {
      code,
      message,
      line,
      column: character,
      start: offset,
      length,
      source,
      ...(name && { file: name }),
    };
  }
}

/** Names that may go on inside of quotation marks, such as a property's: tslab would only put them behind what is there. */
function inText(found: ReturnType<Converter["complete"]>, source: string): ReturnType<Converter["complete"]> {
  const span = found.original?.optionalReplacementSpan;
  if (!span || span.start >= found.start || !/["'`]/.test(source[span.start - 1])) return found;
  const begun = source.slice(span.start, found.start);
  return {
    start: span.start,
    end: found.end,
    candidates: found.candidates.filter((name) => name.startsWith(begun)),
  };
}

/** Where the name of the function ends whose arguments are being written. */
function calleeAround(source: string, position: number): number {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022);
  // A call that isn't closed yet ends with its last word.
  const written = source.slice(0, position).trimEnd().length;
  let end = position;
  const search = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    const isInside =
      isCall && (position <= node.end || (written === node.end && source[node.end - 1] !== ")"));
    if (isInside && node.expression.end < written) end = node.expression.end;
    ts.forEachChild(node, search);
  };
  search(file);
  return end;
}

/** A name's signature, its comment and the comment's tags. */
function describeInfo({ displayParts, documentation, tags = [] }: ts.QuickInfo): string {
  const signature = ts
    .displayPartsToString(displayParts)
    .replace(/^\(alias\) /, "")
    .replace(/\n(import|export) [^\n]*$/, "");
  const tagged = tags.map(({ name, text }) => {
    const words = ts.displayPartsToString(text);
    if (name !== "example") return `@${name} ${unwrap(words)}`.trimEnd();
    return `@${name}${words.includes("\n") ? "\n" : " "}${words}`.trimEnd();
  });
  const prose = unwrap(ts.displayPartsToString(documentation));
  return [signature, prose, tagged.join("\n")].filter(Boolean).join("\n\n");
}

/** Paragraphs as one line each, for the client to break where its window ends. Lists, tables and code stay. */
function unwrap(text: string): string {
  return text.includes("```") ? text : text.replace(/(?<=\S)\n(?!\s|[-*|#]|\d+\. )/g, " ");
}

/** What the compiler found, with each source line and the place underlined. */
export function describeDiagnostics(diagnostics: CellDiagnostic[], label: string): ErrorContent {
  const [{ code, message }, ...more] = diagnostics;
  const others = more.length > 0 ? ` (and ${more.length} more)` : "";
  const traceback = diagnostics.flatMap(({ code, message, line, column, length, source, file }) => [
    `TS${code}: ${message}`,
    `${file ?? label}, line ${line + 1}, column ${column + 1}`,
    ...excerpt(source, line + 1, column, column + length),
  ]);
  return { ename: "TypeScriptError", evalue: `TS${code}: ${message.split("\n")[0]}${others}`, traceback };
}

/** How much of a cell is there: `invalid` can't be mended by typing on. */
export function completeness(source: string): {
  status: "complete" | "incomplete" | "invalid";
  indent?: string;
} {
  const file = ts.createSourceFile(
    "cell.ts",
    cellPrefix + source,
    ts.ScriptTarget.ES2022,
  ) as ts.SourceFile & {
    parseDiagnostics: ts.DiagnosticWithLocation[];
  };
  const found = file.parseDiagnostics;
  if (found.length === 0) return { status: "complete" };
  // What is missing is missing behind the last word; a string must end on its line.
  const { pos: end } = file.endOfFileToken;
  const unfinished = found.some(({ start, code }) => start >= end && code !== unterminatedString);
  if (!unfinished) return { status: "invalid" };
  const line = source.trimEnd().split("\n").at(-1)!;
  const indent = /^\s*/.exec(line)![0] + (/[{([]$/.test(line) ? "  " : "");
  return { status: "incomplete", indent };
}

const unterminatedString = 1002;
