// Estimates of one quantity as they are given, setting by setting.

import { checkDrawable, nearest } from "../parts/drawable.js";
import { finite, listOf, numbers } from "../parts/kinds.js";
import { item } from "../parts/options.js";

/** How settings are laid out. */
export type Scale = "linear" | "log";

/** Many estimates of one quantity, all made in the same way. */
export interface Estimates {
  /** The setting under which they were made, such as the size of the sample. */
  x: number;
  /** The estimates, in any order; not empty. */
  values: ArrayLike<number>;
}

const estimatesKind = listOf(item<Estimates>({ x: finite, values: numbers }));
/** More settings than these stand on each other. */
const mostSettings = 60;

/** Throws unless `estimates` are what `drawSpread` takes. */
export function checkEstimates(estimates: readonly Estimates[], scale: Scale): void {
  estimatesKind("drawSpread", "estimates", estimates);
  if (!(estimates.length > 0)) throw new RangeError("drawSpread: expected at least one setting, got none");
  if (!(estimates.length <= mostSettings))
    throw new RangeError(`drawSpread: expected at most ${mostSettings} settings, got ${estimates.length}`);
  for (const { x, values } of estimates) {
    if (scale === "log" && !(x > 0))
      throw new RangeError(`drawSpread: x must be above 0 on a log axis, got ${x}`);
    if (scale === "log" && !(x >= nearest))
      throw new RangeError(`drawSpread: x must be at least ${nearest} on a log axis, got ${x}`);
    if (!(values.length > 0))
      throw new RangeError(`drawSpread: values must not be empty, got length 0 at x = ${x}`);
    checkDrawable("drawSpread", `values at x = ${x}`, values);
    for (let i = 0; i < values.length; i++)
      if (!Number.isFinite(values[i]))
        throw new RangeError(`drawSpread: values must be finite, got ${values[i]} at x = ${x}`);
  }
}
