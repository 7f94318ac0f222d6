// What a cell that failed halfway leaves for later ones.

import ts from "./typescript.cjs";

/**
 * The declarations of a cell that failed halfway: its types, and the names that it had given a value by then.
 * @param missed - the names that it didn't reach: later cells know these as they were before
 */
export function declarationsWithout(text: string, missed: ReadonlySet<string>): string {
  if (missed.size === 0) return text;
  const file = ts.createSourceFile("declarations.d.ts", text, ts.ScriptTarget.ES2022);
  const reached = (name: ts.Node): boolean => !missed.has(name.getText(file));
  const parts = file.statements.flatMap((statement): string[] => {
    if (ts.isVariableStatement(statement)) {
      const { declarations, flags } = statement.declarationList;
      const keyword = flags & ts.NodeFlags.Const ? "const" : flags & ts.NodeFlags.Let ? "let" : "var";
      const kept = declarations.filter(({ name }) => reached(name));
      if (kept.length === declarations.length) return [statement.getFullText(file)];
      return kept.map((declaration) => `declare ${keyword} ${declaration.getText(file)};`);
    }
    if (ts.isImportDeclaration(statement)) return importOf(statement, reached, file);
    if (ts.isExportDeclaration(statement)) return exportOf(statement, reached, file);
    const isValue =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isEnumDeclaration(statement) ||
      ts.isModuleDeclaration(statement);
    return !isValue || !statement.name || reached(statement.name) ? [statement.getFullText(file)] : [];
  });
  return parts.join("\n");
}

type Reached = (name: ts.Node) => boolean;

function importOf(statement: ts.ImportDeclaration, reached: Reached, file: ts.SourceFile): string[] {
  const from = statement.moduleSpecifier.getText(file);
  const type = statement.importClause?.isTypeOnly ? "type " : "";
  const { name, namedBindings: bindings } = statement.importClause ?? {};
  const parts: string[] = [];
  if (name && reached(name)) parts.push(name.text);
  if (bindings && ts.isNamespaceImport(bindings) && reached(bindings.name))
    parts.push(bindings.getText(file));
  if (bindings && ts.isNamedImports(bindings)) {
    const kept = bindings.elements.filter((element) => reached(element.name));
    if (kept.length > 0) parts.push(`{ ${kept.map((element) => element.getText(file)).join(", ")} }`);
  }
  return parts.length > 0 ? [`import ${type}${parts.join(", ")} from ${from};`] : [];
}

function exportOf(statement: ts.ExportDeclaration, reached: Reached, file: ts.SourceFile): string[] {
  if (statement.moduleSpecifier || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
    return [statement.getFullText(file)];
  const kept = statement.exportClause.elements.filter((element) =>
    reached(element.propertyName ?? element.name),
  );
  return [`export { ${kept.map((element) => element.getText(file)).join(", ")} };`];
}
