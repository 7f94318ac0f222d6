// What classical learners take: examples with the right class of each, checked once.

import {
  type ExampleReader,
  type Examples,
  isVector,
  type KeptLabels,
  readExamples,
  type Targets,
} from "./example-reader.js";
import { Matrix } from "../arrays/matrix.js";
import type { Labels } from "./one-hot.js";
import { checkLabels, labelsOfOneHot } from "./targets.js";
import { Vector, type VectorLike } from "../arrays/vector.js";

/** Checked examples, and a class for each. */
export interface LabelledSet {
  readonly reader: ExampleReader;
  /** Numbers in an example. */
  readonly inputs: number;
  /** The class of each example. */
  readonly labels: ArrayLike<number>;
  /** How many classes there are: one more than the largest label, or the columns of a one-hot matrix. */
  readonly classes: number;
}

/** Reads examples and their targets, whatever the number of inputs and classes; throws unless there is one each. */
export function readLabelledSet(caller: string, X: Examples, t: Targets): LabelledSet {
  const inputs = X instanceof Matrix ? X.cols : X?.data?.length / X?.length;
  const reader = readExamples(caller, "X", X, inputs);
  const labels = labelsOf(caller, t);
  if (labels.length !== reader.length)
    throw new RangeError(
      `${caller}: t must have one label per example, got ${labels.length} labels for ${reader.length} examples`,
    );
  let classes = t instanceof Matrix ? t.cols : 1;
  for (let i = 0; i < labels.length; i++) classes = Math.max(classes, labels[i] + 1);
  return { reader, inputs, labels, classes };
}

/** One example as a matrix of one row, many as they are. */
export function asExamples(x: VectorLike | Examples): Examples {
  return isVector(x) ? new Matrix(1, x.length, new Vector(x)) : x;
}

/** The share of guesses that are right; throws unless `t` has one label for each. */
export function shareRight(caller: string, guesses: ArrayLike<number>, t: Targets): number {
  const labels = labelsOf(caller, t);
  if (labels.length !== guesses.length)
    throw new RangeError(
      `${caller}: t must have one label per example, got ${labels.length} labels for ${guesses.length} examples`,
    );
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (guesses[i] === labels[i]) right++;
  return right / labels.length;
}

function labelsOf(caller: string, t: Targets): ArrayLike<number> {
  if (t instanceof Matrix) return labelsOfOneHot(caller, "t", t);
  const labels = "labels" in Object(t) ? (t as KeptLabels).labels : (t as Labels);
  checkLabels(caller, "t", labels, Number.MAX_SAFE_INTEGER, "labels, a one-hot matrix or targets");
  return labels;
}
