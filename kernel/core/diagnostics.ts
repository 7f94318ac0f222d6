// What the compiler finds wrong with a cell, or with the reader's own files that it uses.

import { excerpt, type ErrorContent } from "./errors.js";
import type { Host } from "./host.js";
import { functionAround } from "./interruptible.js";
import type { CellProgram } from "./program.js";
import { howToJsx } from "./jsx.js";
import ts from "./typescript.cjs";

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

/** What is an error elsewhere, but not in a cell, and why not. */
const allowedInCells: ReadonlySet<number> = new Set([
  1202, // `import x = require(…)`: cells know both ways to import
  1203, // `export = …`
  1324, // `import(…)` with attributes
  1343, // `import.meta`
  1375, // `await` at the top of a cell
  1378, // the same
  1431, // `for await` at the top of a cell
  1432, // the same
  2309, // `export = …` beside other exports: the kernel has added them
  2323, // a name that the cell exports twice: all are exported
  2441, // `require` and `exports` as names of the reader's own
  2484, // a name that the cell exports itself
  2823, // attributes of imports
  2852, // `await using` at the top of a cell
  2853, // the same
  2854, // the same
  5097, // `.ts` in imports: the loader compiles it
  7016, // packages without types
  7026, // JSX of a runtime without types
]);

/** Errors in a cell. Those of what earlier cells declare are left out: nobody reads the declaration file of a cell. */
export function errorsInCell({ program, file, end }: CellProgram): ts.Diagnostic[] {
  const checker = program.getTypeChecker();
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.filter(
    (diagnostic) =>
      !allowedInCells.has(diagnostic.code) &&
      // Behind the cell stands what the kernel has added; a cell that breaks off is found wanting there, too.
      (diagnostic.start! <= end || diagnostic.code < 2000) &&
      !isAssignedLater(diagnostic, checker),
  );
}

const usedBeforeAssigned = 2454;
const missingFactory = 2874;

/** Whether a variable is only used in a function, and so perhaps after a later cell has assigned it. */
function isAssignedLater({ code, file, start }: ts.Diagnostic, checker: ts.TypeChecker): boolean {
  if (code !== usedBeforeAssigned) return false;
  let node: ts.Node = file!;
  const search = (child: ts.Node): void => {
    if (child.getFullStart() > start!) return;
    node = child;
    ts.forEachChild(child, search);
  };
  ts.forEachChild(file!, search);
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return !!declaration && isTopLevel(declaration) && functionAround(node)?.getSourceFile() === file;
}

function isTopLevel(declaration: ts.Declaration): boolean {
  const statement = ts.findAncestor(declaration, ts.isVariableStatement);
  return !!statement && ts.isSourceFile(statement.parent);
}

/** Errors in the reader's own files, for those that a cell reaches. Each is checked once after a change. */
export class LocalErrors {
  readonly #fine = new WeakSet<ts.SourceFile>();

  /** @param used - the files that the cell imports from, or whose imported names it uses */
  find(program: ts.Program, used: Iterable<ts.SourceFile>): ts.Diagnostic[] {
    const reached = new Set<ts.SourceFile>();
    const reach = (file: ts.SourceFile): void => {
      if (reached.has(file) || !isLocal(file)) return;
      reached.add(file);
      for (const imported of importsOf(program, file)) reach(imported);
    };
    for (const file of used) reach(file);
    const all = [...reached];
    if (all.every((file) => this.#fine.has(file))) return [];
    const found = all
      .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
      .filter(({ code }) => !allowedInCells.has(code));
    // A change in one file may be an error in another.
    for (const file of all) {
      if (found.length === 0) this.#fine.add(file);
      else this.#fine.delete(file);
    }
    return found;
  }
}

function isLocal({ fileName, isDeclarationFile }: ts.SourceFile): boolean {
  return !isDeclarationFile && !fileName.includes("/node_modules/");
}

/** The files that a file's imports mean. */
export function importsOf(program: ts.Program, file: ts.SourceFile): ts.SourceFile[] {
  const checker = program.getTypeChecker();
  const found: ts.SourceFile[] = [];
  const search = (node: ts.Node): void => {
    // The checker knows which texts name a module.
    const module = ts.isStringLiteralLike(node) && checker.getSymbolAtLocation(node)?.valueDeclaration;
    if (module && ts.isSourceFile(module)) found.push(module);
    ts.forEachChild(node, search);
  };
  search(file);
  return found;
}

/** An error for the reader: in the cell's own lines, or in those of the file. */
export function describe(
  { code, file, start = 0, length = 0, messageText }: ts.Diagnostic,
  cell: CellProgram,
  source: string,
  host: Host,
): CellDiagnostic {
  const isWithoutRuntime = code === missingFactory && cell.jsx === undefined;
  const message = isWithoutRuntime ? howToJsx : ts.flattenDiagnosticMessageText(messageText, "\n");
  const inCell = !file || file === cell.file;
  const text = inCell ? source : file.text;
  const offset = Math.min(Math.max(0, inCell ? start - cell.start : start), text.length);
  const place = ts.getLineAndCharacterOfPosition(
    ts.createSourceFile("", text, ts.ScriptTarget.ES2022),
    offset,
  );
  const name = inCell ? undefined : host.path.relative(host.cwd, file.fileName);
  return {
    code,
    message,
    line: place.line,
    column: place.character,
    start: offset,
    length,
    source: text,
    ...(name && { file: name }),
  };
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
