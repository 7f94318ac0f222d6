// A cell as a file for the compiler: a module whose every top-level name is exported, so that its declarations are
// printed, and which ends by naming its constants, so that it is known what they have been narrowed to.

import { bind, exportsOf, localsOf, syntaxErrors } from "./internals.js";
import ts from "./typescript.cjs";

/** Stands before the cell's text, and makes it a module. */
export const cellPrefix = "export {};\n";

/** A cell as the compiler reads it. */
export interface CellText {
  /** With what stands before and behind the cell. */
  text: string;
  /** Where the cell's own text ends. */
  end: number;
}

export function cellText(source: string, kind: ts.ScriptKind): CellText {
  const text = cellPrefix + source;
  const file = ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022, false, kind);
  // Nothing is put behind a cell that breaks off: it would be taken for what is missing.
  if (syntaxErrors(file).length > 0) return { text, end: text.length };
  bind(file);
  const exported = exportsOf(file);
  const locals = [...localsOf(file)].filter(([name]) => name !== "__global" && name !== "default");
  const names = locals.map(([name]) => name).filter((name) => !exported.has(name));
  const constants = locals.filter(([, symbol]) => isConstant(symbol)).map(([name]) => name);
  // In this order: an `if (…)` that the cell leaves open must not take the last statement as its own.
  return { text: `${text}\nexport {${names.join(", ")}};\n[${constants.join(", ")}];`, end: text.length };
}

function isConstant({ flags, valueDeclaration: declaration }: ts.Symbol): boolean {
  return (
    (flags & ts.SymbolFlags.BlockScopedVariable) !== 0 &&
    !!declaration &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.BlockScoped) === ts.NodeFlags.Const
  );
}

/** The constants at the end of a cell's file, as expressions. */
export function constantsAtEnd(file: ts.SourceFile): readonly ts.Identifier[] {
  const last = file.statements.at(-1);
  if (!last || !ts.isExpressionStatement(last) || !ts.isArrayLiteralExpression(last.expression)) return [];
  return last.expression.elements.filter(ts.isIdentifier);
}
