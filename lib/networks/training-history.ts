// What a training tells of itself: its losses, its accuracies, and how it ended.

import type { Vector } from "../arrays/vector.js";

/** Shares of examples whose class is guessed right, at one moment of the training. */
export interface Accuracies {
  /** After how many steps. */
  readonly step: number;
  /** Of the examples that are learned from. */
  readonly train: number;
  /** Of the others, if there are any. */
  readonly test: number | undefined;
}

/** What a training has been through so far. */
export interface TrainingHistory {
  /** The loss of each step's mini-batch before that step, in nats. */
  readonly losses: Vector;
  /** The accuracies, whenever they were measured. */
  readonly accuracies: readonly Accuracies[];
  /**
   * Why it ended: `"steps"`, all steps were taken; `"aborted"`, the signal said so; `"diverged"`, the next loss was not finite, or a
   * parameter was not when accuracies were to be measured or all steps were taken. Nothing while it has not ended.
   */
  readonly stopped: "steps" | "aborted" | "diverged" | undefined;
}

/** How far a training has come. */
export interface TrainingProgress {
  /** Steps taken. */
  readonly step: number;
  /** Steps to be taken in all. */
  readonly steps: number;
  /** The mean loss of the last 100 mini-batches, in nats; NaN before the first. */
  readonly loss: number;
  /** The last accuracies that were measured. */
  readonly accuracies: Accuracies | undefined;
  /** As in the history. */
  readonly stopped: TrainingHistory["stopped"];
}
