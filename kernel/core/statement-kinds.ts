// Kinds of syntax that a cell's rewriting tells apart.

import ts from "./typescript.cjs";

/** What keeps its own name in the code, whose value is copied into the scope. */
type WithCopiedName = (
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration
) & {
  name: ts.Identifier;
};

export function hasCopiedName(node: ts.Node): node is WithCopiedName {
  const declares =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node);
  return declares && !!node.name && ts.isIdentifier(node.name);
}

export function isAmbient(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}

export function isExportModifier({ kind }: ts.Node): boolean {
  return kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword;
}

export function loadsModule(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    (ts.isExportDeclaration(statement) && !!statement.moduleSpecifier)
  );
}

/** The expression inside parentheses and type assertions. */
export function withoutWrapping(node: ts.Expression): ts.Expression {
  const wrapped =
    ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return wrapped ? withoutWrapping(node.expression) : node;
}

/** The names that a pattern declares. */
export function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
