// From a label, the index of the right class, to a row that is 1 there and 0 elsewhere.

import { checkRoom, checkWhole } from "../arrays/check.js";
import { Matrix } from "../arrays/matrix.js";
import { Vector } from "../arrays/vector.js";
import { checkLabel, copyLabels, type KeptLabels, type Labels, listOf } from "./labels.js";

/**
 * Returns a label as a Vector that is 1 at the label and 0 elsewhere; a list of labels as a Matrix of such rows.
 *
 * @param given - a label, or a list of at least one (or targets of `downhill/data`), each from 0 to `size` − 1
 * @param size - the number of classes, at least 1
 * @throws {RangeError} if a label lies outside or there is none
 * @throws {TypeError} if `labels` are of another kind
 * @example
 * oneHot(2, 4) // => [0, 0, 1, 0]
 * Source: 4.2.1
 */
export function oneHot(labels: number, size: number): Vector;
export function oneHot(labels: Labels | KeptLabels, size: number): Matrix;
export function oneHot(given: number | Labels | KeptLabels, size: number): Vector | Matrix {
  checkWhole("oneHot", "size", size, 1);
  checkRoom("oneHot", "size", size);
  if (typeof given === "number") {
    checkLabel("oneHot", "labels", given, size);
    const t = new Vector(size);
    t[given] = 1;
    return t;
  }
  const labels = copyLabels("oneHot", "labels", listOf(given), size);
  checkRoom("oneHot", "labels and size", labels.length * size);
  const T = new Matrix(labels.length, size);
  for (let i = 0; i < labels.length; i++) T.data[i * size + labels[i]] = 1;
  return T;
}
