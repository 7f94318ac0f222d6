// A number as it is written, moved by units of its last digit; the form of writing stays. Pure: knows no page.

/** How far, and how. */
export interface Steps {
  /** Steps upwards; below 0, downwards. */
  count: number;
  /** A tenth of the usual step, where the form of writing has one. */
  isFine?: boolean;
}

/** The digits of a number without its point, and how many stand behind it. */
interface Digits {
  value: bigint;
  places: number;
}

/**
 * Moves a number: 0.1 by 0.1 (finely by 0.01), 1e-4 by powers of ten (finely by its first digits), whole numbers by 1. It
 * has no sign of its own, so it stops at 0.
 *
 * @param text - a numeric literal of JavaScript
 * @returns the literal in the same form
 * @example
 * moved("0.1", { count: 2 }) // => "0.3"
 * moved("1e-4", { count: 1 }) // => "1e-3"
 * moved("0xFF", { count: -1 }) // => "0xFE"
 */
export function moved(text: string, { count, isFine = false }: Steps): string {
  if (count === 0) return text;
  const plain = text.replaceAll("_", "");
  const [, prefix, digits, suffix] = /^(0[xob])?(.*?)(n?)$/i.exec(plain)!;
  if (prefix) return movedInBase(text, prefix, digits, suffix, count);
  const [mantissa, mark, exponent] = plain.split(/(e)/i);
  if (exponent !== undefined) return movedByPowers(text, mantissa, mark, exponent, count, isFine);
  const bare = mantissa.replace(/n$/, "");
  const isFraction = bare.includes(".") && !bare.endsWith(".");
  const next = movedDigits(read(bare), count, isFine && isFraction);
  return like(text, write(next, bare) + suffix);
}

function movedInBase(text: string, prefix: string, digits: string, suffix: string, count: number): string {
  const radix = { x: 16, o: 8, b: 2 }[prefix[1].toLowerCase()]!;
  const value = BigInt(prefix.toLowerCase() + digits) + BigInt(count);
  const largest = suffix ? value : BigInt(Number.MAX_SAFE_INTEGER);
  const next = clamp(value, 0n, largest).toString(radix).padStart(digits.length, "0");
  const isUpper = /[A-F]/.test(digits) || !/[a-f]/.test(digits);
  return like(text, prefix + (isUpper ? next.toUpperCase() : next) + suffix);
}

function movedByPowers(
  text: string,
  mantissa: string,
  mark: string,
  exponent: string,
  count: number,
  isFine: boolean,
): string {
  const sign = exponent.startsWith("+") ? "+" : "";
  const written = (digits: string, power: number): string =>
    `${digits}${mark}${power < 0 ? "" : sign}${power}`;
  const isPossible = (candidate: string): boolean =>
    Number(candidate) > 0 && Number.isFinite(Number(candidate));
  let best = text;
  let digits = mantissa;
  let power = Number(exponent);
  // One by one: beyond the smallest and the largest number there is nothing, and ten is the next power's one.
  for (let left = Math.min(Math.abs(count), 1000); left > 0; left--) {
    if (isFine) [digits, power] = nextFine(digits, power, Math.sign(count));
    else power += Math.sign(count);
    const candidate = written(digits, power);
    if (!isPossible(candidate) && isPossible(text)) break;
    best = candidate;
  }
  return best;
}

/** The next of 8e-4, 9e-4, 1e-3, 2e-3: a digit more or less, and at the end of the digits another power. */
function nextFine(mantissa: string, power: number, direction: number): [string, number] {
  const { value, places } = movedDigits(read(mantissa), direction, false);
  const one = 10n ** BigInt(places);
  const isSingle = mantissa.replace(/\..*/, "").length === 1;
  if (isSingle && value >= 10n * one) return [write({ value: one, places }, mantissa), power + 1];
  if (isSingle && value < one) return [write({ value: 10n * one - 1n, places }, mantissa), power - 1];
  return [write({ value, places }, mantissa), power];
}

function read(text: string): Digits {
  const [whole, fraction = ""] = text.split(".");
  return { value: BigInt(whole + fraction || "0"), places: fraction.length };
}

function movedDigits({ value, places }: Digits, count: number, isFine: boolean): Digits {
  const [digits, behind] = isFine ? [value * 10n, places + 1] : [value, places];
  const next = digits + BigInt(count);
  return { value: next < 0n ? 0n : next, places: behind };
}

/** Writes digits as a number was written: `.5` without a 0, `5.` with its point. */
function write({ value, places }: Digits, as: string): string {
  const digits = value.toString().padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const point = as.includes(".") ? "." : "";
  return (as.startsWith(".") && whole === "0" ? "" : whole) + point + digits.slice(digits.length - places);
}

/** Puts underscores where the model has them, counted from the right: `1_000` goes on to `1_001`. */
function like(model: string, text: string): string {
  const group = /_([^_.n]+)n?$/.exec(model)?.[1].length;
  if (group === undefined || (/[.e]/i.test(model) && !/^0x/i.test(model))) return text;
  const [, prefix, digits, suffix] = /^(0[xob])?(.*?)(n?)$/i.exec(text)!;
  const parts: string[] = [];
  for (let end = digits.length; end > 0; end -= group)
    parts.unshift(digits.slice(Math.max(0, end - group), end));
  return (prefix ?? "") + parts.join("_") + suffix;
}

const clamp = (value: bigint, least: bigint, most: bigint): bigint =>
  value < least ? least : value > most ? most : value;
