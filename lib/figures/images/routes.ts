// Ways from an input to an answer as rows of boxes and arrows: which steps people design, and which a machine learns.

import * as Plot from "@observablehq/plot";
import type { Matrix } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { matrixKind, text } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { checkImages, pixelImages } from "./pixels.js";
import { type Box, boxHeight, layOut, margin, rowHeight } from "./route-boxes.js";
import { checkRoutes, describeRoutes, type RouteStep } from "./route-steps.js";

/** What `drawRoutes` can be told. */
export interface RoutesOptions extends Omit<FigureOptions, "height"> {
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
}

const kinds: Kinds<RoutesOptions> = {
  ...{ width: figureKinds.width, alt: text, from: text, to: text, picture: matrixKind },
  ...{ peopleLabel: text, machineLabel: text },
};

/**
 * Draws routes from an input to an answer, one below the other; the steps of each share the way evenly.
 *
 * @param routes - the routes from top to bottom, at most 12, each a list of steps from left to right
 * @param options - words, a picture, the size
 * @returns the figure, as high as its routes ask for; by default its words are every route, step by step
 * @throws {RangeError} if there is no route, one has no step or more than fit, or a step is by nobody
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawRoutes([[{ text: "rule", by: "people" }], [{ text: "network", by: "machine" }]], { from: "image" });
 */
export function drawRoutes(routes: readonly (readonly RouteStep[])[], options: RoutesOptions = {}): Figure {
  checkOptions("drawRoutes", options, kinds);
  const { width = sizes.width, picture } = options;
  checkRoutes(routes, width);
  if (picture !== undefined) checkImages("drawRoutes", [picture]);
  const scale = picture ? Math.max(1, Math.floor((boxHeight - 18) / picture.rows)) : 1;
  const ends = { from: options.from ?? words().routes.from, to: options.to ?? words().routes.to };
  const rows = routes.map((steps, i) => layOut(steps, i, width, ends));
  const boxes = rows.flat();
  const makers = {
    people: options.peopleLabel ?? words().routes.people,
    machine: options.machineLabel ?? words().routes.machine,
  };
  const cut = boxes.flatMap(({ cut }) => cut);
  const paint = { people: colors.ink, machine: colors.model };
  const steps = boxes.flatMap((box) =>
    box.by ? [{ ...box, color: paint[box.by], who: brief(makers[box.by], box) }] : [],
  );
  const middle = { x: (d: Box) => (d.x1 + d.x2) / 2, y: (d: Box) => (d.y1 + d.y2) / 2 };
  const color = { value: "color", scale: null } as const;

  return drawInPixels(
    "drawRoutes",
    width,
    2 * margin + routes.length * rowHeight - (rowHeight - boxHeight),
    [
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
          y: (d: Box) => (picture && d.x1 === margin ? d.y2 - 8 : middle.y(d)),
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
    altText(options.alt, () => describeRoutes(routes, ends, makers), cut),
  );
}

/** Who makes a step, on one line; the figure's words say it in full. */
const brief = (name: string, { x1, x2 }: Box): string => shorten([name], x2 - x1 - 4).shown[0];
