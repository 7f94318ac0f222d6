// What the compiler prints of a cell's declarations, where later cells need to hear something else: what a constant has
// been narrowed to, and that a variable that begins as nothing may become anything.

import { constantsAtEnd } from "./cell-file.js";
import type { CellProgram } from "./program.js";
import ts from "./typescript.cjs";

const { factory } = ts;

/** Alters declarations as they are printed. */
export function adjustDeclarations(made: CellProgram): ts.TransformerFactory<ts.SourceFile | ts.Bundle> {
  const types = new Map([...narrowed(made), ...openVariables(made.file)]);
  return (context) => {
    const visit = (node: ts.Node): ts.Node => {
      if (!ts.isVariableDeclaration(node)) return ts.visitEachChild(node, visit, context);
      const type = ts.isIdentifier(node.name) ? types.get(node.name.text) : undefined;
      return type ? factory.updateVariableDeclaration(node, node.name, undefined, type, undefined) : node;
    };
    return (file) => {
      if (types.size === 0 || !ts.isSourceFile(file)) return file;
      const statements = file.statements.map((statement) =>
        ts.isVariableStatement(statement) ? ts.visitEachChild(statement, visit, context) : statement,
      );
      return factory.updateSourceFile(file, statements);
    };
  };
}

/** The types of constants that the cell has narrowed: `if (!el) throw …` holds in the next cell, too. */
function* narrowed({ program, file }: CellProgram): Generator<[string, ts.TypeNode]> {
  const checker = program.getTypeChecker();
  for (const name of constantsAtEnd(file)) {
    const declared = checker.getTypeOfSymbol(checker.getSymbolAtLocation(name)!);
    if (!(declared.flags & (ts.TypeFlags.Union | ts.TypeFlags.Unknown))) continue;
    const type = checker.getTypeAtLocation(name);
    if (type === declared || type.flags & ts.TypeFlags.Never) continue;
    const node = checker.typeToTypeNode(type, file, ts.NodeBuilderFlags.NoTruncation);
    if (node) yield [name.text, node];
  }
}

/** Variables without a type that begin as `null`, `undefined` or without a value: as in one file, that says nothing. */
function* openVariables(file: ts.SourceFile): Generator<[string, ts.TypeNode]> {
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    if (statement.declarationList.flags & ts.NodeFlags.Const) continue;
    for (const { name, type, initializer } of statement.declarationList.declarations) {
      const isNothing =
        !initializer ||
        initializer.kind === ts.SyntaxKind.NullKeyword ||
        (ts.isIdentifier(initializer) && initializer.text === "undefined");
      if (ts.isIdentifier(name) && !type && isNothing) {
        yield [name.text, factory.createKeywordTypeNode(ts.SyntaxKind.AnyKeyword)];
      }
    }
  }
}

/** Declarations of `var`s inside loops and blocks, which the compiler doesn't print. */
export function innerVariables({ program, file }: CellProgram, symbols: Iterable<ts.Symbol>): string {
  const checker = program.getTypeChecker();
  const inner = [...symbols].filter(({ valueDeclaration: declaration }) => {
    const list = declaration && ts.findAncestor(declaration, ts.isVariableDeclarationList);
    return list && !(ts.isVariableStatement(list.parent) && list.parent.parent === file);
  });
  const lines = inner.map((symbol) => {
    const type = checker.typeToString(checker.getTypeOfSymbol(symbol), file, ts.TypeFormatFlags.NoTruncation);
    return `\ndeclare var ${symbol.name}: ${type};`;
  });
  return lines.join("");
}
