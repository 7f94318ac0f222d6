// Images with what a network thinks of them: each with its probabilities as bars.

import * as Plot from "@observablehq/plot";
import { max as most, maxIndex } from "d3-array";
import { checkLabel } from "../../examples/labels.js";
import type { Matrix } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { between, labels as labelsKind, matrixKind, numbers, positive, whole } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { doubtBars } from "./doubt-bars.js";
import { checkImages, pixelImages } from "./pixels.js";

/** What `drawDoubts` can be told. */
export interface DoubtsOptions extends Pick<FigureOptions, "alt"> {
  /** The true class of each image, as the number of its column. */
  labels: ArrayLike<number>;
  /** The names of the classes (default 0, 1, 2, …). */
  classes?: ArrayLike<string | number>;
  /** How many images stand in a row (default 4). */
  columns?: number;
  /** Side of one pixel of an image, in pixels of the figure; from 1 to 20 (default 2). */
  scale?: number;
  /** The entry of an image that is drawn as full ink (default 1). */
  max?: number;
}

const kinds: Kinds<DoubtsOptions> = {
  ...{ alt: figureKinds.alt, labels: numbers, classes: labelsKind, columns: whole(1) },
  ...{ scale: between(1, 20), max: positive },
};
/** More bars than these no figure has room for. */
const mostBars = 400;
const gap = 26;
const margin = 14;
/** From one bar to the next: more for long names of classes, in pixels; and between them. */
const [leastStep, mostStep, barGap] = [9, 28, 1];
/** Width of a letter of a class's name, in pixels. */
const letter = 5.6;

/**
 * Draws images, each beside the probabilities of the classes: the true class in ink, the others in the model's color.
 *
 * @param images - one matrix per image, all of one shape
 * @param probabilities - one row per image, one column per class
 * @param options - true classes, arrangement
 * @returns the figure; by default its words are the guess and the truth of each image
 * @throws {RangeError} if there is no image, a number or a size is out of range, or images, probabilities, labels and
 *   classes don't go together
 * @throws {TypeError} if an argument is of another kind
 * @example
 * drawDoubts([xTest.image(8)], net.predict(xTest.batch([8])), { labels: [5] });
 */
export function drawDoubts(images: readonly Matrix[], probabilities: Matrix, options: DoubtsOptions): Figure {
  checkOptions("drawDoubts", options, kinds);
  matrixKind("drawDoubts", "probabilities", probabilities);
  const { labels, columns = 4, scale = 2, max = 1 } = options;
  const classes = Array.from(options.classes ?? Array(probabilities.cols).keys(), String);
  check(images, probabilities, labels, classes);
  const { rows, cols } = images[0];
  const across = Math.min(columns, images.length);
  const [imageWidth, imageHeight] = [cols * scale, rows * scale];
  const widest = Math.ceil(most(classes, (name) => textWidth(name, letter)) ?? 0);
  const barStep = Math.max(leastStep, Math.min(mostStep, widest + 3));
  const barWidth = barStep - barGap;
  const stepX = imageWidth + 8 + classes.length * barStep + gap;
  const stepY = imageHeight + sizes.text + 22;
  const places = images.map((image, i) => ({
    image,
    left: margin + (i % across) * stepX,
    top: margin + Math.floor(i / across) * stepY,
  }));
  const { shown, whole } = shorten(classes, (barStep - 2) * (7.2 / letter));
  const bars = places.flatMap(({ left, top }, i) =>
    shown.map((name, k) => ({
      x: left + imageWidth + 8 + k * barStep,
      base: top + imageHeight,
      top: top + imageHeight * (1 - probabilities.at(i, k)),
      name,
      right: k === labels[i],
    })),
  );
  return drawInPixels(
    "drawDoubts",
    2 * margin + across * stepX - gap,
    2 * margin + Math.ceil(images.length / across) * stepY - 10,
    [
      pixelImages(places, scale, max, { most: 30_000 }),
      Plot.ruleY(places, {
        y: ({ top }: { top: number }) => top + imageHeight,
        x1: ({ left }: { left: number }) => left + imageWidth + 8,
        x2: ({ left }: { left: number }) => left + imageWidth + 8 + classes.length * barStep,
        stroke: colors.quiet,
      }),
      ...doubtBars(bars, barWidth),
    ],
    altText(options.alt, () => describe(probabilities, labels, classes), whole),
  );
}

function check(
  images: readonly Matrix[],
  probabilities: Matrix,
  labels: ArrayLike<number>,
  classes: string[],
): void {
  checkImages("drawDoubts", images);
  if (!(probabilities.rows === images.length && labels?.length === images.length))
    throw new RangeError(
      `drawDoubts: probabilities and labels must be as many as images, got ${probabilities.rows} and ${labels?.length} for ${images.length}`,
    );
  if (!(probabilities.data.length <= mostBars))
    throw new RangeError(
      `drawDoubts: probabilities must be at most ${mostBars} numbers, got ${probabilities.data.length}`,
    );
  if (classes.length !== probabilities.cols)
    throw new RangeError(
      `drawDoubts: classes must be as many as probabilities, got ${classes.length} for ${probabilities.cols}`,
    );
  for (let i = 0; i < images.length; i++) checkLabel("drawDoubts", `labels[${i}]`, labels[i], classes.length);
  const wrong = probabilities.data.find((share) => !(share >= 0 && share <= 1));
  if (wrong !== undefined)
    throw new RangeError(`drawDoubts: probabilities must lie between 0 and 1, got ${wrong}`);
}

function describe(probabilities: Matrix, labels: ArrayLike<number>, classes: string[]): string {
  const doubts = Array.from(probabilities, (row, i) => {
    const best = maxIndex(row);
    const share = (k: number) => ({ name: classes[k], percent: (100 * row[k]).toFixed(0) });
    return words().doubts.doubt(share(best), labels[i] === best ? undefined : share(labels[i]));
  });
  return words().doubts.alt(doubts);
}
