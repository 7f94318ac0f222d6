// Curves over one axis: functions, tangents, losses, errors, histories.

import * as Plot from "@observablehq/plot";
import { describe } from "../../arrays/check.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { halo, type MarkedPoint, markPoints, xAxis, yAxis } from "../parts/marks.js";
import { compact, powerOfTen, short, textWidth } from "../parts/text.js";
import { colors, seriesColors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** One curve: y over x. */
export interface Curve {
  /** Where the curve was computed. */
  x: ArrayLike<number>;
  /** The values there, as many as in `x`; a value that is not finite leaves a gap. */
  y: ArrayLike<number>;
  /** Written beside the end of the curve. */
  label?: string;
  /** Any CSS colour; by default the next of the theme's. */
  color?: string;
  /** Draws a dashed line: for what is expected, ideal or given. */
  dashed?: boolean;
  /** Puts a dot on every value. */
  dots?: boolean;
}

/** What `drawCurves` can be told. */
export interface CurvesOptions {
  /** Name and unit of the horizontal quantity. */
  xLabel?: string;
  /** Name and unit of the vertical quantity. */
  yLabel?: string;
  /** How x is laid out: "linear" (default) or "log". */
  xScale?: "linear" | "log";
  /** How y is laid out: "linear" (default) or "log", which leaves out values that are not positive. */
  yScale?: "linear" | "log";
  /** The part of the x axis to show: `[from, to]`. */
  xDomain?: [number, number];
  /** The part of the y axis to show: `[from, to]`. */
  yDomain?: [number, number];
  /** About how many ticks the x axis has. */
  xTicks?: number;
  /** Points to mark. */
  points?: MarkedPoint[];
  /** Further marks of Observable Plot, drawn on top. */
  marks?: Plot.Markish[];
  /** Width in pixels (default 640). */
  width?: number;
  /** Height in pixels (default 400). */
  height?: number;
  /** What the figure shows, in words; by default made from the labels. */
  alt?: string;
}

/**
 * Draws one or several curves on common axes, each with its label at its end.
 *
 * @param curves - the curves, each `{ x, y }` with as many values in both
 * @param options - labels, scales, points to mark
 * @returns the figure
 * @throws {RangeError} if there is no curve, `x` and `y` of one differ in length or are empty, an x is not finite, or no
 *   value has a place on the axes
 * @example
 * const x = arange(0, 20, 0.1);
 * drawCurves([{ x, y: x.map((x) => 0.01 * x ** 2 + 0.1 * x) }], { xLabel: "x", yLabel: "f(x)" });
 */
export function drawCurves(curves: Curve[], options: CurvesOptions = {}): Figure {
  if (!(curves.length > 0)) throw new RangeError("drawCurves: expected at least one curve, got none");
  for (const { x, y } of curves) {
    if (x.length !== y.length) {
      throw new RangeError(
        `drawCurves: x and y must have the same length, got (${x.length}) and (${y.length})`,
      );
    }
    if (!(x.length > 0)) throw new RangeError("drawCurves: x and y must not be empty, got length 0");
    const wrong = Array.from(x).findIndex((at) => !Number.isFinite(at));
    if (wrong >= 0)
      throw new RangeError(`drawCurves: x must be finite, got ${describe(x[wrong])} at [${wrong}]`);
  }
  const { xScale = "linear", yScale = "linear", points = [] } = options;
  const hidden = (value: number, scale: string) => !Number.isFinite(value) || (scale === "log" && value <= 0);
  const lines = curves.map((curve, index) => {
    const color = curve.color ?? seriesColors[index % seriesColors.length];
    const values = Array.from(curve.x, (x, i) => ({
      x,
      // A gap is NaN to Plot; a clamped domain would otherwise draw far outside of the frame.
      y: hidden(x, xScale) || hidden(curve.y[i], yScale) ? NaN : curve.y[i],
    }));
    // A value between gaps is no line, and would not be seen without a dot.
    const seen = values.filter(({ y }) => !Number.isNaN(y));
    return { ...curve, color, values, dots: curve.dots ?? seen.length === 1 };
  });
  const seen = lines.flatMap(({ values }) => values.filter(({ y }) => !Number.isNaN(y)));
  if (!(seen.length > 0))
    throw new RangeError(
      `drawCurves: a value at least must have a place on the axes (${xScale} and ${yScale}), got ${curves[0].y[0]} at x = ${curves[0].x[0]}`,
    );
  return drawPlot(
    {
      width: options.width ?? sizes.width,
      height: options.height ?? sizes.height,
      marginRight: 28 + longest(lines),
      x: {
        label: options.xLabel ?? "x",
        type: xScale,
        domain: options.xDomain,
        ticks: options.xTicks,
        nice: false,
      },
      y: {
        label: options.yLabel ?? "y",
        type: yScale,
        domain: options.yDomain,
        nice: options.yDomain === undefined,
      },
      marks: [
        ...axes(
          { scale: xScale, values: options.xDomain ?? seen.map(({ x }) => x), nice: false },
          {
            scale: yScale,
            values: options.yDomain ?? seen.map(({ y }) => y),
            nice: options.yDomain === undefined,
          },
        ),
        ...lines.flatMap(({ values, color, dashed, dots }) => [
          Plot.line(values, {
            x: "x",
            y: "y",
            stroke: color,
            strokeWidth: sizes.line,
            strokeDasharray: dashed ? "5 4" : undefined,
            clip: true,
          }),
          dots ? Plot.dot(values, { x: "x", y: "y", fill: color, r: 3, clip: true }) : null,
        ]),
        endLabels(lines, options.yDomain),
        ...markPoints(points),
        ...(options.marks ?? []),
      ],
    },
    options.alt ?? describeCurves(curves, options),
  );
}

interface Axis {
  scale: "linear" | "log";
  /** Values that the axis must show. */
  values: number[];
  /** Whether the axis begins and ends at round values beyond them. */
  nice: boolean;
}

/** Grid lines and axes. */
function axes(x: Axis, y: Axis): Plot.Markish[] {
  const grid = { stroke: colors.grid, strokeOpacity: 1 };
  return [
    Plot.gridX({ ...grid, ...(x.scale === "log" ? { ticks: 8 } : {}) }),
    Plot.gridY({ ...grid, ...(y.scale === "log" ? { ticks: 8 } : {}) }),
    Plot.axisX({ ...xAxis, ...(x.scale === "log" ? decades(x) : {}) }),
    Plot.axisY({ ...yAxis, ...(y.scale === "log" ? decades(y) : {}) }),
  ];
}

/** Ticks of a log axis: one per few decades, written as powers of ten; where those are less than three, also 2 and 5. */
function decades({ values, nice }: Axis): Pick<Plot.AxisXOptions, "ticks" | "tickFormat" | "text"> {
  const [low, high] = [Math.min, Math.max].map((pick) => values.reduce((a, b) => pick(a, b)));
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const round = Array.from({ length: last - first + 1 }, (_, i) =>
    [1, 2, 5].map((k) => k * 10 ** (first + i)),
  )
    .flat()
    .filter((tick) => (nice ? tick <= 10 ** last : tick >= low && tick <= high));
  const powers = round.filter((tick) => powerOfTen(tick) !== "");
  if (powers.length >= 3 || round.length < 2) return { ticks: 8, tickFormat: powerOfTen };
  // As text, since a log scale leaves out ticks that it formats.
  return { ticks: round, text: compact as (value: unknown) => string };
}

/** Each label at the right end of its curve; labels that would overlap are moved apart. */
function endLabels(
  lines: { values: { x: number; y: number }[]; label?: string; color: string }[],
  domain?: [number, number],
) {
  const shown = ({ y }: { y: number }) => !Number.isNaN(y) && (!domain || (y >= domain[0] && y <= domain[1]));
  const labels = lines.flatMap(({ values, label, color }) => {
    const end = values
      .filter(shown)
      .reduce<{ x: number; y: number } | undefined>((a, b) => (a && a.x > b.x ? a : b), undefined);
    return label && end ? [{ ...end, label, color }] : [];
  });
  const apart = sizes.text + 3;
  const spread = Plot.initializer(
    { x: "x", y: "y" },
    (_data, _facets, { y }, scales, { height, marginBottom }) => {
      const pixels = Float64Array.from(
        y?.value as unknown as ArrayLike<number>,
        scales.y as (value: number) => number,
      );
      const order = [...pixels.keys()].sort((a, b) => pixels[a] - pixels[b]);
      for (let i = 1; i < order.length; i++) {
        pixels[order[i]] = Math.max(pixels[order[i]], pixels[order[i - 1]] + apart);
      }
      // What was pushed below the frame comes back up, and pushes the labels above it.
      let lowest = height - marginBottom;
      for (const i of order.reverse()) {
        pixels[i] = Math.min(pixels[i], lowest);
        lowest = pixels[i] - apart;
      }
      return { channels: { y: { value: pixels } } };
    },
  );
  return Plot.text(labels, { ...spread, text: "label", fill: "color", dx: 6, textAnchor: "start", ...halo });
}

const longest = (lines: { label?: string }[]) => Math.max(...lines.map(({ label = "" }) => textWidth(label)));

function describeCurves(curves: Curve[], { xLabel = "x", yLabel = "y" }: CurvesOptions): string {
  const labels = curves.flatMap(({ label }) => label ?? []);
  const { x } = curves[0];
  return words().curves.alt({ xLabel, yLabel }, short(x[0]), short(x[x.length - 1]), labels);
}
