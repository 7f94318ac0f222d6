// Routes as they are given, and in words.

import { listOf, oneOf, text } from "../parts/kinds.js";
import { item } from "../parts/options.js";
import { words } from "../words/speak.js";
import { type Ends, mostSteps } from "./route-boxes.js";

/** One step of a route. */
export interface RouteStep {
  /** What the step is; `\n` begins a new line. */
  text: string;
  /** Who makes it: "people" design it (gray), or a "machine" learns it (colored). */
  by: "people" | "machine";
}

const routesKind = listOf(listOf(item<RouteStep>({ text, by: oneOf("people", "machine") })));
/** More routes than these make no figure that anybody reads. */
const mostRoutes = 12;

/** Throws unless `routes` are what `drawRoutes` takes in so many pixels. */
export function checkRoutes(routes: readonly (readonly RouteStep[])[], width: number): void {
  routesKind("drawRoutes", "routes", routes);
  if (!(routes.length > 0)) throw new RangeError("drawRoutes: expected at least one route, got none");
  if (!(routes.length <= mostRoutes))
    throw new RangeError(`drawRoutes: expected at most ${mostRoutes} routes, got ${routes.length}`);
  if (routes.some((steps) => steps.length === 0))
    throw new RangeError("drawRoutes: a route must have at least one step, got none");
  const most = mostSteps(width);
  const long = routes.find((steps) => steps.length > most);
  if (long)
    throw new RangeError(`drawRoutes: expected at most ${most} steps in ${width} pixels, got ${long.length}`);
}

/** Every route in words, step by step. */
export function describeRoutes(
  routes: readonly (readonly RouteStep[])[],
  { from, to }: Ends,
  makers: Record<RouteStep["by"], string>,
): string {
  const ways = routes.map((steps) =>
    [from, ...steps.map(({ text, by }) => `${text.replace(/\n/g, " ")} (${makers[by]})`), to].join(" → "),
  );
  return words().routes.alt(ways);
}
