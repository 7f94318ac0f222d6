// `emitDecoratorMetadata`: the compiler writes down the types of what is decorated, by name. Names of the notebook's are
// those of the scope there, as everywhere else in a cell.

import type { CellProgram } from "./program.js";
import { scopeName } from "./scope.js";
import ts from "./typescript.cjs";

/**
 * Runs behind the compiler's own transformers.
 * @param isLocal - whether a name that the cell declares stays a name of its own code, as those of classes do
 */
export function scopedMetadata(
  { declared }: CellProgram,
  own: ReadonlyMap<string, ts.Symbol>,
  isLocal: (declaration: ts.Node) => boolean,
): ts.TransformerFactory<ts.SourceFile> {
  const isOfScope = (name: string): boolean => {
    const symbol = own.get(name);
    if (symbol) return !symbol.declarations!.some(isLocal);
    return declared.files.some(({ declares }) => declares.has(name));
  };
  return (context) => {
    const { factory } = context;
    const scoped = (node: ts.Node): ts.Node => {
      if (ts.isIdentifier(node) && isOfScope(node.text))
        return factory.createPropertyAccessExpression(factory.createIdentifier(scopeName), node.text);
      if (!ts.isPropertyAccessExpression(node)) return ts.visitEachChild(node, scoped, context);
      const from = ts.visitNode(node.expression, scoped) as ts.Expression;
      return factory.updatePropertyAccessExpression(node, from, node.name);
    };
    const visit = (node: ts.Node): ts.Node =>
      isMetadata(node)
        ? factory.updateCallExpression(
            node,
            node.expression,
            undefined,
            node.arguments.map((argument) => ts.visitNode(argument, scoped) as ts.Expression),
          )
        : ts.visitEachChild(node, visit, context);
    return (file) => ts.visitEachChild(file, visit, context);
  };
}

/** `__metadata("design:type", Name)` */
function isMetadata(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "__metadata"
  );
}
