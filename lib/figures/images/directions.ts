// Histograms of directions over the image that they describe: what HOG, SIFT and SURF see.

import * as Plot from "@observablehq/plot";
import { max } from "d3-array";
import type { Matrix } from "../../index.js";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { between, finite, flag, matrixKind, text } from "../parts/kinds.js";
import { checkOptions, type FigureOptions, figureKinds, type Kinds } from "../parts/options.js";
import { shorten } from "../parts/text.js";
import { colors } from "../parts/theme.js";
import { words } from "../words/speak.js";
import { checkImages, pixelImages } from "./pixels.js";

/** What `drawDirections` can be told. */
export interface DirectionsOptions extends Pick<FigureOptions, "alt"> {
  /** Whether directions run over a half turn, each drawn as a line (`true`), or over a full turn (`false`, the default). */
  halfTurn?: boolean;
  /** The angle of the first direction in degrees, 0 to the right and 90 down; the others follow evenly (default 0). */
  firstAngle?: number;
  /** Side of one pixel of the image, in pixels of the figure, from 1 to 40 (default 10). */
  scale?: number;
  /** Written below the picture. */
  label?: string;
}

const kinds: Kinds<DirectionsOptions> = {
  ...{ alt: figureKinds.alt, halfTurn: flag, firstAngle: finite, scale: between(1, 40), label: text },
};
/** More spokes than these no figure has room for. */
const mostSpokes = 500;
const margin = 12;
const labelHeight = 18;

/**
 * Draws an image, faint, and over it a square grid of histograms, each as a star: one spoke per direction, as long as its
 * number is large.
 *
 * @param image - one entry per pixel, 0 the ground and 1 full ink
 * @param histograms - one row per field, fields row after row, as many down as across; one column per direction, 0 or more.
 *   The largest of all numbers fills its field
 * @param options - directions, size
 * @returns the figure; by default its words are the sizes
 * @throws {RangeError} if the fields make no square, a number is negative or not finite, or a size is out of range
 * @throws {TypeError} if an argument or an option is of another kind
 * @example
 * drawDirections(image, hogCells(image), { halfTurn: true, firstAngle: 10 });
 */
export function drawDirections(image: Matrix, histograms: Matrix, options: DirectionsOptions = {}): Figure {
  checkOptions("drawDirections", options, kinds);
  checkImages("drawDirections", [image]);
  matrixKind("drawDirections", "histograms", histograms);
  const { halfTurn = false, firstAngle = 0, scale = 10, label } = options;
  const across = Math.sqrt(histograms.rows);
  check(histograms, across);
  const [width, height] = [image.cols * scale, image.rows * scale];
  const [fieldWidth, fieldHeight] = [width / across, height / across];
  const largest = max(histograms.data) || 1;
  const reach = 0.48 * Math.min(fieldWidth, fieldHeight);
  const lines = Array.from({ length: across - 1 }, (_, i) => i + 1);
  const spokes = [...histograms].flatMap((histogram, field) => {
    const x = margin + ((field % across) + 0.5) * fieldWidth;
    const y = margin + (Math.floor(field / across) + 0.5) * fieldHeight;
    return Array.from(histogram, (value, direction) => {
      const turn = (halfTurn ? Math.PI : 2 * Math.PI) * (direction / histogram.length);
      const angle = turn + (firstAngle * Math.PI) / 180;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)].map((part) => part * reach * (value / largest));
      return { x1: halfTurn ? x - dx : x, y1: halfTurn ? y - dy : y, x2: x + dx, y2: y + dy, value };
    }).filter(({ value }) => value > 0.02 * largest);
  });
  const { shown, whole } = shorten(label ? [label] : [], width + 2 * margin);
  return drawInPixels(
    "drawDirections",
    width + 2 * margin,
    height + 2 * margin + (label ? labelHeight : 0),
    [
      pixelImages([{ image, left: 0, top: 0 }], scale, 2.6, { origin: [margin, margin] }),
      Plot.ruleX(lines, {
        x: (i: number) => margin + i * fieldWidth,
        y1: margin,
        y2: margin + height,
        stroke: colors.quiet,
      }),
      Plot.ruleY(lines, {
        y: (i: number) => margin + i * fieldHeight,
        x1: margin,
        x2: margin + width,
        stroke: colors.quiet,
      }),
      Plot.rect([0], {
        x1: margin,
        y1: margin,
        x2: margin + width,
        y2: margin + height,
        fill: "none",
        stroke: colors.quiet,
      }),
      Plot.link(spokes, {
        x1: "x1",
        y1: "y1",
        x2: "x2",
        y2: "y2",
        stroke: colors.second,
        strokeWidth: 2.5,
      }),
      label
        ? Plot.text(shown, { x: margin + width / 2, y: margin + height + labelHeight, fill: colors.ink })
        : null,
    ],
    altText(
      options.alt,
      () => words().directions.alt(image.rows, image.cols, across, histograms.cols),
      whole,
    ),
  );
}

function check(histograms: Matrix, across: number): void {
  if (!Number.isInteger(across))
    throw new RangeError(`drawDirections: expected a square number of fields, got ${histograms.rows}`);
  const wrong = histograms.data.findIndex((value) => !(value >= 0 && value < Infinity));
  if (wrong >= 0)
    throw new RangeError(
      `drawDirections: histograms must be finite and at least 0, got ${histograms.data[wrong]} in field ${Math.floor(wrong / histograms.cols)}`,
    );
  if (!(histograms.data.length <= 4 * mostSpokes))
    throw new RangeError(
      `drawDirections: histograms must be at most ${4 * mostSpokes} numbers, got ${histograms.data.length}`,
    );
}
