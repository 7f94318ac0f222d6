// A cell as a file for the compiler: a module whose every top-level name is exported, so that its declarations are
// printed, and which ends by naming its constants, so that it is known what they have been narrowed to.

import { bind, exportsOf, localsOf, syntaxErrors } from "./internals.js";
import ts from "./typescript.cjs";

/** A cell as the compiler reads it. */
export interface CellText {
  /** With what stands before and behind the cell: before it, one line. */
  text: string;
  kind: ts.ScriptKind;
  /** Where the cell's own text starts and ends. */
  start: number;
  end: number;
}

/** @param jsx - comments that say what JSX means in the cell */
export function cellText(source: string, jsx = ""): CellText {
  // Makes it a module.
  const before = `${jsx}export {};\n`;
  const text = before + source;
  const { file, kind } = parseCell(text);
  const place = { kind, start: before.length, end: text.length };
  // Nothing is put behind a cell that breaks off: it would be taken for what is missing.
  if (syntaxErrors(file).length > 0) return { text, ...place };
  bind(file);
  const exported = exportsOf(file);
  const locals = [...localsOf(file)].filter(([name]) => name !== "__global");
  const names = locals.map(([name]) => name).filter((name) => !exported.has(name));
  const constants = locals.filter(([, symbol]) => isConstant(symbol)).map(([name]) => name);
  // In this order: an `if (…)` that the cell leaves open must not take the last statement as its own.
  return { text: `${text}\nexport {${names.join(", ")}};\n[${constants.join(", ")}];`, ...place };
}

/** Parses a cell: with JSX if it makes sense only so. (`<T>x` and `<T>(x: T) => x` do only without.) */
export function parseCell(text: string): { file: ts.SourceFile; kind: ts.ScriptKind } {
  const [plain, withJsx] = [ts.ScriptKind.TS, ts.ScriptKind.TSX].map((kind) => () => ({
    kind,
    file: ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022, false, kind),
  }));
  const first = plain();
  const wrong = syntaxErrors(first.file).length;
  if (wrong === 0 || !/<\/|\/>/.test(text)) return first;
  const second = withJsx();
  return syntaxErrors(second.file).length < wrong ? second : first;
}

function isConstant({ declarations }: ts.Symbol): boolean {
  return declarations!.some(
    (declaration) => (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const,
  );
}

/** The constants at the end of a cell's file, as expressions. */
export function constantsAtEnd(file: ts.SourceFile): readonly ts.Identifier[] {
  const last = file.statements.at(-1);
  if (!last || !ts.isExpressionStatement(last) || !ts.isArrayLiteralExpression(last.expression)) return [];
  return last.expression.elements.filter(ts.isIdentifier);
}
