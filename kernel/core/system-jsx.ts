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
  const { expression: register } = file.statements[0] as ts.ExpressionStatement;
  const [requests, declare] = (register as ts.CallExpression).arguments as unknown as Registered;
  const returned = declare.body.statements.find(ts.isReturnStatement)!
    .expression as ts.ObjectLiteralExpression;
  const [setters] = returned.properties as unknown as [{ initializer: ts.ArrayLiteralExpression }];
  setters.initializer.elements.forEach((setter, i) => {
    for (const statement of (setter as ts.FunctionExpression).body.statements) {
      const { expression: set } = statement as ts.ExpressionStatement;
      if (ts.isBinaryExpression(set))
        found.set((requests.elements[i] as ts.StringLiteral).text, set.left as ts.Identifier);
    }
  });
  return found;
}

/** What `System.register` is given. */
type Registered = [requests: ts.ArrayLiteralExpression, declare: ts.FunctionExpression];
