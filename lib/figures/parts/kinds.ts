// The kinds of values that figures are given. Each check names the function, the option, what it must be and what it is.

import { isList } from "../../arrays/check-arrays.js";
import { checkFinite, checkFunction, checkPositive, checkWhole, describe } from "../../arrays/check.js";
import { Matrix } from "../../index.js";
import { nearest } from "./drawable.js";

/** Two numbers, the smaller first: a part of an axis. */
export type Range = readonly [from: number, to: number];

/** Throws unless a value, called `name` by the function `caller`, is of the kind. */
export type Kind = (caller: string, name: string, value: unknown) => void;

/** The kind, or nothing at all. */
export function optional(kind: Kind): Kind {
  return (caller, name, value) => {
    if (value !== undefined) kind(caller, name, value);
  };
}

/** A text. */
export const text: Kind = (caller, name, value) => {
  if (typeof value !== "string")
    throw new TypeError(`${caller}: ${name} must be a string, got ${describe(value)}`);
};

/** A text that says something. */
export const spoken: Kind = (caller, name, value) => {
  text(caller, name, value);
  if ((value as string).trim() === "")
    throw new RangeError(`${caller}: ${name} must say in words what the figure shows, got an empty string`);
};

/** `true` or `false`. */
export const flag: Kind = (caller, name, value) => {
  if (typeof value !== "boolean")
    throw new TypeError(`${caller}: ${name} must be true or false, got ${describe(value)}`);
};

/** A finite number. */
export const finite: Kind = (caller, name, value) => checkFinite(caller, name, value as number);

/** A finite number above 0. */
export const positive: Kind = (caller, name, value) => checkPositive(caller, name, value as number);

/** A whole number from `least` to `most`. */
export function whole(least: number, most: number = Infinity): Kind {
  return (caller, name, value) => {
    if (most === Infinity || typeof value !== "number") checkWhole(caller, name, value as number, least);
    else if (!(Number.isInteger(value) && value >= least && value <= most))
      throw new RangeError(
        `${caller}: ${name} must be a whole number from ${least} to ${most}, got ${value}`,
      );
  };
}

/** A finite number from `least` to `most`. */
export function between(least: number, most: number): Kind {
  return (caller, name, value) => {
    checkFinite(caller, name, value as number);
    if (!((value as number) >= least && (value as number) <= most))
      throw new RangeError(`${caller}: ${name} must be from ${least} to ${most}, got ${value}`);
  };
}

/** A size of a figure in pixels: larger ones no browser draws. */
export const pixels: Kind = (caller, name, value) => {
  checkPositive(caller, name, value as number);
  if (!((value as number) <= 10_000))
    throw new RangeError(`${caller}: ${name} must be at most 10000 pixels, got ${value}`);
};

/** A `Range` of finite numbers. */
export const range: Kind = (caller, name, value) => {
  if (!(isList(value) && value.length === 2))
    throw new TypeError(`${caller}: ${name} must be [from, to], got ${describe(value)}`);
  const [from, to] = [value[0], value[1]] as number[];
  checkFinite(caller, `${name}[0]`, from);
  checkFinite(caller, `${name}[1]`, to);
  if (!(from < to && to - from < Infinity))
    throw new RangeError(
      `${caller}: ${name} must go from a smaller to a larger number, got [${from}, ${to}]`,
    );
  if (!(to - from >= nearest))
    throw new RangeError(
      `${caller}: ${name} must reach over ${nearest} at least to be drawn, got [${from}, ${to}]`,
    );
};

/** One of some words. */
export function oneOf(...words: readonly string[]): Kind {
  return (caller, name, value) => {
    if (words.includes(value as string)) return;
    const list = words.map((word) => `"${word}"`).join(" or ");
    const message = `${caller}: ${name} must be ${list}, got ${describe(value)}`;
    throw typeof value === "string" ? new RangeError(message) : new TypeError(message);
  };
}

/** A function. */
export const callable: Kind = checkFunction;

/** A matrix. */
export const matrixKind: Kind = (caller, name, value) => {
  if (!(value instanceof Matrix))
    throw new TypeError(`${caller}: ${name} must be a Matrix, got ${describe(value)}`);
};

/** Anything: what Observable Plot will look at. */
export const anything: Kind = () => {};

/** A list of numbers, NaN and ±Infinity among them. */
export const numbers: Kind = (caller, name, value) => {
  if (!isList(value))
    throw new TypeError(`${caller}: ${name} must be a list of numbers, got ${describe(value)}`);
  for (let i = 0; i < value.length; i++)
    if (typeof value[i] !== "number")
      throw new TypeError(`${caller}: ${name} must hold numbers, got ${describe(value[i])} at [${i}]`);
};

/** A list of texts or numbers, such as the labels of columns. */
export const labels: Kind = (caller, name, value) => {
  if (!isList(value))
    throw new TypeError(`${caller}: ${name} must be a list of strings or numbers, got ${describe(value)}`);
  for (let i = 0; i < value.length; i++)
    if (!["string", "number"].includes(typeof value[i]))
      throw new TypeError(
        `${caller}: ${name} must hold strings or numbers, got ${describe(value[i])} at [${i}]`,
      );
};

/** An array whose items are all of one kind. */
export function listOf(kind: Kind): Kind {
  return (caller, name, value) => {
    if (!Array.isArray(value))
      throw new TypeError(`${caller}: ${name} must be an array, got ${describe(value)}`);
    for (let i = 0; i < value.length; i++) kind(caller, `${name}[${i}]`, value[i]);
  };
}

/** An object whose values are all of one kind. */
export function recordOf(kind: Kind): Kind {
  return (caller, name, value) => {
    if (typeof value !== "object" || value === null || isList(value))
      throw new TypeError(`${caller}: ${name} must be an object, got ${describe(value)}`);
    for (const [key, one] of Object.entries(value)) kind(caller, `${name}.${key}`, one);
  };
}
