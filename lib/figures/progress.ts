// The progress of a training as one line below the running cell. It is written over in place, so that nothing but its
// last state stays in the notebook.

import type { TrainingProgress } from "../index.js";
import { describe } from "../arrays/check.js";
import { kernelDisplay } from "./kernel.js";
import { callable } from "./parts/kinds.js";
import { checkOptions } from "./parts/options.js";
import { words } from "./words/speak.js";

/** Words of the progress line, for other languages. */
export interface ProgressOptions {
  /** The text for a state of the training; by default `trainingText`. */
  text?: (progress: TrainingProgress) => string;
}

/**
 * Returns a listener for `train`'s `onProgress` that shows one live line: steps, loss and accuracies.
 *
 * The line is renewed about three times a second. It says nothing of time, so its last state is the same in every run.
 *
 * @throws {TypeError} if an option is misspelt or of another kind
 * @returns a listener, which throws an Error where no kernel is running
 * @example
 * await train(net, mnist, { random, onProgress: showProgress() });
 */
export function showProgress(options: ProgressOptions = {}): (progress: TrainingProgress) => void {
  checkOptions<ProgressOptions>("showProgress", options, { text: callable });
  const { text = trainingText } = options;
  const line = kernelDisplay().newDisplay();
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (progress.stopped === undefined && now - last < 300) return;
    last = now;
    try {
      line.text(text(progress));
    } catch (error) {
      throw new Error("showProgress: expected to run in a notebook, got no kernel to show in", {
        cause: error,
      });
    }
  };
}

/**
 * Returns the state of a training in words.
 *
 * @throws {TypeError} if `progress` is not what `train` tells
 * @example
 * trainingText(training.progress) // => "step 1200 of 3000, loss 0.312, accuracy 91.8 % train, 92.0 % test"
 */
export function trainingText(progress: TrainingProgress): string {
  const { step, steps, loss, accuracies, stopped } = Object(progress) as TrainingProgress;
  const numbers = [step, steps, loss, accuracies?.train ?? 0, accuracies?.test ?? 0];
  const ends: unknown[] = [undefined, "steps", "aborted", "diverged"];
  if (!(numbers.every((value) => typeof value === "number") && ends.includes(stopped)))
    throw new TypeError(`trainingText: progress must be what train tells, got ${describe(progress)}`);
  const percent = (share: number) => (100 * share).toFixed(1);
  const say = words().progress;
  const parts = [say.step(step, steps)];
  if (step > 0) parts.push(say.loss(loss.toFixed(3)));
  if (accuracies) {
    const { train, test } = accuracies;
    parts.push(say.accuracy(percent(train), test === undefined ? undefined : percent(test)));
  }
  if (stopped && stopped !== "steps") parts.push(say[stopped]);
  return parts.join(", ");
}
