// What learners take: examples with the right class of each, checked once.

import { isVectorLike } from "../arrays/check-arrays.js";
import { Matrix } from "../arrays/matrix.js";
import type { VectorLike } from "../arrays/vector.js";
import { type ExampleReader, type Examples, readExamples, toExamples } from "./example-reader.js";
import { type Targets, toLabel, toLabels } from "./labels.js";

/** Checked examples, and a class for each. */
export interface LabelledSet {
  readonly reader: ExampleReader;
  /** The class of each example. */
  readonly labels: ArrayLike<number>;
  /** How many classes there are: as many as expected, as a one-hot matrix has columns, or one more than the largest label. */
  readonly classes: number;
}

/** What a learner expects of a set; what is left out may be anything. */
export interface Expected {
  /** Numbers in an example. */
  readonly inputs?: number;
  readonly classes?: number;
  /** What the caller calls its examples and targets, for the message. */
  readonly names?: { readonly X: string; readonly t: string };
}

/** Reads examples and their targets; throws unless there is one each. */
export function readLabelledSet(
  caller: string,
  X: Examples,
  t: Targets,
  { inputs, classes, names = { X: "X", t: "t" } }: Expected = {},
): LabelledSet {
  const reader = readExamples(caller, names.X, X, inputs);
  const labels = toLabels(caller, names.t, t, reader.length, classes);
  return { reader, labels, classes: classes ?? (t instanceof Matrix ? t.cols : largest(labels) + 1) };
}

/** As `readLabelledSet`, where `x` may also be a single example and `t` its target. */
export function readOneOrMany(
  caller: string,
  x: VectorLike | Examples,
  t: VectorLike | number | Targets,
  expected: { readonly inputs: number; readonly classes: number },
): LabelledSet {
  if (!isVectorLike(x))
    return readLabelledSet(caller, x, t as Targets, { ...expected, names: { X: "x", t: "t" } });
  const reader = readExamples(caller, "x", toExamples(caller, x), expected.inputs);
  const label = toLabel(caller, t as VectorLike | number, expected.classes);
  return { reader, labels: [label], classes: expected.classes };
}

/** The share of guesses that are right. */
export function shareRight(guesses: ArrayLike<number>, labels: ArrayLike<number>): number {
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (guesses[i] === labels[i]) right++;
  return right / labels.length;
}

function largest(labels: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < labels.length; i++) most = Math.max(most, labels[i]);
  return most;
}
