// Reading targets: one-hot or labels, told apart by their type and never by their size.

import { checkSameShape, toVector } from "../arrays/check-arrays.js";
import { describe } from "../arrays/check.js";
import type { Labels } from "./one-hot.js";
import { Matrix } from "../arrays/matrix.js";
import type { Vector, VectorLike } from "../arrays/vector.js";

/**
 * The label that the target `t` of one prediction `y` means: `t` is that label itself or a one-hot vector.
 */
export function labelBeside(caller: string, y: Vector, t: VectorLike | number): number {
  if (typeof t === "number") {
    checkLabel(caller, "t", t, y.length);
    return t;
  }
  const oneHot = toVector(caller, "t", t, "a one-hot vector or a label");
  checkSameShape(caller, "y and a one-hot t", y, oneHot);
  const label = findOne(oneHot, 0, oneHot.length);
  if (!(label >= 0))
    throw new RangeError(`${caller}: t must be one-hot, a single 1 and else 0, got ${oneHot}`);
  return label;
}

/** The shape of a batch of predictions: one row per example, one column per class. */
type Predictions = Pick<Matrix, "rows" | "cols" | "shape">;

/**
 * The labels that the targets `t` of a batch of predictions `Y` mean: `t` is a list of them or a one-hot
 * matrix.
 *
 * @param names - what the caller calls its rows and its targets, for the message
 */
export function labelsBeside(
  caller: string,
  Y: Predictions,
  t: Matrix | Labels,
  names: { rows: string; t: string } = { rows: "y", t: "t" },
): ArrayLike<number> {
  if (t instanceof Matrix) {
    checkSameShape(caller, `y and a one-hot ${names.t}`, Y, t);
    return labelsOfOneHot(caller, names.t, t);
  }
  checkLabels(caller, names.t, t, Y.cols, "a one-hot matrix or a list of labels");
  if (t.length !== Y.rows)
    throw new RangeError(
      `${caller}: ${names.t} must have one label per row of ${names.rows}, got ${t.length} labels for ${Y.rows} rows`,
    );
  return t;
}

/**
 * Throws unless `labels` is a list of at least one whole number from 0 to `size` − 1. `kind` as for
 * `toVector`.
 */
export function checkLabels(
  caller: string,
  name: string,
  labels: Labels,
  size: number,
  kind: string = "a list of labels",
): void {
  const integers =
    ArrayBuffer.isView(labels) && !(labels instanceof Float64Array || labels instanceof Float32Array);
  if (!(Array.isArray(labels) || integers))
    throw new TypeError(`${caller}: ${name} must be ${kind}, got ${describe(labels)}`);
  if (!(labels.length > 0)) throw new RangeError(`${caller}: ${name} must not be empty, got length 0`);
  for (let i = 0; i < labels.length; i++) checkLabel(caller, `${name}[${i}]`, labels[i], size);
}

/** Throws unless `label` is a whole number from 0 to `size` − 1. */
export function checkLabel(caller: string, name: string, label: number, size: number): void {
  if (typeof label !== "number")
    throw new TypeError(`${caller}: ${name} must be a number, got ${describe(label)}`);
  if (!(Number.isInteger(label) && label >= 0 && label < size))
    throw new RangeError(`${caller}: ${name} must be a label from 0 to ${size - 1}, got ${label}`);
}

/** The labels of the rows of a one-hot matrix; throws unless each row holds a single 1 and 0 elsewhere. */
export function labelsOfOneHot(caller: string, name: string, T: Matrix): Uint32Array {
  const labels = new Uint32Array(T.rows);
  for (let i = 0; i < T.rows; i++) {
    const label = findOne(T.data, i * T.cols, T.cols);
    if (!(label >= 0))
      throw new RangeError(
        `${caller}: ${name} must be one-hot, a single 1 and else 0 in each row, got ${T.row(i)} in row ${i}`,
      );
    labels[i] = label;
  }
  return labels;
}

/** The place of the only 1 among 0s, counted from `start`; −1 if the values are not so. */
function findOne(values: Vector, start: number, length: number): number {
  let found = -1;
  for (let j = 0; j < length; j++) {
    const value = values[start + j];
    if (value === 1 && found < 0) found = j;
    else if (value !== 0) return -1;
  }
  return found;
}
