// What a cell has declared when it failed halfway: the names that it had given a value by then. Later cells know
// those as the cell declared them, and the others as they were before.

import ts from "./typescript.cjs";

/**
 * The declarations to go on with after a run-time error.
 * @param before - the declarations of the cells before
 * @param after - the declarations if the cell had run to its end
 * @param missed - the names that the cell declares but didn't reach
 */
export function declarationsAfterError(before: string, after: string, missed: ReadonlySet<string>): string {
  if (missed.size === 0) return after;
  return [
    ...select(after, (name) => !missed.has(name), true),
    ...select(before, (name) => missed.has(name), false),
  ].join("\n");
}

/** The declarations of the wanted values; types are taken or left as a whole. */
function select(text: string, wanted: (name: string) => boolean, types: boolean): string[] {
  const file = ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.ES2022);
  return file.statements.flatMap((statement): string[] => {
    if (ts.isVariableStatement(statement)) {
      const { declarations, flags } = statement.declarationList;
      const keyword = flags & ts.NodeFlags.Const ? "const" : flags & ts.NodeFlags.Let ? "let" : "var";
      const kept = declarations.filter(({ name }) => wanted(name.getText(file)));
      if (kept.length === declarations.length) return [statement.getFullText(file)];
      return kept.map((declaration) => `declare ${keyword} ${declaration.getText(file)};`);
    }
    if (ts.isImportDeclaration(statement)) return importOf(statement, wanted, file);
    const named =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement) ||
      ts.isModuleDeclaration(statement);
    const keep = named && statement.name ? wanted(statement.name.text) : types;
    return keep ? [statement.getFullText(file)] : [];
  });
}

function importOf(
  statement: ts.ImportDeclaration,
  wanted: (name: string) => boolean,
  file: ts.SourceFile,
): string[] {
  const from = statement.moduleSpecifier.getText(file);
  const type = statement.importClause?.isTypeOnly ? "type " : "";
  const { name, namedBindings: bindings } = statement.importClause ?? {};
  const parts: string[] = [];
  if (name && wanted(name.text)) parts.push(name.text);
  if (bindings && ts.isNamespaceImport(bindings) && wanted(bindings.name.text))
    parts.push(bindings.getText(file));
  if (bindings && ts.isNamedImports(bindings)) {
    const kept = bindings.elements.filter((element) => wanted(element.name.text));
    if (kept.length > 0) parts.push(`{ ${kept.map((element) => element.getText(file)).join(", ")} }`);
  }
  return parts.length > 0 ? [`import ${type}${parts.join(", ")} from ${from};`] : [];
}
