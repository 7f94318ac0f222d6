// The frame that charts share, so that a new one says only its marks: grid lines, two axes with their names, margins.

import * as Plot from "@observablehq/plot";
import type { Figure } from "./figure.js";
import { limited } from "./alt.js";
import { drawChart, usualMargins } from "./draw.js";
import { shorten } from "./text.js";
import { colors, sizes } from "./theme.js";
import { words } from "../words/speak.js";

/** One axis of a chart. */
export interface FrameAxis extends Omit<Plot.ScaleOptions, "axis" | "grid"> {
  /** Draws grid lines; as options, with ticks of their own. */
  grid?: boolean | { ticks?: number | readonly number[] };
  /** How ticks are written, or `null` for no axis. */
  axis?: Plot.AxisXOptions | Plot.AxisYOptions | null;
}

/** A chart: its axes, its marks, and its sizes where they differ from the usual. */
export interface Frame extends Pick<
  Plot.PlotOptions,
  | "width"
  | "height"
  | "marginTop"
  | "marginRight"
  | "marginBottom"
  | "marginLeft"
  | "color"
  | "opacity"
  // Panels beside and below each other, each with the same axes.
  | "fx"
  | "fy"
> {
  /** The function that draws it, which is named where the figure can't be drawn. */
  caller: string;
  x: FrameAxis;
  y: FrameAxis;
  /** Drawn above the grid and below the axes. */
  beneath?: Plot.Markish[];
  /** Drawn on top. */
  marks: Plot.Markish[];
}

/** How every axis names its quantity: below the middle, and above the upright. */
const naming = {
  x: { labelAnchor: "center", labelArrow: "none", labelOffset: 38 },
  y: { labelArrow: "none" },
} as const;

/** So many ticks an axis has about at most, and how far Plot has them from each other, in pixels. */
const mostTicks = 25;
const apart = { x: 80, y: 35 };

/**
 * Draws marks in the frame of a chart.
 *
 * @param frame - axes, marks and sizes
 * @param alt - what the figure shows, in words
 */
export function drawFrame(frame: Frame, alt: string): Figure {
  const { caller, x, y, beneath = [], marks, width = sizes.width, height = sizes.height, ...rest } = frame;
  const grid = { stroke: colors.grid, strokeOpacity: 1 };
  // The name of x stands in the middle of the frame, that of y beside its middle or above it.
  const [left, right] = [
    rest.marginLeft ?? usualMargins.left,
    width - (rest.marginRight ?? usualMargins.right),
  ];
  const upright = y.type === "band" || Object(y.axis).labelAnchor === "center";
  const [top, bottom] = [
    rest.marginTop ?? usualMargins.top,
    height - (rest.marginBottom ?? usualMargins.bottom),
  ];
  // In very large figures ticks keep farther apart than Plot has them, so that they are never too many.
  const far = {
    x: right - left > mostTicks * apart.x ? { tickSpacing: (right - left) / mostTicks } : {},
    y: bottom - top > mostTicks * apart.y ? { tickSpacing: (bottom - top) / mostTicks } : {},
  };
  const around = (from: number, to: number, size: number) => Math.min(from + to, 2 * size - from - to);
  // A power of ten that numbers are counted in may come behind a name; and of a long one it is less sure how long it is.
  const lessSpare = ({ type }: FrameAxis, room: number) =>
    room - (type === "band" || type === "point" ? 16 + 0.15 * Math.max(0, room - 200) : 84);
  const rooms = [
    lessSpare(x, around(left, right, width)),
    lessSpare(y, upright ? around(top, bottom, height) : width),
  ];
  const cuts = [x, y].map(({ label }, i) => shorten([label ?? ""], rooms[i]));
  const [shown, whole] = [cuts.flatMap(({ shown }) => shown), cuts.flatMap(({ whole }) => whole)];
  const named = (axis: FrameAxis, i: number): FrameAxis => (axis.label ? { ...axis, label: shown[i] } : axis);
  const unsaid = whole.filter((name) => !alt.includes(name));
  return drawChart(
    caller,
    {
      ...rest,
      width,
      height,
      x: scaleOf(named(x, 0)),
      y: scaleOf(named(y, 1)),
      marks: [
        x.grid ? Plot.gridX({ ...grid, ...far.x, ...Object(x.grid) }) : null,
        y.grid ? Plot.gridY({ ...grid, ...far.y, ...Object(y.grid) }) : null,
        ...beneath,
        x.axis === null ? null : Plot.axisX({ ...naming.x, ...far.x, ...(x.axis as Plot.AxisXOptions) }),
        y.axis === null ? null : Plot.axisY({ ...naming.y, ...far.y, ...(y.axis as Plot.AxisYOptions) }),
        ...marks,
      ],
    },
    unsaid.length > 0
      ? withMore(alt, words().cut(unsaid.map((name) => shorten([name], 1000).shown[0])))
      : alt,
  );
}

/** The words for a figure and as many more as there is room for; what the caller says stays whole. */
function withMore(alt: string, more: string): string {
  const both = limited(`${alt} ${more}`);
  return both.length > alt.length ? both : alt;
}

/** What Plot is told of the scale alone: grid and ticks are marks of their own. */
function scaleOf(frame: FrameAxis): Plot.ScaleOptions {
  const scale: Plot.ScaleOptions = { ...frame, grid: undefined, axis: undefined };
  return frame.axis === null ? { ...scale, axis: null } : scale;
}

/**
 * Draws marks that are placed in pixels, from the upper left corner, on a ground without axes.
 *
 * @param caller - the function that draws them
 * @param width - in pixels
 * @param height - in pixels
 * @param marks - from back to front
 * @param alt - what the figure shows, in words
 */
export function drawInPixels(
  caller: string,
  width: number,
  height: number,
  marks: Plot.Markish[],
  alt: string,
): Figure {
  const place = { axis: null, type: "identity" } as const;
  const margins = { marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 };
  return drawChart(caller, { width, height, ...margins, x: place, y: place, marks }, alt);
}
