// Variables at the top of a cell, and in its loops, become assignments to properties of the scope.

import { isUsing } from "./interruptible.js";
import { assign, property } from "./scope-access.js";
import { boundNames, withoutWrapping } from "./statement-kinds.js";
import ts from "./typescript.cjs";

const { factory } = ts;

/** What rewrites the code inside. */
export interface Rewriting {
  readonly context: ts.TransformationContext;
  readonly file: ts.SourceFile;
  readonly visit: (node: ts.Node) => ts.VisitResult<ts.Node | undefined>;
  expression(node: ts.Expression): ts.Expression;
  /** Has a statement run before all others. */
  hoist(statement: ts.Statement): void;
}

export class Assignments {
  readonly #rewrite: Rewriting;

  constructor(rewrite: Rewriting) {
    this.#rewrite = rewrite;
  }

  /** `const x = 1` */
  of(statement: ts.VariableStatement): ts.Statement[] {
    const list = statement.declarationList;
    if (isUsing(list)) {
      const copies = list.declarations.flatMap(({ name }) => boundNames(name));
      return [
        ts.visitEachChild(
          statement,
          () => ts.visitEachChild(list, this.#rewrite.visit, this.#rewrite.context),
          this.#rewrite.context,
        ),
        ...copies.map(({ text }) => assign(property(text), factory.createIdentifier(text))),
      ];
    }
    return list.declarations.flatMap((declaration) => {
      // In a loop, `var x` leaves the value of the last turn.
      if (!declaration.initializer && statement.parent !== this.#rewrite.file) return [];
      const { pos, end } = declaration;
      const assignment = factory.createExpressionStatement(this.#assignment(declaration));
      ts.setTextRange(assignment, { pos, end });
      // `x = 1; var x` leaves the 1.
      const isHoisted = !declaration.initializer && !(list.flags & ts.NodeFlags.BlockScoped);
      if (!isHoisted) return assignment;
      this.#rewrite.hoist(assignment);
      return [];
    });
  }

  /** `for (var i = 0; …)`, `for (var k in …)`, `for (var v of …)` */
  inLoopHead(list: ts.VariableDeclarationList): ts.Expression {
    const [first, ...rest] = list.declarations.map((declaration) =>
      declaration.initializer ? this.#assignment(declaration) : this.#target(declaration.name),
    );
    return rest.reduce((left, right) => factory.createComma(left, right), first);
  }

  #assignment({ name, initializer }: ts.VariableDeclaration): ts.Expression {
    const value = initializer ? this.#named(initializer, name) : factory.createVoidZero();
    return factory.createAssignment(this.#target(name), value);
  }

  /** A function without a name gets that of its variable, as it would from a declaration. */
  #named(initializer: ts.Expression, name: ts.BindingName): ts.Expression {
    const value = this.#rewrite.expression(initializer);
    const plain = withoutWrapping(initializer);
    const anonymous =
      ts.isArrowFunction(plain) ||
      ((ts.isFunctionExpression(plain) || ts.isClassExpression(plain)) && !plain.name);
    if (!(anonymous && ts.isIdentifier(name) && name.text !== "__proto__")) return value;
    const object = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment(name.text, value),
    ]);
    return factory.createPropertyAccessExpression(factory.createParenthesizedExpression(object), name.text);
  }

  /** What is assigned to in place of a declared name or pattern. */
  #target(name: ts.BindingName): ts.Expression {
    if (ts.isIdentifier(name)) return property(name.text, name);
    if (ts.isArrayBindingPattern(name)) {
      return factory.createArrayLiteralExpression(
        name.elements.map((element) => {
          if (ts.isOmittedExpression(element)) return element;
          const target = this.#withDefault(element);
          return element.dotDotDotToken ? factory.createSpreadElement(target) : target;
        }),
      );
    }
    return factory.createObjectLiteralExpression(
      name.elements.map((element) => {
        const target = this.#withDefault(element);
        if (element.dotDotDotToken) return factory.createSpreadAssignment(target);
        const key = ts.visitNode(element.propertyName ?? element.name, this.#visitKey) as ts.PropertyName;
        return factory.createPropertyAssignment(key, target);
      }),
    );
  }

  readonly #visitKey = (node: ts.Node): ts.VisitResult<ts.Node | undefined> =>
    ts.isComputedPropertyName(node)
      ? ts.visitEachChild(node, this.#rewrite.visit, this.#rewrite.context)
      : node;

  #withDefault({ name, initializer }: ts.BindingElement): ts.Expression {
    const target = this.#target(name);
    return initializer ? factory.createAssignment(target, this.#named(initializer, name)) : target;
  }
}
