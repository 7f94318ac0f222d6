// Imports in a cell become calls that put the imported names into the scope.

import type { Rewriting } from "./assignments.js";
import { assign, imported, property } from "./scope-access.js";
import type { ScopeNames } from "./scope-names.js";
import { waitFor, type Mode } from "./steps.js";
import ts from "./typescript.cjs";

const { factory } = ts;

/** A local name, and what it is called in its module (`*` for the module itself, `=` for what `require` gives). */
type Binding = [local: string, imported: string];

export class ImportCalls {
  readonly #rewrite: Rewriting;
  readonly #names: ScopeNames;
  readonly #mode: Mode;

  constructor(rewrite: Rewriting, names: ScopeNames, mode: Mode) {
    this.#rewrite = rewrite;
    this.#names = names;
    this.#mode = mode;
  }

  /** `import x = require("module")` and `import x = A.b` */
  equals({
    name,
    isTypeOnly,
    moduleReference: from,
    ...statement
  }: ts.ImportEqualsDeclaration): ts.Statement[] {
    if (isTypeOnly || !this.#names.isValue(name)) return [];
    if (ts.isExternalModuleReference(from)) {
      return [this.of(from.expression, [[name.text, "="]], from.parent)];
    }
    const value = (entity: ts.EntityName): ts.Expression =>
      ts.isIdentifier(entity)
        ? this.#rewrite.expression(entity)
        : factory.createPropertyAccessExpression(value(entity.left), entity.right.text);
    return [ts.setTextRange(assign(property(name.text), value(from)), statement)];
  }

  /** `import { x } from "module"` */
  declaration(statement: ts.ImportDeclaration): ts.Statement[] {
    const { importClause: clause, moduleSpecifier } = statement;
    if (!clause) return [this.of(moduleSpecifier, [], statement)];
    if (clause.isTypeOnly) return [];
    const bindings = clause.namedBindings;
    const all: [ts.Identifier, string][] = [];
    if (clause.name) all.push([clause.name, "default"]);
    if (bindings && ts.isNamespaceImport(bindings)) all.push([bindings.name, "*"]);
    if (bindings && ts.isNamedImports(bindings)) {
      for (const { isTypeOnly, name, propertyName } of bindings.elements) {
        if (!isTypeOnly) all.push([name, (propertyName ?? name).text]);
      }
    }
    const values = all
      .filter(([name]) => this.#names.isValue(name))
      .map(([{ text }, imported]): Binding => [text, imported]);
    return values.length > 0 ? [this.of(moduleSpecifier, values, statement)] : [];
  }

  /** `__import__("module", { local: "imported" })`, and a wait until it is there. */
  of(specifier: ts.Expression, bindings: Binding[], from: ts.Statement): ts.Statement {
    const names = bindings.map(([local, imported]) =>
      factory.createPropertyAssignment(local, factory.createStringLiteral(imported)),
    );
    const call = ts.setTextRange(imported(specifier, factory.createObjectLiteralExpression(names)), from);
    return ts.setTextRange(
      factory.createExpressionStatement(waitFor(call, from, this.#mode, this.#rewrite.file)),
      from,
    );
  }
}
