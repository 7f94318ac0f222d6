// `import.meta` for code that Node loads as CommonJS: its usual members, written out.

import ts from "./typescript.cjs";

/** Replaces `import.meta`; the code must know `require`, `__filename` and `__dirname`. */
export const withoutImportMeta: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const { factory } = context;
  const name = (text: string): ts.Identifier => factory.createIdentifier(text);
  const url = factory.createCallExpression(name("require"), undefined, [
    factory.createStringLiteral("node:url"),
  ]);
  const toUrl = factory.createPropertyAccessExpression(url, "pathToFileURL");
  const href = factory.createPropertyAccessExpression(
    factory.createCallExpression(toUrl, undefined, [name("__filename")]),
    "href",
  );
  const meta = factory.createObjectLiteralExpression([
    factory.createPropertyAssignment("url", href),
    factory.createPropertyAssignment("filename", name("__filename")),
    factory.createPropertyAssignment("dirname", name("__dirname")),
  ]);
  const visit = (node: ts.Node): ts.Node =>
    ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword
      ? factory.createParenthesizedExpression(meta)
      : ts.visitEachChild(node, visit, context);
  return ts.visitNode(file, visit) as ts.SourceFile;
};
