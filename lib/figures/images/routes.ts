// Ways from an input to an answer as rows of boxes and arrows: which steps people design, and which a machine learns.

import * as Plot from "@observablehq/plot";
import { describe as nameOf } from "../../arrays/check.js";
import type { Matrix } from "../../index.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { pixelImages } from "./pixels.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** One step of a route. */
export interface RouteStep {
  /** What the step is; `\n` begins a new line. */
  text: string;
  /** Who makes it: "people" design it (grey), or a "machine" learns it (coloured). */
  by: "people" | "machine";
}

/** What `drawRoutes` can be told. */
export interface RoutesOptions {
  /** What stands at the left end of each route (default "input"). */
  from?: string;
  /** An image to draw above that text, with entries from 0 (ground) to 1 (ink). */
  picture?: Matrix;
  /** What stands at the right end of each route (default "answer"). */
  to?: string;
  /** Written small in the boxes of steps by people (default "designed by people"). */
  peopleLabel?: string;
  /** Written small in the boxes of steps by a machine (default "learned from data"). */
  machineLabel?: string;
  /** Width in pixels (default 640); the height follows from the number of routes. */
  width?: number;
  /** What the figure shows, in words; by default every route, step by step. */
  alt?: string;
}

interface Box {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
  text: string;
  by?: RouteStep["by"];
}

const end = 64;
const gap = 30;
const boxHeight = 76;
const rowHeight = 98;
const margin = 12;

/**
 * Draws routes from an input to an answer, one below the other; the steps of each share the way evenly.
 *
 * @param routes - the routes from top to bottom, each a list of steps from left to right
 * @param options - words, a picture, the size
 * @returns the figure
 * @throws {RangeError} if there is no route, one has no step, or a step is by nobody
 * @example
 * drawRoutes([[{ text: "rule", by: "people" }], [{ text: "network", by: "machine" }]], { from: "image" });
 */
export function drawRoutes(routes: readonly (readonly RouteStep[])[], options: RoutesOptions = {}): Figure {
  if (!(routes.length > 0)) throw new RangeError("drawRoutes: expected at least one route, got none");
  if (routes.some((steps) => steps.length === 0))
    throw new RangeError("drawRoutes: a route must have at least one step, got none");
  const orphan = routes.flat().find(({ by }) => by !== "people" && by !== "machine");
  if (orphan)
    throw new RangeError(`drawRoutes: a step must be by "people" or a "machine", got ${nameOf(orphan.by)}`);
  const { width = sizes.width, picture } = options;
  const scale = picture ? Math.max(1, Math.floor((boxHeight - 18) / picture.rows)) : 1;
  const ends = { from: options.from ?? words().routes.from, to: options.to ?? words().routes.to };
  const rows = routes.map((steps, i) => layOut(steps, i, width, ends));
  const boxes = rows.flat();
  const makers = {
    people: options.peopleLabel ?? words().routes.people,
    machine: options.machineLabel ?? words().routes.machine,
  };
  const paint = { people: colors.quiet, machine: colors.model };
  const steps = boxes.flatMap((box) =>
    box.by ? [{ ...box, color: paint[box.by], who: makers[box.by] }] : [],
  );
  const middle = { x: (d: Box) => (d.x1 + d.x2) / 2, y: (d: Box) => (d.y1 + d.y2) / 2 };
  const color = { value: "color", scale: null } as const;

  return drawPlot(
    {
      width,
      height: 2 * margin + routes.length * rowHeight - (rowHeight - boxHeight),
      margin: 0,
      x: { axis: null, type: "identity" },
      y: { axis: null, type: "identity" },
      marks: [
        Plot.rect(steps, {
          ...{ x1: "x1", x2: "x2", y1: "y1", y2: "y2", rx: 6 },
          fill: color,
          fillOpacity: 0.13,
          stroke: color,
          strokeWidth: 1.5,
        }),
        Plot.text(steps, {
          ...middle,
          text: "text",
          dy: -10,
          fill: colors.ink,
          fontWeight: "bold",
          lineHeight: 1.25,
        }),
        Plot.text(steps, { ...middle, y: (d: Box) => d.y2 - 12, text: "who", fill: color, fontSize: 12 }),
        Plot.text(
          boxes.filter(({ by }) => !by),
          {
            ...middle,
            y: (d: Box) => (picture && d.x1 < end ? d.y2 - 8 : middle.y(d)),
            text: "text",
            fill: colors.ink,
          },
        ),
        Plot.arrow(
          rows.flatMap((row) =>
            row.slice(1).map((box, i) => ({ from: row[i].x2, to: box.x1, y: middle.y(box) })),
          ),
          {
            ...{ x1: "from", x2: "to", y1: "y", y2: "y", inset: 4 },
            stroke: colors.ink,
            strokeWidth: 1.5,
            headLength: 6,
            headAngle: 60,
          },
        ),
        picture
          ? pixelImages(
              rows.map(([{ x1, x2, y1 }]) => ({
                image: picture,
                left: (x1 + x2 - picture.cols * scale) / 2,
                top: y1,
              })),
              scale,
              1,
            )
          : null,
      ],
    },
    options.alt ?? describe(routes, ends, makers),
  );
}

type Ends = { from: string; to: string };

/** The boxes of one route: its beginning, its steps, its end. */
function layOut(steps: readonly RouteStep[], row: number, width: number, { from, to }: Ends): Box[] {
  const [y1, y2] = [margin + row * rowHeight, margin + row * rowHeight + boxHeight];
  const left = margin + end + gap;
  const stride = (width - margin - end - left) / steps.length;
  return [
    { x1: margin, x2: margin + end, y1, y2, text: from },
    ...steps.map(({ text, by }, i) => ({
      ...{ x1: left + i * stride, x2: left + (i + 1) * stride - gap, y1, y2 },
      text,
      by,
    })),
    { x1: width - margin - end, x2: width - margin, y1, y2, text: to },
  ];
}

function describe(
  routes: readonly (readonly RouteStep[])[],
  { from, to }: Ends,
  makers: Record<RouteStep["by"], string>,
): string {
  const ways = routes.map((steps) =>
    [from, ...steps.map(({ text, by }) => `${text.replace(/\n/g, " ")} (${makers[by]})`), to].join(" → "),
  );
  return words().routes.alt(ways);
}
