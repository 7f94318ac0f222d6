// How far estimates scatter: for each setting the middle of many of them, and the ranges that hold half and nine tenths.

import { altText } from "../parts/alt.js";
import { drawn } from "../parts/drawable.js";
import type { Figure } from "../parts/figure.js";
import { drawFrame } from "../parts/frame.js";
import { callable, finite, oneOf, optional, type Range, range, text } from "../parts/kinds.js";
import { checkOptions, exactly, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { compact, shorten, textWidth } from "../parts/text.js";
import { sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { checkEstimates, type Estimates, type Scale } from "./estimates.js";
import { aroundAll, between, rangeAt, share, summarize, type Summary, widen } from "./spread-ranges.js";
import { lawMarks, lawNames, nameMarks, rangeMarks, truthMarks } from "./spread-marks.js";

/** The words beside the marks of a spread. */
export interface SpreadLabels {
  middle?: string;
  half?: string;
  most?: string;
  truth?: string;
  expected?: string;
}

/** What `drawSpread` can be told. */
export interface SpreadOptions extends FigureOptions {
  /** The true value, drawn as a line in ink. */
  truth?: number;
  /** The range that theory expects nine of ten estimates in, at a setting: two dashed curves. */
  expected?: (x: number) => readonly [low: number, high: number];
  /** Name and unit of the setting (default "sample size"). */
  xLabel?: string;
  /** Name and unit of the estimates (default "estimate"). */
  yLabel?: string;
  /** How the settings are laid out: "log" (default) or "linear". */
  xScale?: Scale;
  /** The part of the y axis to show: `[from, to]`. */
  yDomain?: Range;
  /** The words beside the marks. */
  labels?: SpreadLabels;
}

const labelKind = optional(text);
const kinds: Kinds<SpreadOptions> = {
  ...{ ...figureKinds, truth: finite, expected: callable, xLabel: text, yLabel: text },
  ...{ xScale: oneOf("log", "linear"), yDomain: range },
  labels: exactly<SpreadLabels>({
    ...{ middle: labelKind, half: labelKind, most: labelKind, truth: labelKind, expected: labelKind },
  }),
};
/**
 * Draws for each setting the median of the estimates, a thick line over the middle half of them, and a thin one that
 * holds nine of ten.
 *
 * @param estimates - at least one setting and at most 60, in any order
 * @param options - the true value, what theory expects, labels
 * @returns the figure; by default its words give the range of nine tenths at the first and the last setting
 * @throws {RangeError} if there are no estimates, one is not finite, or on a log axis a setting is not above 0
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawSpread([{ x: 1, values: [0.1, 2.3, 0.4] }, { x: 10, values: [0.7, 0.9, 0.8] }], { truth: 0.8 });
 */
export function drawSpread(estimates: readonly Estimates[], options: SpreadOptions = {}): Figure {
  checkOptions("drawSpread", options, kinds);
  const { xScale = "log", expected, width = sizes.width } = options;
  const truth = options.truth === undefined ? undefined : drawn(options.truth);
  checkEstimates(estimates, xScale);
  const say = words().spread;
  const axes = { xLabel: options.xLabel ?? say.xLabel, yLabel: options.yLabel ?? say.yLabel };
  const { shown, whole } = shorten(
    (["middle", "half", "most", "truth", "expected"] as const).map(
      (name) => options.labels?.[name] ?? say[name],
    ),
    0.28 * width,
  );
  const [middle, half, most, truthLabel, expectedLabel] = shown;
  const summaries = estimates.map(summarize).sort((a, b) => a.x - b.x);
  const [first, last] = [summaries[0], summaries[summaries.length - 1]];
  const marginRight = truth === undefined ? 28 : 28 + textWidth(truthLabel);
  const nameWidth = Math.max(...[middle, half, most].map((name) => textWidth(name))) + 20;
  const reach = widen([first.x, last.x], xScale, Math.min(0.7, nameWidth / (width - 56 - marginRight)));
  const law = expected
    ? between([first.x, reach[1]], xScale).map((x) => ({ x, range: rangeAt(expected, x) }))
    : [];
  return drawFrame(
    {
      caller: "drawSpread",
      width,
      height: options.height,
      marginRight,
      x: {
        ...{ type: xScale, domain: reach, label: axes.xLabel, nice: false },
        // As text, since a log scale would leave out ticks that it formats.
        axis: {
          ticks: apart(
            summaries.map(({ x }) => x),
            (x) => (width - 56 - marginRight) * share(x, reach, xScale),
          ),
          text: settingText,
        },
      },
      y: {
        domain: options.yDomain ?? aroundAll([...summaries.flatMap(({ low, high }) => [low, high]), truth]),
        label: axes.yLabel,
        nice: options.yDomain === undefined,
        grid: true,
      },
      marks: [
        ...lawMarks(law),
        ...truthMarks(truth, truthLabel, reach[1]),
        ...rangeMarks(summaries),
        ...nameMarks(first, { middle, half, most }),
        ...lawNames(law, expectedLabel),
      ],
    },
    altText(options.alt, () => say.alt(axes, written(first), written(last), truth?.toPrecision(3)), whole),
  );
}

/** A setting below its range: in six digits, more of which no axis has room for. */
const settingText = (x: number): string => compact(Number(x.toPrecision(6)));

/** The settings whose names keep apart, from left to right; `place` tells the pixel of each. */
function apart(settings: readonly number[], place: (x: number) => number): number[] {
  let free = -Infinity;
  return settings.filter((x) => {
    const half = textWidth(settingText(x)) / 2;
    if (place(x) - half < free) return false;
    free = place(x) + half + 2;
    return true;
  });
}

/** Where nine of ten estimates of a setting lie, as a reader would say it. */
const written = ({ x, low, high }: Summary) => ({ x, low: low.toPrecision(3), high: high.toPrecision(3) });
