// Seeded random numbers: the same seed gives the same numbers on every machine. Not for cryptography.

import { randomLcg, randomNormal } from "d3-random";
import { checkFinite, checkOptions, checkPositive, checkWhole, describe } from "./check.js";

/**
 * A stream of random numbers; every call moves it on. Made by `createRandom`.
 * @changes itself
 */
export interface Random {
  /**
   * Returns a number drawn evenly from `min` (0 if left out) up to, but without, `max` (1 if left out).
   *
   * @throws {RangeError} if `min` or `max` is not finite or `min` is not below `max`
   */
  uniform(min?: number, max?: number): number;

  /**
   * Returns a number drawn from the normal distribution.
   *
   * @param mean - its center; 0 if left out
   * @param standardDeviation - its spread, above 0; 1 if left out
   * @throws {RangeError} if `mean` is not finite or `standardDeviation` is not above 0
   */
  normal(mean?: number, standardDeviation?: number): number;

  /**
   * Returns `size` indices drawn evenly from 0 up to, but without, `range`: a mini-batch out of `range`
   * examples.
   *
   * @param range - how many indices there are to choose from, from 1 to 2³²
   * @param size - how many to draw
   * @param options.replace - whether an index may come more than once; `true` if left out, as in NumPy.
   *   `choice(n, n, { replace: false })` shuffles.
   * @throws {RangeError} if `range` or `size` is not such a whole number, or more than `range` are asked for without
   *   `replace`
   * @throws {TypeError} if `replace` is not a boolean, or there is no such option
   */
  choice(range: number, size: number, options?: { replace?: boolean }): number[];

  /** Returns one index, drawn evenly from 0 up to, but without, `range`. */
  choice(range: number): number;

  /**
   * Returns `size` members of a list, drawn as the indices are; without `size` a single one.
   *
   * @param list - what to choose from, at least one member: left as it is
   */
  choice<T>(list: readonly T[], size: number, options?: { replace?: boolean }): T[];
  choice<T>(list: readonly T[]): T;

  /**
   * Returns the members of a list in random order, each order as likely as any other.
   *
   * @param list - left as it is: NumPy calls this `permutation`, its own `shuffle` changes the list
   * @throws {TypeError} if `list` is no list
   */
  shuffle<T>(list: readonly T[]): T[];
}

/** The most numbers that one call draws: a list of them takes 80 MB or more. */
const mostDrawn = 1e7;

/**
 * Returns a generator of random numbers that starts from `seed`.
 *
 * @param seed - a whole number from 0 to 2³² − 1; other seeds give other, unrelated numbers
 * @throws {RangeError} if `seed` is not such a number
 * @example
 * const random = createRandom(1);
 * random.choice(60000, 3) // => [ 22836, 44442, 2753 ]
 * Source: 4.2.3, `np.random.choice`; the generator is d3-random's `randomLcg`
 */
export function createRandom(seed: number): Random {
  checkWhole("createRandom", "seed", seed, 0);
  if (!(seed < 2 ** 32)) throw new RangeError(`createRandom: seed must be below 2³², got ${seed}`);
  const next = randomLcg(scramble(seed));
  const standardNormal = randomNormal.source(next)();

  function choice(
    from: number | readonly unknown[],
    size?: number,
    options: { replace?: boolean } = {},
  ): unknown {
    if (typeof from !== "number") checkList("choice", from);
    const range = typeof from === "number" ? from : from.length;
    const indices = drawIndices(range, size ?? 1, options, next);
    const drawn = typeof from === "number" ? indices : indices.map((i) => from[i]);
    return size === undefined ? drawn[0] : drawn;
  }

  return {
    uniform(min = 0, max = 1) {
      checkFinite("uniform", "min", min);
      checkFinite("uniform", "max", max);
      if (!(min < max)) throw new RangeError(`uniform: min must be below max, got ${min} and ${max}`);
      // Rounding may reach `max` where few numbers lie between the two; the other form is for a span that overflows.
      for (;;) {
        const share = next();
        const value = max - min < Infinity ? min + (max - min) * share : min * (1 - share) + max * share;
        if (value < max) return value;
      }
    },
    normal(mean = 0, standardDeviation = 1) {
      checkFinite("normal", "mean", mean);
      checkPositive("normal", "standardDeviation", standardDeviation);
      // None lies further out than 10 standard deviations: the generator's smallest number doesn't lead there.
      if (!(Math.abs(mean) + 10 * standardDeviation < Infinity))
        throw new RangeError(
          `normal: mean and standardDeviation must give finite numbers, got ${mean} and ${standardDeviation}`,
        );
      return mean + standardDeviation * standardNormal();
    },
    choice: choice as Random["choice"],
    shuffle(list) {
      checkList("shuffle", list);
      return shuffleFirst(list.length, list.length, next).map((i) => list[i]);
    },
  };
}

function checkList(caller: string, list: readonly unknown[]): void {
  if (!Array.isArray(list)) throw new TypeError(`${caller}: list must be an array, got ${describe(list)}`);
  if (caller === "choice" && list.length === 0)
    throw new RangeError("choice: list must not be empty, got length 0");
  if (list.length > mostDrawn)
    throw new RangeError(`${caller}: list must have at most ${mostDrawn} members, got ${list.length}`);
}

function drawIndices(
  range: number,
  size: number,
  options: { replace?: boolean },
  next: () => number,
): number[] {
  checkOptions("choice", options, ["replace"]);
  const { replace = true } = options;
  if (typeof replace !== "boolean")
    throw new TypeError(`choice: replace must be true or false, got ${describe(replace)}`);
  checkWhole("choice", "range", range, 1);
  // The generator knows 2³² different numbers: of more indices it would never draw most.
  if (!(range <= 2 ** 32)) throw new RangeError(`choice: range must be at most 2³², got ${range}`);
  checkWhole("choice", "size", size, 0);
  if (!(size <= mostDrawn)) throw new RangeError(`choice: size must be at most ${mostDrawn}, got ${size}`);
  if (replace) return Array.from({ length: size }, () => Math.floor(next() * range));
  if (!(size <= range))
    throw new RangeError(`choice: size must be at most range without replace, got ${size} of ${range}`);
  return shuffleFirst(range, size, next);
}

/** `size` distinct indices: the first steps of a Fisher–Yates shuffle of 0 … range − 1. */
function shuffleFirst(range: number, size: number, next: () => number): number[] {
  const first = Array.from({ length: size }, (_, i) => i);
  // Of the places from `size` on only those are kept that have been exchanged: a few out of billions are a few.
  const others = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(next() * (range - i));
    const here = first[i];
    first[i] = (j < size ? first[j] : others.get(j)) ?? j;
    if (j < size) first[j] = here;
    else others.set(j, here);
  }
  return first;
}

/**
 * Spreads neighboring seeds over all 32 bits: a linear congruential generator would start almost at the same
 * number from seeds 1 and 2. The steps are those that end MurmurHash3.
 */
function scramble(seed: number): number {
  let bits = seed + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
