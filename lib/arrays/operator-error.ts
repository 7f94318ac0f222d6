import { describe } from "./check.js";

/** The error for an operator beside a Vector or a Matrix; it says what to write instead. */
export function operatorError(kind: string, operand: object): TypeError {
  return new TypeError(
    `${kind}: operators such as - * / < take numbers alone; ` +
      `write negate(a), add(a, b), subtract(a, b), multiply(a, b), divide(a, b) or scale(a, 2), got ${describe(operand)}`,
  );
}
