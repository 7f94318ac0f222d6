// The right answers to many images: a class each, kept as one byte, and given as labels or as one-hot rows.
export { LabelTargets } from "./label-targets.js";
export { OneHotTargets } from "./one-hot-targets.js";

/** What the two kinds of targets have in common; `kind` tells them apart. */
export interface Targets {
  /** `"labels"` or `"one-hot"`. */
  readonly kind: "labels" | "one-hot";
  /** The class of every example as a byte; not to be changed. */
  readonly labels: Uint8Array;
  /** `[examples]` or `[examples, classes]`. */
  readonly shape: readonly number[];
  /** How many examples there are. */
  readonly length: number;
}
