// What makes a cell's asynchronous code stop when it is interrupted. At top level each `await` hands control to the
// kernel, which just doesn't go on. Loops in async functions ask at each turn. Synchronous code needs
// nothing where a signal stops it; elsewhere its loops ask as well, every thousand turns.

import ts from "./typescript.cjs";

/** The names by which code asks whether it was interrupted: since when it runs, and the question. */
export const currentName = "__current__";
export const checkName = "__check__";
export const runName = "__run__";
/** Counts the turns of loops that don't wait. */
export const turnsName = "__turns__";

const factory = ts.factory;

/** How a cell waits at its top level: with `await` alone, with other forms too, or not at all. */
export function topLevelAwait(cell: ts.SourceFile): "await" | "other" | undefined {
  let found: "await" | "other" | undefined;
  const search = (node: ts.Node): void => {
    if (found === "other" || startsFunction(node)) return;
    if (ts.isAwaitExpression(node)) found = "await";
    const waits =
      (ts.isForOfStatement(node) && node.awaitModifier) ||
      (node.flags & ts.NodeFlags.BlockScoped) === ts.NodeFlags.AwaitUsing;
    if (waits) found = "other";
    ts.forEachChild(node, search);
  };
  ts.forEachChild(cell, search);
  return found;
}

/** `using x = …` or `await using x = …` */
export function isUsing(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.Using) !== 0;
}

/** The innermost function around a node, or nothing at top level. */
export function functionAround(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node.parent, startsFunction);
}

/** Puts the question into a loop's body, or its beginning into an async function's. Other nodes stay as they are. */
export function guard<T extends ts.Node>(
  visited: T,
  original: ts.Node,
  topLevelIsAsync: boolean,
  asksInLoops: boolean,
): T | ts.Block {
  if (isLoopBody(original)) {
    const around = functionAround(original);
    const waits = around ? isAsync(around) : topLevelIsAsync;
    const question = waits ? call(checkName, factory.createIdentifier(runName)) : seldom();
    if (waits || asksInLoops) return factory.createBlock([question, visited as ts.Node as ts.Statement]);
  }
  if (ts.isBlock(visited) && isAsync(original.parent) && hasLoop(original)) {
    const now = factory.createCallExpression(factory.createIdentifier(currentName), undefined, []);
    const since = factory.createVariableDeclaration(runName, undefined, undefined, now);
    const list = factory.createVariableDeclarationList([since], ts.NodeFlags.Const);
    return factory.updateBlock(visited, [
      factory.createVariableStatement(undefined, list),
      ...visited.statements,
    ]);
  }
  return visited;
}

/** `if ((++__turns__.count & 1023) === 0) __check__(__current__());` */
function seldom(): ts.Statement {
  const count = factory.createPropertyAccessExpression(factory.createIdentifier(turnsName), "count");
  const turn = factory.createPrefixIncrement(count);
  const masked = factory.createBitwiseAnd(turn, factory.createNumericLiteral(1023));
  const now = factory.createStrictEquality(
    factory.createParenthesizedExpression(masked),
    factory.createNumericLiteral(0),
  );
  const current = factory.createCallExpression(factory.createIdentifier(currentName), undefined, []);
  return factory.createIfStatement(now, call(checkName, current));
}

function call(name: string, argument: ts.Expression): ts.Statement {
  return factory.createExpressionStatement(
    factory.createCallExpression(factory.createIdentifier(name), undefined, [argument]),
  );
}

function startsFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isPropertyDeclaration(node) || ts.isClassStaticBlockDeclaration(node);
}

function isAsync(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    !!ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword)
  );
}

function isLoopBody(node: ts.Node): boolean {
  return node.parent && ts.isIterationStatement(node.parent, false) && node.parent.statement === node;
}

function hasLoop(node: ts.Node): boolean {
  const search = (child: ts.Node): boolean =>
    ts.isIterationStatement(child, false) || (!startsFunction(child) && !!ts.forEachChild(child, search));
  return !!ts.forEachChild(node, search);
}
