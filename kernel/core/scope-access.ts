// How a cell's code reaches its scope, as pieces of syntax.

import { importName, scopeName } from "./scope.js";
import ts from "./typescript.cjs";

const { factory } = ts;

/** `__notebook__.name` */
export function property(name: string, from?: ts.Node): ts.PropertyAccessExpression {
  const access = factory.createPropertyAccessExpression(factory.createIdentifier(scopeName), name);
  return from ? ts.setTextRange(access, from) : access;
}

/** `(0, __notebook__.name)`: called without the scope as its `this`. */
export function detached(name: ts.Identifier): ts.Expression {
  const value = factory.createComma(factory.createNumericLiteral(0), property(name.text, name));
  return ts.setTextRange(factory.createParenthesizedExpression(value), name);
}

export function assign(target: ts.Expression, value: ts.Expression): ts.Statement {
  return factory.createExpressionStatement(factory.createAssignment(target, value));
}

/** `__import__(…)` */
export function imported(specifier: ts.Expression, ...names: ts.Expression[]): ts.CallExpression {
  const given = [specifier, ...names];
  return factory.createCallExpression(factory.createIdentifier(importName), undefined, given);
}
