// What single pieces of syntax change: assignments, steps, `delete`, and calls.

import { documentedChanges, isStateful } from "./documented-changes.js";
import type { TopLevelNames } from "./top-level-names.js";
import ts from "./typescript.cjs";

/** Methods of JavaScript's own that change what they are called on. */
const changing = new Set(
  "add append clear copyWithin delete fill next pop push reverse set shift sort splice unshift write".split(
    " ",
  ),
);

/** Which parameters, by their places, the functions of cells may change: by the name of the function. */
export type ChangedParameters = ReadonlyMap<string, readonly number[]>;

/** What a single piece of syntax changes, without what stands inside of it. */
export function changedBy(node: ts.Node, names: TopLevelNames, known: ChangedParameters): ts.Expression[] {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return targetsOf(node.left);
  const isUnary = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  if (isUnary && isStep(node.operator)) return [node.operand];
  if (ts.isDeleteExpression(node)) return [node.expression];
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? changedByCall(node, names, known) : [];
}

/** Whether a name that is changed is only given another value. */
export function isTarget({ parent }: ts.Identifier): boolean {
  return (
    ts.isBinaryExpression(parent) || ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)
  );
}

/** What a call may change: the object whose method it is, and arguments. */
function changedByCall(
  call: ts.CallExpression | ts.NewExpression,
  names: TopLevelNames,
  known: ChangedParameters,
): ts.Expression[] {
  const { checker } = names;
  const { expression: callee } = call;
  const changed: ts.Expression[] = [];
  const declaration = checker.getResolvedSignature(call)?.declaration;
  if (ts.isPropertyAccessExpression(callee)) {
    const ofCells = !!declaration && ts.isMethodDeclaration(declaration) && isOfCells(declaration);
    const isStep =
      changing.has(callee.name.text) || isStateful(checker.getTypeAtLocation(callee.expression), checker);
    if (ofCells || isStep) changed.push(callee.expression);
  }
  const named = declaration && !isOfCells(declaration) ? documentedChanges(declaration) : [];
  const places = (ts.isIdentifier(callee) && known.get(names.meant(callee) ?? "")) || [];
  const isAssign = /^Object\.(assign|define\w+)$/.test(callee.getText());
  call.arguments?.forEach((argument, i) => {
    const parameter = declaration?.parameters[Math.min(i, declaration.parameters.length - 1)];
    const isNamed = !!parameter && ts.isIdentifier(parameter.name) && named.includes(parameter.name.text);
    const isChanged = isNamed || places.includes(i) || (isAssign && i === 0);
    for (const part of partsOf(argument))
      if (isChanged || isStateful(checker.getTypeAtLocation(part), checker)) changed.push(part);
  });
  return changed;
}

/** Whether something is declared in a cell, and not in a package. */
function isOfCells(declaration: ts.Node): boolean {
  return /\/__cell_/.test(declaration.getSourceFile().fileName);
}

/** An argument, or what an object or array literal puts together. */
function partsOf(argument: ts.Expression): ts.Expression[] {
  if (ts.isArrayLiteralExpression(argument)) return argument.elements.flatMap(partsOf);
  if (ts.isSpreadElement(argument)) return partsOf(argument.expression);
  if (!ts.isObjectLiteralExpression(argument)) return [argument];
  return argument.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return [property.name];
    if (ts.isPropertyAssignment(property)) return partsOf(property.initializer);
    return ts.isSpreadAssignment(property) ? partsOf(property.expression) : [];
  });
}

/** The name at the beginning of `name.a[0].b`. */
export function rootOf(node: ts.Node): ts.Identifier | undefined {
  if (ts.isIdentifier(node)) return node;
  const goesOn =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node);
  return goesOn ? rootOf(node.expression) : undefined;
}

/** What is assigned to on the left side of `=`, patterns taken apart. */
function targetsOf(node: ts.Expression): ts.Expression[] {
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(targetsOf);
  if (ts.isSpreadElement(node)) return targetsOf(node.expression);
  if (ts.isObjectLiteralExpression(node)) return partsOf(node).flatMap(targetsOf);
  return [ts.isBinaryExpression(node) ? node.left : node];
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(operator: ts.SyntaxKind): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}
