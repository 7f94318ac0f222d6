// From one of the reader's own files to something that can run: an ES module in the form of SystemJS, which leaves loading,
// linking and waiting to whoever runs it, or a CommonJS one. Nothing is checked here.

import type { Host } from "./host.js";
import { withoutImportMeta } from "./import-meta.js";
import { topLevelAwait } from "./interruptible.js";
import { importName } from "./scope.js";
import { withJsxRuntime } from "./system-jsx.js";
import ts from "./typescript.cjs";

/** A file as JavaScript. */
export interface Transpiled {
  kind: "es" | "common";
  /** Of an ES module: `System.register([…], …)`. Of a CommonJS one: what runs with `require`, `module` and so on. */
  code: string;
  /** A source map, as JSON. */
  map: string;
  /** What the file imports by name, by module: known of JavaScript, which nobody has checked. */
  names: ReadonlyMap<string, readonly string[]>;
}

/** @param options - the reader's settings */
export function transpile(file: string, source: string, options: ts.CompilerOptions, host: Host): Transpiled {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022);
  const isEs = isEsModule(tree, host);
  const isJs = /\.[cm]?jsx?$/.test(file);
  // A `.cjs` would be taken for a module whatever it holds, and so be strict.
  const other = file.endsWith(".cjs") ? ts.ModuleDetectionKind.Legacy : ts.ModuleDetectionKind.Auto;
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: {
      target: options.target,
      module: isEs ? ts.ModuleKind.System : ts.ModuleKind.CommonJS,
      moduleDetection: isEs ? ts.ModuleDetectionKind.Force : other,
      esModuleInterop: true,
      alwaysStrict: !isJs,
      sourceMap: true,
      jsx: options.jsx,
      jsxFactory: options.jsxFactory,
      jsxFragmentFactory: options.jsxFragmentFactory,
      jsxImportSource: options.jsxImportSource,
      reactNamespace: options.reactNamespace,
      experimentalDecorators: options.experimentalDecorators,
      emitDecoratorMetadata: options.emitDecoratorMetadata,
      useDefineForClassFields: options.useDefineForClassFields,
    },
    transformers: isEs
      ? { before: [withImportsApart], after: [withJsxRuntime] }
      : { before: [withoutImportMeta, withOwnImport] },
  });
  const code = outputText.replace(/\n\/\/# sourceMappingURL=.*$/, "\n");
  return {
    kind: isEs ? "es" : "common",
    code,
    map: sourceMapText!,
    names: isJs && isEs ? namedImports(tree) : new Map(),
  };
}

/** As Node tells them apart, and by the file's own words where it may have either. */
function isEsModule(file: ts.SourceFile, host: Host): boolean {
  if (/\.m[jt]s$/.test(file.fileName)) return true;
  if (/\.c[jt]s$/.test(file.fileName)) return false;
  if (file.statements.some(isCommonJs)) return false;
  return ts.isExternalModule(file) || !!topLevelAwait(file) || isInModulePackage(file.fileName, host);
}

/** `import x = require("x")` and `export = x` */
function isCommonJs(statement: ts.Statement): boolean {
  return (
    (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference)) ||
    (ts.isExportAssignment(statement) && statement.isExportEquals === true)
  );
}

/** Whether the package that a file belongs to says that its `.js` are ES modules. */
export function isInModulePackage(file: string, { sys, path }: Host): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    const text = sys.readFile(path.join(folder, "package.json"));
    if (text !== undefined) return /"type"\s*:\s*"module"/.test(text);
    if (path.dirname(folder) === folder) return false;
  }
}

/** `import d, * as all from "m"` as two imports: of one the compiler forgets `all`. */
const withImportsApart: ts.TransformerFactory<ts.SourceFile> =
  ({ factory }) =>
  (file) => {
    const statements = file.statements.flatMap((statement) => {
      const clause = ts.isImportDeclaration(statement) ? statement.importClause : undefined;
      const bindings = clause?.namedBindings;
      if (!ts.isImportDeclaration(statement) || !clause?.name || !bindings || !ts.isNamespaceImport(bindings))
        return statement;
      const { modifiers, moduleSpecifier, attributes } = statement;
      const [first, second] = [
        factory.updateImportClause(clause, clause.phaseModifier, clause.name, undefined),
        factory.createImportClause(undefined, undefined, bindings),
      ];
      return [
        factory.updateImportDeclaration(statement, modifiers, first, moduleSpecifier, attributes),
        factory.createImportDeclaration(undefined, second, moduleSpecifier, attributes),
      ];
    });
    return factory.updateSourceFile(file, statements);
  };

/** `import(…)` loads the reader's own files, too. */
const withOwnImport: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node => {
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isCallExpression(visited) || visited.expression.kind !== ts.SyntaxKind.ImportKeyword)
      return visited;
    const own = context.factory.createIdentifier(importName);
    return context.factory.updateCallExpression(visited, own, undefined, visited.arguments.slice(0, 1));
  };
  return ts.visitNode(file, visit) as ts.SourceFile;
};

function namedImports(file: ts.SourceFile): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const { moduleSpecifier: from } = statement;
    const named = ts.isImportDeclaration(statement)
      ? statement.importClause?.namedBindings
      : statement.exportClause;
    if (!from || !ts.isStringLiteral(from) || !named) continue;
    if (!ts.isNamedImports(named) && !ts.isNamedExports(named)) continue;
    const names = named.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
    found.set(from.text, [...(found.get(from.text) ?? []), ...names]);
  }
  return found;
}
