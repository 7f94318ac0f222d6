// What every figure can be told, and the check that a caller's options are what a figure takes: one that is misspelt or of
// another kind would be left out, or break the picture, without a word.

import { checkOptions as checkNames, describe } from "../../arrays/check.js";
import { type Kind, optional, pixels, text } from "./kinds.js";

/** What every figure can be told. */
export interface FigureOptions {
  /** Width in pixels (default 640, if not said otherwise). */
  width?: number;
  /** Height in pixels (default 400, if not said otherwise). */
  height?: number;
  /** What the figure shows, in words; by default made from what is drawn. */
  alt?: string;
}

/** The kind of every field; a field that may be missing has an `optional` kind. */
export type Kinds<T> = { readonly [Name in keyof T]-?: Kind };

/** The kinds of `FigureOptions`. */
export const figureKinds: Kinds<FigureOptions> = { width: pixels, height: pixels, alt: text };

/**
 * Throws unless `options` hold nothing but options of these names and kinds; each may be missing.
 *
 * @param caller - the function that was given them
 */
export function checkOptions<T extends object>(caller: string, options: T, kinds: Kinds<T>): void {
  checkNames(caller, options, Object.keys(kinds) as (keyof T & string)[]);
  for (const name of Object.keys(options) as (keyof T & string)[])
    optional(kinds[name])(caller, name, options[name]);
}

/**
 * Throws unless `item` is an object whose fields are of these kinds; further fields may stand beside them.
 *
 * @param caller - the function that was given it
 * @param name - what it is called there, such as "curves[0]"
 */
export function checkFields<T>(caller: string, name: string, item: unknown, kinds: Kinds<T>): void {
  if (typeof item !== "object" || item === null || Array.isArray(item))
    throw new TypeError(
      `${caller}: ${name} must be an object with ${Object.keys(kinds).join(", ")}, got ${describe(item)}`,
    );
  for (const field in kinds) kinds[field](caller, `${name}.${field}`, (item as T)[field]);
}

/**
 * The kind of an object that has these fields, and perhaps others: data that comes from elsewhere, with a label and a color
 * beside it. A further field that is nearly one of these is taken for a slip of the pen.
 */
export function item<T>(kinds: Kinds<T>): Kind {
  const known = Object.keys(kinds);
  return (caller, name, value) => {
    checkFields(caller, name, value, kinds);
    for (const field of Object.keys(value as object)) {
      const meant = known.includes(field) ? undefined : known.find((one) => isSlip(field, one));
      if (meant !== undefined)
        throw new TypeError(
          `${caller}: ${name} must have its ${meant} as "${meant}", got ${describe(field)}`,
        );
    }
  };
}

/** The kind of an object that has these fields and no others. */
export function exactly<T extends object>(kinds: Kinds<T>): Kind {
  return (caller, name, value) => {
    checkFields(caller, name, value, kinds);
    checkNames(caller, value as T, Object.keys(kinds) as (keyof T & string)[]);
  };
}

/** Whether a word of three letters and more becomes the other by one letter put in, left out, changed or moved by one. */
function isSlip(word: string, meant: string): boolean {
  if (word.length < 3 || meant.length < 3) return false;
  const differs = [...word].findIndex((letter, i) => letter !== meant[i]);
  const from = differs < 0 ? word.length : differs;
  const [rest, other] = [word.slice(from), meant.slice(from)];
  return (
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}
