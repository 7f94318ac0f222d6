// The code of cells as the compiler sees it: its names, and its tokens without the words that a reader reads.

import ts from "typescript";
import { notebooks } from "./notebooks.js";

/** The languages of the editions besides English. */
export const languages: string[] = [
  ...new Set(notebooks.flatMap(({ name }) => name.split("/").slice(0, -1))),
];

const parse = (source: string) => ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);

/** The code of a cell as tokens, with a blank in the place of words: string literals, template text. Comments fall away. */
export function codeWithoutWords(source: string): string {
  const file = parse(source);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file);
    if (ts.isStringLiteral(node)) tokens.push(meaning(node));
    else if (ts.isNoSubstitutionTemplateLiteral(node)) tokens.push("“”");
    else if (ts.isTemplateExpression(node)) tokens.push("“”", ...substitutions(node));
    else if (children.length > 0) children.forEach(visit);
    else if (node.getText(file)) tokens.push(node.getText(file));
  };
  // A template's words may stand in another order, and what they are filled with too.
  const substitutions = (node: ts.TemplateExpression): string[] =>
    node.templateSpans.map(({ expression }) => expression.getText(file)).sort();
  visit(file);
  // Where a line was broken, the last element of a list has got a comma.
  return tokens.join(" ").replace(/ ,(?= [)\]}])/g, "");
}

/** What of a string is no word: the module that is imported, without its language; the member of a type. */
function meaning(node: ts.StringLiteral): string {
  if (ts.isImportDeclaration(node.parent))
    return node.text.replace(new RegExp(`/(${languages.join("|")})$`), "");
  return ts.isLiteralTypeNode(node.parent) ? node.text : "“”";
}

/** A name that a cell gives to the cells after it, and what it means: for an import its module, else nothing. */
export interface Declared {
  name: string;
  from: string | undefined;
}

/** The names that a cell declares at its top. */
export function declaredNames(source: string): Declared[] {
  return parse(source).statements.flatMap((statement): Declared[] => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => bound(name));
    if (ts.isImportDeclaration(statement)) {
      const from = statement.moduleSpecifier.getText();
      const { name, namedBindings } = statement.importClause ?? {};
      const own = name ? [name.text] : [];
      if (namedBindings && ts.isNamespaceImport(namedBindings)) own.push(namedBindings.name.text);
      if (namedBindings && ts.isNamedImports(namedBindings))
        own.push(...namedBindings.elements.map((element) => element.name.text));
      return own.map((name) => ({ name, from }));
    }
    const { name } = statement as { name?: ts.Node };
    return name && ts.isIdentifier(name) ? [{ name: name.text, from: undefined }] : [];
  });
}

function bound(name: ts.BindingName): Declared[] {
  if (ts.isIdentifier(name)) return [{ name: name.text, from: undefined }];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

/** All names in a piece of code, in whatever role. */
export function usedNames(source: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return names;
}
