// What becomes of JSX in a cell that is emitted: the functions it calls are those of the scope, and what the compiler
// imports for it is loaded as the cell's own imports are.

import { qualifyFactories } from "./internals.js";
import type { CellProgram } from "./program.js";
import { importName, scopeName } from "./scope.js";
import ts from "./typescript.cjs";

const { factory } = ts;

export function hasJsx(file: ts.SourceFile): boolean {
  return file.languageVariant === ts.LanguageVariant.JSX;
}

/**
 * Where JSX calls functions by name, such as `h`, they are those of the scope.
 * @param file - the cell as it is being emitted
 */
export function withScopedFactories(
  file: ts.SourceFile,
  { program, jsx, declared }: CellProgram,
  own: ReadonlyMap<string, ts.Symbol>,
): ts.SourceFile {
  const options = program.getCompilerOptions();
  const { reactNamespace = "React", jsxFactory, jsxFragmentFactory } = options;
  const said = (word: string): string | undefined => new RegExp(`@${word}\\s+(\\S+)`).exec(jsx ?? "")?.[1];
  const inScope = (name: string): string => {
    const [root] = name.split(".");
    const isTopLevel = own.has(root) || declared.files.some(({ declares }) => declares.has(root));
    return isTopLevel ? `${scopeName}.${name}` : name;
  };
  return qualifyFactories(
    file,
    inScope(said("jsx") ?? jsxFactory ?? `${reactNamespace}.createElement`),
    inScope(said("jsxFrag") ?? jsxFragmentFactory ?? `${reactNamespace}.Fragment`),
  );
}

/** The imports that the compiler adds for a runtime become what a cell's other imports are. */
export function runtimeImports(
  wait: (promise: ts.Expression) => ts.Expression,
): ts.TransformerFactory<ts.SourceFile> {
  return () => (file) =>
    factory.updateSourceFile(
      file,
      file.statements.map((statement) => (ts.isImportDeclaration(statement) ? load(statement) : statement)),
    );

  /** `const { jsx: _jsx } = await __import__("preact/jsx-runtime");` */
  function load({ importClause, moduleSpecifier }: ts.ImportDeclaration): ts.Statement {
    const bindings = importClause!.namedBindings as ts.NamedImports;
    const names = bindings.elements.map(({ name, propertyName }) =>
      factory.createBindingElement(undefined, (propertyName ?? name).text, name),
    );
    const call = factory.createCallExpression(factory.createIdentifier(importName), undefined, [
      moduleSpecifier,
    ]);
    const pattern = factory.createObjectBindingPattern(names);
    const declaration = factory.createVariableDeclaration(pattern, undefined, undefined, wait(call));
    const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const);
    return factory.createVariableStatement(undefined, list);
  }
}
