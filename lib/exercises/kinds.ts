// The kinds of answers that exercises ask for, and when two answers of a kind are the same.

import { Matrix } from "../arrays/matrix.js";
import type { Said } from "./words.js";

/** A kind of answer. */
export interface Kind<Answer> {
  /** What the kind is called, after “must be”. */
  readonly name: Said;
  /** Whether something is an answer of this kind. */
  holds(answer: unknown): answer is Answer;
  /** Whether nothing has been written yet: what a stub leaves. */
  isEmpty(answer: unknown): boolean;
  /** Whether two answers are the same. */
  same(one: Answer, other: Answer): boolean;
}

/**
 * A number. Nothing has been written as long as it is `undefined` or NaN.
 *
 * @param tolerance - how far two equal answers may lie apart, as a share of the larger one, or of 1 if both are smaller
 */
export function aNumber(tolerance = 1e-6): Kind<number> {
  return {
    name: { en: "a number", ko: "수 하나" },
    holds: (answer) => typeof answer === "number",
    isEmpty: isNothing,
    same: (one, other) => close(one, other, tolerance),
  };
}

/**
 * A list of numbers: an array or a Vector. Nothing has been written as long as it is empty, or holds nothing but NaN.
 *
 * @param length - how many numbers
 * @param tolerance - as for `aNumber`
 */
export function numbers(length: number, tolerance = 1e-6): Kind<ArrayLike<number>> {
  return {
    name: { en: `a list of ${length} numbers`, ko: `수 ${length}개의 배열` },
    holds: (answer): answer is ArrayLike<number> =>
      !(answer instanceof Matrix) && flat(answer)?.length === length && typeof answer === "object",
    isEmpty: isNothing,
    same: (one, other) => sameNumbers(one, other, tolerance),
  };
}

/** One of several words. Nothing has been written as long as it is `undefined` or the empty string. */
export function oneOf<Word extends string>(...words: Word[]): Kind<Word> {
  const list = words.map((word) => JSON.stringify(word));
  return {
    name: { en: `one of ${list.join(", ")}`, ko: `${list.join(", ")} 가운데 하나` },
    holds: (answer): answer is Word => (words as unknown[]).includes(answer),
    isEmpty: (answer) => answer === undefined || answer === "",
    same: (one, other) => one === other,
  };
}

/**
 * A function. Two are the same if they return the same numbers, vectors or matrices for all probes; nothing has been
 * written as long as the first probe brings `undefined`, NaN or an empty list.
 *
 * @param probes - lists of arguments to try it on; made anew for each call, so that no answer can spoil them
 * @param tolerance - as for `aNumber`
 */
export function aFunction<F extends (...args: never[]) => unknown>(
  probes: () => Parameters<F>[],
  tolerance = 1e-6,
): Kind<F> {
  const results = (f: F): unknown[] => probes().map((args) => f(...args));
  return {
    name: { en: "a function", ko: "함수" },
    holds: (answer): answer is F => typeof answer === "function",
    isEmpty: (answer) =>
      answer === undefined || (typeof answer === "function" && isNothing((answer as F)(...probes()[0]))),
    same: (one, other) => {
      const expected = results(other);
      return results(one).every((result, i) => sameNumbers(result, expected[i], tolerance));
    },
  };
}

/** The most members of a list that are looked at. */
const mostNumbers = 1e6;

/** All numbers in a number, list, matrix or list of lists, in their order; nothing if it holds anything else. */
function flat(value: unknown): number[] | undefined {
  if (typeof value === "number") return [value];
  if (typeof value === "boolean") return [Number(value)];
  const list = value instanceof Matrix ? value.data : value;
  if (!Array.isArray(list) && !ArrayBuffer.isView(list)) return undefined;
  // No exercise asks for more, and an array of holes may say that it has billions.
  if ((list as ArrayLike<unknown>).length > mostNumbers) return undefined;
  const parts = Array.from(list as ArrayLike<unknown>, flat);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

function isNothing(value: unknown): boolean {
  return value === undefined || (flat(value)?.every(Number.isNaN) ?? false);
}

function sameNumbers(one: unknown, other: unknown, tolerance: number): boolean {
  const [a, b] = [flat(one), flat(other)];
  if (a === undefined || b === undefined || a.length !== b.length) return false;
  return a.every((value, i) => close(value, b[i], tolerance));
}

function close(a: number, b: number, tolerance: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Object.is(a, b);
  return Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b));
}
