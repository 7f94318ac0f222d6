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
  for (const [field, kind] of Object.entries<Kind>(kinds))
    kind(caller, `${name}.${field}`, (item as Record<string, unknown>)[field]);
}

/** As `checkFields`, and there must be no further fields. */
export function checkItem<T>(caller: string, name: string, item: unknown, kinds: Kinds<T>): void {
  checkFields(caller, name, item, kinds);
  const wrong = Object.keys(item as object).find((field) => !(field in kinds));
  if (wrong !== undefined)
    throw new TypeError(
      `${caller}: ${name} must have no fields but ${Object.keys(kinds).join(", ")}, got ${describe(wrong)}`,
    );
}

/** The kind of an object that has these fields and no others. */
export function item<T>(kinds: Kinds<T>): Kind {
  return (caller, name, value) => checkItem(caller, name, value, kinds);
}

/** The kind of an object that has these fields, and perhaps others: data that comes from elsewhere. */
export function fields<T>(kinds: Kinds<T>): Kind {
  return (caller, name, value) => checkFields(caller, name, value, kinds);
}
