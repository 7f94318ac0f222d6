// Which top-level names a piece of code may change: by assigning to them or to what they hold, by methods that change what
// they are called on, and by handing them to functions that do.

import { changedBy, isTarget, rootOf, type ChangedParameters } from "./changed-by.js";
import { isObject } from "./documented-changes.js";
import { boundNames } from "./statement-kinds.js";
import type { TopLevelNames } from "./top-level-names.js";
import ts from "./typescript.cjs";

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
    if (place !== undefined && !isTarget(root)) found.parameters.add(place);
    const origin = aliases.get(symbol);
    if (origin) note(origin, seen.add(symbol));
  };
  /** A local name for something that another name holds, such as `const { W1 } = net.parameters`. */
  const remember = (name: ts.BindingName, from: ts.Expression): void => {
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
      for (const local of boundNames(name)) places.set(names.checker.getSymbolAtLocation(local)!, place);
    });
  visit(code);
  return found;
}
