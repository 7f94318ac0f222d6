// Puts right what the compiler leaves out of an ES module in the form of SystemJS: which module the functions of a JSX
// runtime come from. It imports the module into a variable, and then calls `_jsx` of nowhere.

import { jsxComments } from "./jsx.js";
import ts from "./typescript.cjs";

const ofRuntime = new Map(["_jsx", "_jsxs", "_jsxDEV", "_Fragment"].map((name) => [name, name.slice(1)]));

/** For the end of all transformations. */
export const withJsxRuntime: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const variables = importVariables(file);
  const said = /@jsxImportSource (\S+)/.exec(jsxComments(file.text))?.[1];
  const source = said ?? context.getCompilerOptions().jsxImportSource ?? "react";
  const whole = variables.get(source);
  const runtime = variables.get(`${source}/jsx-runtime`) ?? variables.get(`${source}/jsx-dev-runtime`);
  const { factory } = context;
  const visit = (node: ts.Node): ts.Node => {
    const isMade = ts.isIdentifier(node) && node.pos < 0;
    if (!isMade) return ts.visitEachChild(node, visit, context);
    const name = ofRuntime.get(node.text);
    if (name && runtime) return factory.createPropertyAccessExpression(runtime, name);
    if (node.text !== "_createElement" || !whole) return node;
    return factory.createPropertyAccessExpression(whole, "createElement");
  };
  return (whole ?? runtime) ? (ts.visitNode(file, visit) as ts.SourceFile) : file;
};

/** The variables of `System.register(["module"], …)`, each set by a function `(m) => { variable = m; }`, by module. */
function importVariables(file: ts.SourceFile): Map<string, ts.Identifier> {
  const found = new Map<string, ts.Identifier>();
  const [register] = file.statements;
  if (!register || !ts.isExpressionStatement(register) || !ts.isCallExpression(register.expression))
    return found;
  const requests = register.expression.arguments.find(ts.isArrayLiteralExpression)?.elements ?? [];
  const setters = settersIn(register.expression);
  requests.forEach((request, i) => {
    const setter = setters[i];
    if (!ts.isStringLiteral(request) || !setter || !ts.isFunctionExpression(setter)) return;
    const [set] = setter.body.statements;
    const isSet = set && ts.isExpressionStatement(set) && ts.isBinaryExpression(set.expression);
    if (isSet && ts.isIdentifier(set.expression.left)) found.set(request.text, set.expression.left);
  });
  return found;
}

function settersIn(node: ts.Node): readonly ts.Expression[] {
  const isHere =
    ts.isPropertyAssignment(node) &&
    ts.isIdentifier(node.name) &&
    node.name.text === "setters" &&
    ts.isArrayLiteralExpression(node.initializer);
  if (isHere) return (node.initializer as ts.ArrayLiteralExpression).elements;
  let found: readonly ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (found.length === 0) found = settersIn(child);
  });
  return found;
}
