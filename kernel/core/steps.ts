// How a cell waits at its top level, so that it can be interrupted there.

import ts from "./typescript.cjs";

const { factory } = ts;

/** How a cell's code runs: at once, in steps between its awaits, or as one async function (for `for await`). */
export type Mode = "once" | "steps" | "async";

/** `await x` becomes a step: the kernel waits, knows the line, and goes on unless it is interrupted. */
export function step(expression: ts.Expression, original: ts.Node, file: ts.SourceFile): ts.Expression {
  const { line } = file.getLineAndCharacterOfPosition(original.getStart(file));
  const step = factory.createObjectLiteralExpression([
    factory.createPropertyAssignment("promise", expression),
    factory.createPropertyAssignment("line", factory.createNumericLiteral(line)),
  ]);
  const paused = factory.createYieldExpression(undefined, step);
  return ts.setTextRange(factory.createParenthesizedExpression(ts.setTextRange(paused, original)), original);
}

/** A wait for what a statement loads. */
export function waitFor(
  promise: ts.Expression,
  from: ts.Node,
  mode: Mode,
  file: ts.SourceFile,
): ts.Expression {
  return mode === "steps"
    ? step(promise, from, file)
    : ts.setTextRange(factory.createAwaitExpression(promise), from);
}
