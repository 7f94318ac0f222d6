// What elementwise functions take, and the two loops behind them.

import { checkAllFinite, checkNoNaN, place, shapeOf, toVector } from "../check-arrays.js";
import { checkFinite } from "../check.js";
import { Matrix } from "../matrix.js";
import { NonFiniteError } from "../non-finite-error.js";
import { Vector, type VectorLike } from "../vector.js";

/** What an elementwise function takes: a number, a vector or a matrix. */
export type Operand = number | VectorLike | Matrix;

/** What comes of one operand: a number of a number, a Vector of a vector, a Matrix of a matrix. */
export type Mapped<X extends Operand> = X extends number ? number : X extends Matrix ? Matrix : Vector;

/** What comes of two operands: a Matrix where one is a matrix, else a Vector where one is a vector, else a number. */
export type Combined<A extends Operand, B extends Operand> = A extends Matrix
  ? Matrix
  : B extends Matrix
    ? Matrix
    : A extends number
      ? Mapped<B>
      : Vector;

const kind = "a number, a vector or a matrix";

/** `f` of every entry of `x`; throws where an entry is NaN, or where a finite one leads out of the finite numbers. */
export function mapEntries<X extends Operand>(caller: string, x: X, f: (value: number) => number): Mapped<X> {
  if (typeof x === "number") {
    if (Number.isNaN(x)) throw new NonFiniteError(`${caller}: x must be a number, got NaN`);
    return mapped(caller, x, f, "") as Mapped<X>;
  }
  const result = x instanceof Matrix ? x.copy() : toVector(caller, "x", x, kind);
  const [entries, cols] = result instanceof Matrix ? [result.data, result.cols] : [result];
  checkNoNaN(caller, "x", entries, cols);
  for (let i = 0; i < entries.length; i++) entries[i] = mapped(caller, entries[i], f, i, cols);
  return result as Mapped<X>;
}

function mapped(
  caller: string,
  x: number,
  f: (value: number) => number,
  i: number | "",
  cols?: number,
): number {
  const y = f(x);
  if (Number.isNaN(y) || (Number.isFinite(x) && !Number.isFinite(y)))
    throw new NonFiniteError(
      `${caller}: results must be finite, got ${y} for ${x}${i === "" ? "" : ` at ${place(i, cols)}`}`,
    );
  return y;
}

/** `f` of the entries of `a` and `b`, pair by pair; throws unless all entries and results are finite. */
export function combineEntries<A extends Operand, B extends Operand>(
  caller: string,
  a: A,
  b: B,
  f: (a: number, b: number) => number,
): Combined<A, B> {
  const [left, right] = [read(caller, "a", a), read(caller, "b", b)];
  const shape = left.rank > right.rank ? left : right;
  checkFit(caller, left, right);
  const entries = new Vector(shape.entries.length);
  // A number, and a vector beside a matrix, start again after their last entry.
  for (let i = 0; i < entries.length; i++) {
    const [x, y] = [left.entries[i % left.entries.length], right.entries[i % right.entries.length]];
    entries[i] = f(x, y);
    if (!Number.isFinite(entries[i]))
      throw new NonFiniteError(
        `${caller}: results must be finite, got ${entries[i]} for ${x} and ${y}${shape.rank > 0 ? ` at ${place(i, shape.cols)}` : ""}`,
      );
  }
  if (shape.rank === 0) return entries[0] as Combined<A, B>;
  if (shape.rank === 1) return entries as Combined<A, B>;
  return new Matrix(entries.length / shape.cols!, shape.cols!, entries) as Combined<A, B>;
}

/** An operand's entries, and how many dimensions it has. */
interface Entries {
  readonly rank: 0 | 1 | 2;
  readonly entries: Vector;
  readonly cols?: number;
  readonly shape: readonly number[];
}

function read(caller: string, name: string, operand: Operand): Entries {
  if (typeof operand === "number") {
    checkFinite(caller, name, operand);
    return { rank: 0, entries: Vector.of(operand) as Vector, shape: [] };
  }
  if (operand instanceof Matrix) {
    checkAllFinite(caller, name, operand.data, operand.cols);
    return { rank: 2, entries: operand.data, cols: operand.cols, shape: operand.shape };
  }
  const entries = toVector(caller, name, operand, kind);
  checkAllFinite(caller, name, entries);
  return { rank: 1, entries, shape: [entries.length] };
}

function checkFit(caller: string, a: Entries, b: Entries): void {
  if (a.rank === 0 || b.rank === 0) return;
  if (a.rank === b.rank && shapeOf(a) !== shapeOf(b))
    throw new RangeError(`${caller}: a and b must have the same shape, got ${shapeOf(a)} and ${shapeOf(b)}`);
  const [matrix, vector] = a.rank === 2 ? [a, b] : [b, a];
  if (matrix.rank !== vector.rank && matrix.cols !== vector.entries.length)
    throw new RangeError(
      `${caller}: a vector beside a matrix must be as long as its rows, got ${shapeOf(a)} and ${shapeOf(b)}`,
    );
}
