// Which top-level names a piece of code may change: by assigning to them or to what they hold, by methods that change what
// they are called on, and by handing them to functions that do. Packages say in their documentation what they change:
// `@changes itself` for a type whose every use leaves it in another state, `@changes name` for a parameter.

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

/** What code may change. */
export interface Changes {
  /** Top-level names. */
  names: Set<string>;
  /** Of a function, its own parameters, by their places. */
  parameters: Set<number>;
}

/**
 * What code may change when it runs.
 * @param known - what is known of the functions of cells
 * @param without - parts of the code that don't run with it
 */
export function changesIn(
  code: ts.Node,
  names: TopLevelNames,
  known: ChangedParameters,
  without: ReadonlySet<ts.Node> = new Set(),
): Changes {
  const found: Changes = { names: new Set(), parameters: new Set() };
  const places = new Map<ts.Symbol, number>();
  const aliases = new Map<ts.Symbol, ts.Expression>();
  /** Notes that what an expression stands for is changed. */
  const note = (expression: ts.Node, seen = new Set<ts.Symbol>()): void => {
    const root = rootOf(expression);
    if (!root) return;
    const name = names.meant(root);
    if (name !== undefined) found.names.add(name);
    const symbol = names.symbolOf(root);
    if (!symbol || seen.has(symbol)) return;
    const place = places.get(symbol);
    // A parameter that only gets another value is the function's own affair.
    if (place !== undefined && (expression !== root || seen.size > 0 || !isTarget(root)))
      found.parameters.add(place);
    const origin = aliases.get(symbol);
    if (origin) note(origin, seen.add(symbol));
  };
  /** A local name for something that another name holds, such as `const { W1 } = net.parameters`. */
  const remember = (name: ts.BindingName, from: ts.Expression): void => {
    if (!rootOf(from)) return;
    for (const local of boundNames(name)) {
      const symbol = names.checker.getSymbolAtLocation(local);
      if (symbol && isObject(names.checker.getTypeAtLocation(local))) aliases.set(symbol, from);
    }
  };
  const visit = (node: ts.Node): void => {
    if (without.has(node)) return;
    if (ts.isVariableDeclaration(node) && node.initializer) remember(node.name, node.initializer);
    if (ts.isForOfStatement(node) && ts.isVariableDeclarationList(node.initializer))
      for (const { name } of node.initializer.declarations) remember(name, node.expression);
    for (const changed of changedBy(node, names, known)) note(changed);
    ts.forEachChild(node, visit);
  };
  if (ts.isFunctionLike(code))
    code.parameters.forEach(({ name }, place) => {
      for (const local of boundNames(name)) {
        const symbol = names.checker.getSymbolAtLocation(local);
        if (symbol) places.set(symbol, place);
      }
    });
  visit(code);
  return found;
}

/** What a single piece of syntax changes, without what stands inside of it. */
function changedBy(node: ts.Node, names: TopLevelNames, known: ChangedParameters): ts.Expression[] {
  if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) return targetsOf(node.left);
  const isUnary = ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node);
  if (isUnary && isStep(node.operator)) return [node.operand];
  if (ts.isDeleteExpression(node)) return [node.expression];
  return ts.isCallExpression(node) || ts.isNewExpression(node) ? changedByCall(node, names, known) : [];
}

/** Whether a name is assigned to as such. */
function isTarget(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.left === node && isAssignment(parent.operatorToken.kind);
  return ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent);
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
    const isStep = changing.has(callee.name.text) || isStateful(checker.getTypeAtLocation(callee.expression));
    if (ofCells || isStep) changed.push(callee.expression);
  }
  const named = declaration && !isOfCells(declaration) ? changedParameters(declaration) : [];
  const places = (ts.isIdentifier(callee) && known.get(names.meant(callee) ?? "")) || [];
  const isAssign = /^Object\.(assign|define\w+)$/.test(callee.getText());
  call.arguments?.forEach((argument, i) => {
    const parameter = declaration?.parameters[Math.min(i, declaration.parameters.length - 1)];
    const isNamed = !!parameter && ts.isIdentifier(parameter.name) && named.includes(parameter.name.text);
    const isChanged = isNamed || places.includes(i) || (isAssign && i === 0);
    for (const part of partsOf(argument))
      if (isChanged || isStateful(checker.getTypeAtLocation(part))) changed.push(part);
  });
  return changed;
}

/** Whether something is declared in a cell, and not in a package. */
function isOfCells(declaration: ts.Node): boolean {
  return /\/__cell_/.test(declaration.getSourceFile().fileName);
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
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

/** Whether each use of a value leaves it in another state, or one that it holds. */
function isStateful(type: ts.Type, depth = 1): boolean {
  const tags = (type.aliasSymbol ?? type.getSymbol())?.getJsDocTags() ?? [];
  if (tags.some(({ name, text }) => name === "changes" && firstWord(text) === "itself")) return true;
  if (depth === 0 || type.isClassOrInterface() || !isObject(type)) return false;
  return type.getProperties().some((property) => {
    const [declaration] = property.declarations ?? [];
    return declaration !== undefined && isStatefulDeclaration(declaration);
  });
}

function isStatefulDeclaration(declaration: ts.Declaration): boolean {
  return ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === "changes");
}

/** The parameters that a function's documentation names as changed. */
function changedParameters(declaration: ts.Node): string[] {
  return ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === "changes")
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.split(/\W/)[0] ?? "");
}

function firstWord(text: ts.SymbolDisplayPart[] | undefined): string {
  return ts.displayPartsToString(text).split(/\W/)[0];
}

function isObject(type: ts.Type): boolean {
  return type.isUnionOrIntersection() ? type.types.some(isObject) : (type.flags & ts.TypeFlags.Object) !== 0;
}

/** The name at the beginning of `name.a[0].b`. */
function rootOf(node: ts.Node): ts.Identifier | undefined {
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
