// The one-dimensional array of the library: a Float64Array that prints itself like NumPy.
// 64 bits, because with h = 1e-4 the rounding of 32 bits swamps a numerical derivative.

import { checkFunction, checkNumbers, checkRoom, describe, gather, isIterable } from "./check.js";
import { formatVector, inspect } from "./format.js";
import { operatorError } from "./operator-error.js";

/**
 * What a function takes where a vector is meant: a `Vector`, a plain `number[]` or an array of floats.
 * Integer arrays such as `Uint8Array` are left out, because they hold labels or pixels.
 */
export type VectorLike = Float64Array | Float32Array | readonly number[];

/**
 * A one-dimensional array of 64-bit floats with a fixed length.
 *
 * It is a `Float64Array`, so indexing, `for…of`, destructuring, `length`, `map` and `slice` work as usual;
 * what it adds is how it prints: `[6, 8]`, at most 8 decimals, in exponent form when the values need it.
 *
 * @example
 * const x = vector([3, 4]);
 * x[0] // => 3
 * x.map((value) => 2 * value) // => [6, 8]
 */
export class Vector extends Float64Array {
  /**
   * Returns a Vector of `f(value, index)` for every value.
   *
   * @throws {TypeError} if `f` is not a function or gives something else than a number
   */
  override map(f: (value: number, index: number, array: this) => number, thisArgument?: unknown): Vector {
    checkFunction("Vector.map", "f", f);
    const mapped = new Vector(this.length);
    for (let i = 0; i < mapped.length; i++) {
      const value = f.call(thisArgument, this[i], i, this);
      if (typeof value !== "number")
        throw new TypeError(`Vector.map: f must return a number, got ${describe(value)} at [${i}]`);
      mapped[i] = value;
    }
    return mapped;
  }

  /**
   * Returns a Vector of the values for which `f(value, index)` holds, in their order.
   *
   * @throws {TypeError} if `f` is not a function
   */
  override filter(f: (value: number, index: number, array: this) => unknown, thisArgument?: unknown): Vector {
    checkFunction("Vector.filter", "f", f);
    return super.filter(f, thisArgument) as Vector;
  }

  /** Returns a copy of the values from `start` up to, but without, `end`. */
  override slice(start?: number, end?: number): Vector {
    return super.slice(start, end) as Vector;
  }

  /** Returns a view of the values from `start` up to, but without, `end`: a change shows in both. */
  override subarray(start?: number, end?: number): Vector {
    return super.subarray(start, end) as Vector;
  }

  /**
   * Puts a number into every place from `start` up to, but without, `end`.
   *
   * @throws {TypeError} if `value` is not a number
   */
  override fill(value: number, start?: number, end?: number): this {
    checkNumber("Vector.fill", value);
    return super.fill(value, start, end);
  }

  /**
   * Copies numbers into this Vector, the first to the place `offset`.
   *
   * @throws {RangeError} if they don't fit in
   * @throws {TypeError} if `values` is no list, or holds anything but numbers
   */
  override set(values: ArrayLike<number>, offset: number = 0): void {
    if (!(Array.isArray(values) || ArrayBuffer.isView(values)))
      throw new TypeError(`Vector.set: values must be a list of numbers, got ${describe(values)}`);
    if (!(values instanceof Float64Array)) checkNumbers("Vector.set", "values", values);
    const room = this.length - values.length;
    if (!(Number.isInteger(offset) && offset >= 0 && offset <= room))
      throw new RangeError(
        `Vector.set: values must fit into ${this.length} places, got ${values.length} from ${describe(offset)} on`,
      );
    super.set(values, offset);
  }

  /**
   * Returns the values from the smallest to the largest, or in the order of `compare`, as `sort` would put them in place.
   *
   * @example
   * vector([3, 1, 2]).toSorted() // => [1, 2, 3]
   */
  override toSorted(compare?: (a: number, b: number) => number): Vector {
    return this.slice().sort(compare);
  }

  /**
   * Returns the values from the last to the first.
   *
   * @example
   * vector([3, 1, 2]).toReversed() // => [2, 1, 3]
   */
  override toReversed(): Vector {
    return this.slice().reverse() as Vector;
  }

  /**
   * Returns a copy with another value at an index, which counts from the end where it is negative.
   *
   * @throws {RangeError} if there is no such index
   * @throws {TypeError} if `value` is not a number
   * @example
   * vector([3, 1, 2]).with(-1, 5) // => [3, 1, 5]
   */
  override with(index: number, value: number): Vector {
    checkNumber("Vector.with", value);
    if (!(Number.isInteger(index) && index >= -this.length && index < this.length))
      throw new RangeError(
        `Vector.with: index must be a whole number from ${-this.length} to ${this.length - 1}, got ${describe(index)}`,
      );
    return new Vector(super.with(index, value));
  }

  /** Returns the text that a cell prints, for example `[6, 8]`. */
  override toString(): string {
    return formatVector(this);
  }

  /** Returns a plain array, so that `vector(JSON.parse(JSON.stringify(x)))` is a copy of `x`. */
  toJSON(): number[] {
    return Array.from(this);
  }

  /** Lets `${x}` print, and refuses `-x`, `x * 2` and `x < y`, which would give NaN or compare texts. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint === "number") throw operatorError("Vector", this);
    return this.toString();
  }

  static {
    Object.defineProperty(this.prototype, inspect, { value: this.prototype.toString });
  }
}

function checkNumber(caller: string, value: number): void {
  if (typeof value !== "number")
    throw new TypeError(`${caller}: value must be a number, got ${describe(value)}`);
}

/** Whether a value is a Vector: what only inherits from one holds no numbers. */
export function isVector(value: unknown): value is Vector {
  return ArrayBuffer.isView(value) && value instanceof Vector;
}

/**
 * The numbers of a list in a Vector; throws unless all are numbers. Each is read once, by its index: a list that changes
 * under way, or walks through others than it has, can bring nothing else in.
 */
export function copyNumbers(caller: string, name: string, list: ArrayLike<number>): Vector {
  checkRoom(caller, name, list.length);
  const copy = new Vector(list.length);
  for (let i = 0; i < copy.length; i++) {
    const value = list[i];
    if (typeof value !== "number")
      throw new TypeError(`${caller}: ${name} must hold numbers, got ${describe(value)} at [${i}]`);
    copy[i] = value;
  }
  return copy;
}

/**
 * Returns a Vector holding a copy of the given numbers.
 *
 * @param values - numbers in any iterable, of any length; NaN and ±Infinity are let through
 * @throws {RangeError} if an iterable without a length has more than 10 million members
 * @throws {TypeError} if `values` is not iterable or holds anything but numbers
 * @example
 * vector([3, 4]) // => [3, 4]
 * vector([1 / 3, 1e-5]) // => [3.33333333e-01, 1e-05]
 * Source: `np.array` of a list
 */
export function vector(values: Iterable<number>): Vector {
  if (!isIterable(values))
    throw new TypeError(`vector: values must be a list of numbers, got ${describe(values)}`);
  const known = Array.isArray(values) || ArrayBuffer.isView(values);
  const list = known ? (values as unknown as ArrayLike<number>) : gather("vector", "values", values);
  return copyNumbers("vector", "values", list);
}
