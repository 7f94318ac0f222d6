// `check`: from the id of an exercise to the verdict on an answer.

import { exercises41 } from "./4.1.js";
import { exercises42 } from "./4.2.js";
import { exercises43 } from "./4.3.js";
import { exercises44 } from "./4.4.js";
import { exercises45 } from "./4.5.js";
import { describe } from "../arrays/check.js";
import type { Exercise } from "./exercise.js";
import { exerciseWords } from "./words.js";
import type { Verdict } from "./verdict.js";

/** All exercises of the notebooks by id: the section, a hyphen, the number. */
export const exercises: Readonly<Record<string, Exercise>> = {
  ...exercises41,
  ...exercises42,
  ...exercises43,
  ...exercises44,
  ...exercises45,
};

/**
 * Returns the verdict on an answer to an exercise: not yet, right, or what is wrong with it, but never the solution.
 *
 * @param id - section and number, such as `"4.3-1"`
 * @param answer - what the exercise asks for: a number, a list, a function
 * @returns a value that a cell prints as a sentence
 * @throws {RangeError} if there is no such exercise
 * @example
 * check("4.5-1", NaN).state // => 'not yet'
 * check("4.5-1", 1).state // => 'right'
 */
export function check(id: string, answer: unknown): Verdict {
  if (typeof id !== "string" || !Object.hasOwn(exercises, id)) {
    const ids = Object.keys(exercises);
    const near = ids.filter((other) => other.split("-")[0] === describe(id).slice(1).split("-")[0]);
    throw new RangeError(exerciseWords().noSuch(describe(id), (near.length > 0 ? near : ids).join(", ")));
  }
  return exercises[id].judge(id, answer);
}
