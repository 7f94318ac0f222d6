// What sums, means and their like have in common: over all entries, or along one axis of a matrix.

import { toVector } from "../check-arrays.js";
import { checkOptions, describe } from "../check.js";
import { Matrix } from "../matrix.js";
import { transpose } from "../transpose.js";
import { Vector, type VectorLike } from "../vector.js";

/** Which way to go through a matrix. */
export interface AxisOptions {
  /** 0: down the columns, one result for each; 1: along the rows, one for each. All entries together if left out. */
  axis?: 0 | 1;
}

/** `f` of all entries, or of those along each column or row. */
export function reduce(
  caller: string,
  values: VectorLike | Matrix,
  options: AxisOptions,
  f: (entries: Vector) => number,
): number | Vector {
  const lines = along(caller, "values", values, options);
  return lines instanceof Vector ? f(lines) : new Vector(lines.map(f));
}

/**
 * The entries to put together: of all in one Vector, or along an axis in one for each column or row.
 *
 * @param usual - the axis of a matrix for which none is given; left out, all its entries are put together
 */
export function along(
  caller: string,
  name: string,
  values: VectorLike | Matrix,
  options: AxisOptions,
  usual?: 0 | 1,
): Vector | Vector[] {
  checkOptions(caller, options, ["axis"]);
  const { axis = values instanceof Matrix ? usual : undefined } = options;
  if (axis !== undefined && axis !== 0 && axis !== 1)
    throw new RangeError(
      `${caller}: axis must be 0, down the columns, or 1, along the rows, got ${describe(axis)}`,
    );
  if (!(values instanceof Matrix)) {
    const entries = toVector(caller, name, values, "a vector or a matrix");
    if (axis !== undefined)
      throw new RangeError(`${caller}: axis must be left out for a vector, got ${axis}`);
    return entries;
  }
  if (axis === undefined) return values.data;
  return Array.from(axis === 1 ? values : transpose(values));
}
