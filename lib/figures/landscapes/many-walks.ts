// Walks among many, written in common: one mark for all lines, one for all dots, one for all ends of a kind.

import * as Plot from "@observablehq/plot";
import { briefDots } from "../parts/brief-dots.js";
import { labelsBeside, type MarkedPoint } from "../parts/marks.js";
import { colors } from "../parts/theme.js";
import type { Place } from "../parts/thin.js";

/** What is drawn of a walk. */
export interface SeenWalk {
  color: string;
  label?: string;
  side?: MarkedPoint["side"];
  dots: boolean;
  ends?: boolean;
  arrow?: boolean;
  dashed?: boolean;
  /** Its places, those inside of the frame, and of these its first and its last, if they are inside. */
  places: readonly Place[];
  inside: readonly Place[];
  first: readonly Place[];
  last: readonly Place[];
}

const color = { value: "color", scale: null };

/** The marks of all walks. */
export function manyWalks(walks: readonly SeenWalk[]): Plot.Markish[] {
  const line = (dashed: boolean) =>
    Plot.line(
      walks.flatMap((walk, index) =>
        Boolean(walk.dashed) === dashed
          ? walk.places.map(({ x, y }) => ({ x, y, index, color: walk.color }))
          : [],
      ),
      {
        ...{ x: "x", y: "y", z: "index", stroke: color, strokeWidth: 1.5, clip: true },
        strokeDasharray: dashed ? "5 4" : undefined,
      },
    );
  const arrows = walks.flatMap(({ arrow, places, color }) => {
    const [from, to] = places.slice(-2);
    return arrow && to ? [{ x1: from.x, y1: from.y, x2: to.x, y2: to.y, color }] : [];
  });
  const ends = (which: "first" | "last") =>
    walks.flatMap(({ ends, color, ...walk }) =>
      ends ? walk[which].map(({ x, y }) => ({ x, y, color })) : [],
    );
  const labels = walks.flatMap(({ first, label, side = "upper right" as const, color }) =>
    first.map(({ x, y }) => ({ x, y, label, side, color })),
  );
  const dot = { x: "x", y: "y" } as const;
  return [
    line(false),
    line(true),
    briefDots(
      walks.filter(({ dots }) => dots).map(({ color, inside }) => ({ color, dots: inside })),
      5,
    ),
    Plot.arrow(arrows, {
      ...{ x1: "x1", y1: "y1", x2: "x2", y2: "y2", stroke: color },
      ...{ strokeWidth: 2, headLength: 6, clip: true },
    }),
    Plot.dot(ends("first"), { ...dot, fill: colors.ground, stroke: color, strokeWidth: 2, r: 4.5 }),
    Plot.dot(ends("last"), { ...dot, fill: color, stroke: colors.ground, strokeWidth: 1.5, r: 5.5 }),
    labelsBeside(labels),
  ];
}
