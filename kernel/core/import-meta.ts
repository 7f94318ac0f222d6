// `import.meta` for code that Node loads as CommonJS: its usual members, written out.

import ts from "./typescript.cjs";

/** What stands for it, in code that knows `require`, `__filename` and `__dirname`. */
const meta = `({
  url: require("node:url").pathToFileURL(__filename).href,
  filename: __filename,
  dirname: __dirname,
  resolve: (request) =>
    /^(\\.{0,2}\\/|[a-z][\\w+.-]*:)/i.test(request)
      ? new URL(request, require("node:url").pathToFileURL(__filename)).href
      : require("node:module").isBuiltin(request)
        ? "node:" + request
        : require("node:url").pathToFileURL(require.resolve(request)).href,
})`;

/** Replaces `import.meta`. */
export const withoutImportMeta: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node =>
    ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword
      ? expression(meta)
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(file, visit) as ts.SourceFile;
};

/** The syntax of an expression that stands in no file. */
function expression(text: string): ts.Expression {
  const [statement] = ts.createSourceFile("", text, ts.ScriptTarget.ES2022).statements;
  const nowhere = { pos: -1, end: -1 };
  const detach = (node: ts.Node): void => {
    Object.assign(ts.setTextRange(node, nowhere), { flags: node.flags | ts.NodeFlags.Synthesized });
    ts.forEachChild(node, detach, (nodes) => ts.setTextRange(nodes, nowhere).forEach(detach));
  };
  detach(statement);
  return (statement as ts.ExpressionStatement).expression;
}
