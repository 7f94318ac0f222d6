// What the public functions ask of their arguments, once, at the door. Every message has one grammar:
// `functionName: expectation, got value`.

import { NonFiniteError } from "./non-finite-error.js";

/** How much of a value an error message shows. */
const mostCharacters = 200;

/** The value as an error message shows it; of a long text the beginning. */
export function describe(value: unknown): string {
  try {
    return shorten(kindOf(value));
  } catch {
    // One that throws when it is looked at.
    return "an object";
  }
}

/** A text as an error message shows it: of a long one the beginning. */
export function shorten(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`;
}

function kindOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (typeof value === "bigint") return `${value}n`;
  if (Array.isArray(value)) return `an array of length ${value.length}`;
  if (typeof value !== "object" || value === null) return String(value);
  const name = value.constructor?.name || "Object";
  // Uint8Array and its like begin with a consonant when they are spoken.
  const kind = `${/^[AEIO]/.test(name) ? "an" : "a"} ${name}`;
  if ("shape" in value && Array.isArray(value.shape)) return `${kind} of shape (${value.shape.join(", ")})`;
  if ("length" in value) return `${kind} of length ${String(value.length)}`;
  return name === "Object" ? "an object" : kind;
}

const TypedArray = Object.getPrototypeOf(Float64Array) as new () => object;

/** Whether something can be gone through member by member; what only inherits from a typed array can't, and a text isn't meant. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  if (typeof value !== "object" || value === null) return false;
  const iterates = typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === "function";
  return iterates && value instanceof TypedArray === ArrayBuffer.isView(value);
}

/** The most members that are taken of an iterable that doesn't say how many it has. */
const mostGathered = 1e7;

/** The members of an iterable; throws if there are too many, as of a generator that never ends. */
export function gather<T>(caller: string, name: string, members: Iterable<T>): T[] {
  const list: T[] = [];
  for (const member of members) {
    if (list.length === mostGathered)
      throw new RangeError(`${caller}: ${name} must end after at most ${mostGathered} members, got more`);
    list.push(member);
  }
  return list;
}

/** Throws unless every entry is of type number, and there is room for them; NaN and ±Infinity pass. */
export function checkNumbers(caller: string, name: string, values: ArrayLike<number>): void {
  checkRoom(caller, name, values.length);
  for (let i = 0; i < values.length; i++) {
    if (typeof values[i] !== "number")
      throw new TypeError(`${caller}: ${name} must hold numbers, got ${describe(values[i])} at [${i}]`);
  }
}

/** Throws unless `value` is a number other than NaN and ±Infinity. */
export function checkFinite(caller: string, name: string, value: number): void {
  if (typeof value !== "number")
    throw new TypeError(`${caller}: ${name} must be a number, got ${describe(value)}`);
  if (!Number.isFinite(value)) throw new NonFiniteError(`${caller}: ${name} must be finite, got ${value}`);
}

/** Throws unless `value` is a finite number above 0. */
export function checkPositive(caller: string, name: string, value: number): void {
  checkFinite(caller, name, value);
  if (!(value > 0)) throw new RangeError(`${caller}: ${name} must be above 0, got ${value}`);
}

/** Throws unless `value` is a finite number of 0 or more. */
export function checkPositiveOrZero(caller: string, name: string, value: number): void {
  checkFinite(caller, name, value);
  if (!(value >= 0)) throw new RangeError(`${caller}: ${name} must be 0 or more, got ${value}`);
}

/** Throws unless `value` is a whole number of at least `least`. */
export function checkWhole(caller: string, name: string, value: number, least: number): void {
  if (typeof value !== "number")
    throw new TypeError(`${caller}: ${name} must be a number, got ${describe(value)}`);
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new RangeError(`${caller}: ${name} must be a whole number of at least ${least}, got ${value}`);
}

/** The most numbers that one array holds: 400 MB of 64-bit floats, room for MNIST's 47 million pixels. */
export const mostEntries = 5e7;

/** Throws if an array would have more entries than `mostEntries`; `what` leads to that many. */
export function checkRoom(caller: string, what: string, entries: number): void {
  if (!(entries <= mostEntries))
    throw new RangeError(`${caller}: ${what} must make at most ${mostEntries} numbers, got ${entries}`);
}

/** Throws if a result is not finite although everything given was. */
export function checkResult(caller: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i]))
      throw new NonFiniteError(`${caller}: the result must stay finite, got ${values[i]}`);
}

/** Throws unless `value` is undefined, true or false. */
export function checkFlag(caller: string, name: string, value: unknown): void {
  if (value !== undefined && typeof value !== "boolean")
    throw new TypeError(`${caller}: ${name} must be true or false, got ${describe(value)}`);
}

/**
 * Throws unless `options` is an object that holds nothing but the named options: one that is misspelled would be left
 * out silently.
 */
export function checkOptions<T extends object>(
  caller: string,
  options: T,
  names: readonly (keyof T & string)[],
): void {
  const list = names.length > 1 ? `${names.slice(0, -1).join(", ")} or ${names[names.length - 1]}` : names[0];
  // Arrays, dates and maps are objects too, but none that holds options.
  if (Object.prototype.toString.call(options) !== "[object Object]")
    throw new TypeError(`${caller}: options must be an object with ${list}, got ${describe(options)}`);
  const wrong = Object.keys(options).find((name) => !(names as readonly string[]).includes(name));
  if (wrong !== undefined) throw new TypeError(`${caller}: options must be ${list}, got ${describe(wrong)}`);
}

/** Throws unless `f` is a function. */
export function checkFunction(caller: string, name: string, f: unknown): void {
  if (typeof f !== "function")
    throw new TypeError(`${caller}: ${name} must be a function, got ${describe(f)}`);
}
