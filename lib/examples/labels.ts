// The right classes of examples. A learner works with labels, the index of each class; a reader may also give them as
// one-hot rows, or as targets of `downhill/data`. Which of these it is, is told by the type and never by the size.

import { checkSameShape, shapeOf, toVector } from "../arrays/check-arrays.js";
import { checkRoom, describe } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import type { Vector, VectorLike } from "../arrays/vector.js";

/** One label per example: whole numbers from 0. */
export type Labels =
  | readonly number[]
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8ClampedArray;

/** The right classes: labels, a one-hot matrix with one row per example, or targets of `downhill/data`. */
export type Targets = Labels | Matrix | KeptLabels;

/** Targets of `downhill/data`: a byte per example, whether they give labels or one-hot rows. */
export interface KeptLabels {
  readonly labels: Uint8Array;
}

/** How many classes a learner tells apart at most; a label beyond is a mistake, and would cost memory for each class. */
const mostClasses = 65_536;

/** The label that the target `t` of one example means: `t` is that label itself or a one-hot vector. */
export function toLabel(caller: string, t: VectorLike | number, classes: number): number {
  if (typeof t === "number") {
    checkLabel(caller, "t", t, classes);
    return t;
  }
  const oneHot = toVector(caller, "t", t, "a one-hot vector or a label");
  checkSameShape(caller, "y and a one-hot t", { shape: [classes] }, oneHot);
  const label = findOne(oneHot, 0, oneHot.length);
  if (!(label >= 0))
    throw new RangeError(`${caller}: t must be one-hot, a single 1 and else 0, got ${oneHot}`);
  return label;
}

/**
 * The labels that the targets `t` of `examples` examples mean.
 *
 * @param name - what the caller calls its targets, for the message
 * @param classes - how many there are; left out, as many as it takes
 */
export function toLabels(
  caller: string,
  name: string,
  t: Targets,
  examples: number,
  classes?: number,
): ArrayLike<number> {
  if (t instanceof Matrix) {
    const shape = [examples, classes ?? t.cols] as const;
    if (!(t.rows === shape[0] && t.cols === shape[1]))
      throw new RangeError(
        `${caller}: a one-hot ${name} must have the shape ${shapeOf({ shape })}, got ${shapeOf(t)}`,
      );
    return rowsToLabels(caller, name, t);
  }
  const labels = copyLabels(
    caller,
    name,
    listOf(t),
    classes ?? mostClasses,
    "labels, a one-hot matrix or targets",
  );
  if (labels.length !== examples)
    throw new RangeError(
      `${caller}: ${name} must have one label per example, got ${labels.length} labels for ${examples} examples`,
    );
  return labels;
}

/**
 * A copy of the labels; throws unless `labels` is a list of at least one whole number from 0 to `classes` − 1. `kind` as
 * for `toVector`. A learner that went on reading the caller's own list would follow whatever becomes of it.
 */
export function copyLabels(
  caller: string,
  name: string,
  labels: Labels,
  classes: number,
  kind: string = "a list of labels",
): number[] {
  const integers =
    ArrayBuffer.isView(labels) &&
    !(labels instanceof Float64Array || labels instanceof Float32Array || labels instanceof DataView);
  if (!(Array.isArray(labels) || integers))
    throw new TypeError(`${caller}: ${name} must be ${kind}, got ${describe(labels)}`);
  if (!(labels.length > 0)) throw new RangeError(`${caller}: ${name} must not be empty, got length 0`);
  checkRoom(caller, name, labels.length);
  const copy: number[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < classes))
      checkLabel(caller, `${name}[${i}]`, label, classes);
    copy.push(label);
  }
  return copy;
}

/** Throws unless `label` is a whole number from 0 to `classes` − 1. */
export function checkLabel(caller: string, name: string, label: number, classes: number): void {
  if (typeof label !== "number")
    throw new TypeError(`${caller}: ${name} must be a number, got ${describe(label)}`);
  if (!(Number.isInteger(label) && label >= 0 && label < classes))
    throw new RangeError(`${caller}: ${name} must be a label from 0 to ${classes - 1}, got ${label}`);
}

/** The labels themselves, unchecked: those of targets, or the list that was given. */
export function listOf(t: Labels | KeptLabels): Labels {
  return "labels" in Object(t) ? (t as KeptLabels).labels : (t as Labels);
}

/** The labels of the rows of a one-hot matrix. */
function rowsToLabels(caller: string, name: string, T: Matrix): Uint32Array {
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
