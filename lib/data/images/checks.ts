// What images and targets ask of their arguments, and data of their options.
import { checkOptions, describe } from "../../arrays/check.js";
import type { DigitOptions } from "../digits/digits.js";

/** Throws unless `index` is a whole number from 0 to `length` − 1. */
export function checkIndex(caller: string, index: number, length: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < length)) {
    throw new RangeError(
      `${caller}: an index must be a whole number from 0 to ${length - 1}, got ${describe(index)}`,
    );
  }
}

/** Throws unless `indices` is a list. */
export function checkIndices(caller: string, indices: ArrayLike<number>): void {
  if (typeof indices !== "object" || typeof indices?.length !== "number")
    throw new TypeError(`${caller}: indices must be a list of numbers, got ${describe(indices)}`);
}

const digitOptions = ["normalize", "flatten", "oneHotLabel"] as const;

/** Throws unless `options` holds nothing but the named options and those of all digits, which are true or false. */
export function checkDigitOptions<T extends DigitOptions>(
  caller: string,
  options: T,
  names: readonly (keyof T & string)[],
): void {
  checkOptions<T>(caller, options, [...digitOptions, ...names]);
  for (const name of digitOptions) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== "boolean")
      throw new TypeError(`${caller}: ${name} must be true or false, got ${describe(value)}`);
  }
}

/** Throws unless `bytes` is a Uint8Array. */
export function checkBytes(caller: string, name: string, bytes: unknown): void {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`${caller}: ${name} must be a Uint8Array, got ${describe(bytes)}`);
  }
}
