// How far estimates scatter: for each setting the middle of many of them, and the ranges that hold half and nine tenths.

import * as Plot from "@observablehq/plot";
import { linspace } from "../../index.js";
import { drawPlot } from "../parts/draw.js";
import type { Figure } from "../parts/figure.js";
import { halo, xAxis, yAxis } from "../parts/marks.js";
import { quantiles } from "../parts/quantiles.js";
import { colors, sizes } from "../parts/theme.js";
import { textWidth } from "../parts/text.js";
import { words } from "../words/speak.js";

/** Many estimates of one quantity, all made in the same way. */
export interface Estimates {
  /** The setting under which they were made, such as the size of the sample. */
  x: number;
  /** The estimates, in any order; not empty. */
  values: ArrayLike<number>;
}

/** What `drawSpread` can be told. */
export interface SpreadOptions {
  /** The true value, drawn as a line in ink. */
  truth?: number;
  /** The range that theory expects nine of ten estimates in, at a setting: two dashed curves. */
  expected?: (x: number) => [low: number, high: number];
  /** Name and unit of the setting (default "sample size"). */
  xLabel?: string;
  /** Name and unit of the estimates (default "estimate"). */
  yLabel?: string;
  /** How the settings are laid out: "log" (default) or "linear". */
  xScale?: "linear" | "log";
  /** The part of the y axis to show: `[from, to]`. */
  yDomain?: [number, number];
  /** The words beside the marks. */
  labels?: { middle?: string; half?: string; most?: string; truth?: string; expected?: string };
  /** Width in pixels (default 640). */
  width?: number;
  /** Height in pixels (default 400). */
  height?: number;
  /** What the figure shows, in words; by default the range of nine tenths at the first and the last setting. */
  alt?: string;
}

/**
 * Draws for each setting the median of the estimates, a thick line over the middle half of them, and a thin one that
 * holds nine of ten.
 *
 * @param estimates - at least one setting, in any order
 * @param options - the true value, what theory expects, labels
 * @returns the figure
 * @throws {RangeError} if there are no estimates, one is not finite, or on a log axis a setting is not above 0
 * @example
 * drawSpread([{ x: 1, values: [0.1, 2.3, 0.4] }, { x: 10, values: [0.7, 0.9, 0.8] }], { truth: 0.8 });
 */
export function drawSpread(estimates: Estimates[], options: SpreadOptions = {}): Figure {
  const { xScale = "log", truth, expected, labels = {} } = options;
  const say = words().spread;
  const axes = { xLabel: options.xLabel ?? say.xLabel, yLabel: options.yLabel ?? say.yLabel };
  check(estimates, xScale);
  const summaries = estimates.map(summarize).sort((a, b) => a.x - b.x);
  const [first, last] = [summaries[0], summaries[summaries.length - 1]];
  const reach = widen([first.x, last.x], xScale);
  const truthLabel = labels.truth ?? say.truth;
  const law = expected ? between([first.x, reach[1]], xScale).map((x) => ({ x, range: expected(x) })) : [];
  const beside = (y: number, text: string) =>
    Plot.text([[first.x, y]], { text: [text], dx: -9, textAnchor: "end", fill: colors.model, ...halo });
  return drawPlot(
    {
      width: options.width ?? sizes.width,
      height: options.height ?? sizes.height,
      marginRight: truth === undefined ? 28 : 28 + textWidth(truthLabel),
      x: { type: xScale, domain: reach, label: axes.xLabel, nice: false },
      y: {
        domain: options.yDomain ?? aroundAll([...summaries.flatMap(({ low, high }) => [low, high]), truth]),
        label: axes.yLabel,
        nice: options.yDomain === undefined,
      },
      marks: [
        Plot.gridY({ stroke: colors.grid, strokeOpacity: 1 }),
        Plot.axisX(
          summaries.map(({ x }) => x),
          // As text, since a log scale would leave out ticks that it formats.
          { ...xAxis, text: (x: number) => String(x) },
        ),
        Plot.axisY(yAxis),
        ...[0, 1].map((side) =>
          Plot.line(law, {
            x: "x",
            y: ({ range }: { range: number[] }) => range[side],
            stroke: colors.second,
            strokeDasharray: "5 4",
            clip: true,
          }),
        ),
        truth === undefined ? null : Plot.ruleY([truth], { stroke: colors.ink }),
        truth === undefined
          ? null
          : Plot.text([[reach[1], truth]], {
              text: [truthLabel],
              dx: 6,
              textAnchor: "start",
              fill: colors.ink,
            }),
        Plot.ruleX(summaries, {
          x: "x",
          y1: "low",
          y2: "high",
          stroke: colors.model,
          strokeWidth: 1.5,
          clip: true,
        }),
        Plot.ruleX(summaries, {
          x: "x",
          y1: "lower",
          y2: "upper",
          stroke: colors.model,
          strokeWidth: 9,
          clip: true,
        }),
        Plot.dot(summaries, {
          x: "x",
          y: "middle",
          r: 4,
          fill: colors.ground,
          stroke: colors.model,
          clip: true,
        }),
        // Where ranges shrink to nothing their names would stand on each other.
        first.high > first.upper ? beside(first.high, labels.most ?? say.most) : null,
        first.upper > first.middle ? beside(first.upper, labels.half ?? say.half) : null,
        beside(first.middle, labels.middle ?? say.middle),
        law.length > 0
          ? Plot.text([law[Math.round(0.4 * law.length)]], {
              x: "x",
              y: ({ range }: { range: number[] }) => range[1],
              text: [labels.expected ?? say.expected],
              dx: 8,
              dy: -10,
              textAnchor: "start",
              fill: colors.second,
              ...halo,
            })
          : null,
      ],
    },
    options.alt ?? say.alt(axes, written(first), written(last), truth?.toPrecision(3)),
  );
}

/** One setting's estimates in short: the ends of nine tenths, of the middle half, and the median. */
function summarize({ x, values }: Estimates) {
  const [low, lower, middle, upper, high] = quantiles(values, [0.05, 0.25, 0.5, 0.75, 0.95]);
  return { x, low, lower, middle, upper, high };
}

/** The settings' range with some room at the right, and at the left for the words beside the first. */
function widen([from, to]: [number, number], scale: "linear" | "log"): [number, number] {
  if (scale === "log") return [(from * (from / to) ** 0.25) / 1.5, to * 1.5];
  const length = to - from || 1;
  return [from - 0.3 * length, to + 0.06 * length];
}

/** A range around values that are all the same, since Plot would make thin lines thick ones; none for others. */
function aroundAll(values: (number | undefined)[]): [number, number] | undefined {
  const given = values.filter((value) => value !== undefined);
  const [low, high] = [Math.min(...given), Math.max(...given)];
  return low < high ? undefined : [low - (Math.abs(low) || 1), low + (Math.abs(low) || 1)];
}

/** Settings all along the axis, evenly spaced to the eye. */
function between([from, to]: [number, number], scale: "linear" | "log"): number[] {
  if (scale === "linear") return Array.from(linspace(from, to, 81));
  return Array.from(linspace(Math.log(from), Math.log(to), 81), Math.exp);
}

function check(estimates: Estimates[], scale: "linear" | "log"): void {
  if (!(estimates.length > 0)) throw new RangeError("drawSpread: expected at least one setting, got none");
  for (const { x, values } of estimates) {
    if (!(Number.isFinite(x) && (scale === "linear" || x > 0)))
      throw new RangeError(
        `drawSpread: x must be ${scale === "log" ? "above 0 on a log axis" : "finite"}, got ${x}`,
      );
    if (!(values.length > 0))
      throw new RangeError(`drawSpread: values must not be empty, got length 0 at x = ${x}`);
    const wrong = Array.from(values).find((value) => !Number.isFinite(value));
    if (wrong !== undefined)
      throw new RangeError(`drawSpread: values must be finite, got ${wrong} at x = ${x}`);
  }
}

/** Where nine of ten estimates of a setting lie, as a reader would say it. */
const written = ({ x, low, high }: Summary) => ({ x, low: low.toPrecision(3), high: high.toPrecision(3) });

type Summary = ReturnType<typeof summarize>;
