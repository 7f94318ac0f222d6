// A network as units and weights: a column of circles for each layer, a line for each weight between two of them.

import * as Plot from "@observablehq/plot";
import { altText } from "../parts/alt.js";
import type { Figure } from "../parts/figure.js";
import { drawInPixels } from "../parts/frame.js";
import { listOf, optional, text, whole } from "../parts/kinds.js";
import { halo } from "../parts/marks.js";
import { checkOptions, type FigureOptions, figureKinds, item, type Kinds } from "../parts/options.js";
import { shorten, textWidth } from "../parts/text.js";
import { colors, sizes } from "../parts/theme.js";
import { words } from "../words/speak.js";

/** One layer of units. */
export interface NetworkLayer {
  /** How many units it has. */
  size: number;
  /** Written below the column. */
  label: string;
  /** The letter of its values: each circle gets it with its index. */
  symbol: string;
  /** How many circles to draw, a whole number from 2 (default 5, or all if there are fewer); the last one is the last unit. */
  shown?: number;
}

/** What `drawNetwork` can be told. */
export interface NetworkOptions extends FigureOptions {
  /** Written above the weights from each layer to the next. */
  weights?: readonly string[];
  /** Which unit of the layers between the first and the last has its weights drawn in color (default 1). */
  lit?: number;
}

const layerKinds: Kinds<NetworkLayer> = {
  ...{ size: whole(1), label: text, symbol: text, shown: optional(whole(2)) },
};
const kinds: Kinds<NetworkOptions> = { ...figureKinds, weights: listOf(text), lit: whole(0) };

interface Unit {
  x: number;
  y: number;
  index: number;
  text: string;
}

/** More layers and more lines between them than these no figure has room for. */
const most = { layers: 20, lines: 500 };
const radius = 18;
/** Of a digit below the line, in pixels. */
const subscriptWidth = 5;
const room = { top: 48, bottom: 44, side: 70 };

/**
 * Draws a network of fully connected layers, from left to right. Of large layers it draws the first units and the last.
 *
 * @param layers - from the input to the output
 * @param options - words, which unit stands out, the size
 * @returns the figure
 * @throws {RangeError} if there are less than two layers or more than 20, a size is no whole number from 1, less than two
 *   circles or more than 500 lines are to be drawn, or there are more names of weights than gaps between layers
 * @example
 * drawNetwork([{ size: 784, label: "pixels", symbol: "x" }, { size: 10, label: "digits", symbol: "y" }]);
 */
export function drawNetwork(layers: readonly NetworkLayer[], options: NetworkOptions = {}): Figure {
  checkOptions("drawNetwork", options, kinds);
  listOf(item(layerKinds))("drawNetwork", "layers", layers);
  const { weights = [] } = options;
  if (!(layers.length >= 2))
    throw new RangeError(`drawNetwork: layers must be two at least, got ${layers.length}`);
  if (!(layers.length <= most.layers))
    throw new RangeError(`drawNetwork: layers must be ${most.layers} at most, got ${layers.length}`);
  if (!(weights.length < layers.length))
    throw new RangeError(
      `drawNetwork: weights must have at most one name between two layers, got ${weights.length} for ${layers.length} layers`,
    );
  const counts = layers.map(({ size, shown = 5 }) => Math.min(size, shown));
  const joins = counts.slice(1).reduce((sum, count, i) => sum + count * counts[i], 0);
  if (!(joins <= most.lines))
    throw new RangeError(
      `drawNetwork: the circles shown must have at most ${most.lines} lines between them, got ${joins}`,
    );
  const { width = sizes.width, height = sizes.height, lit = 1 } = options;
  const stride = (width - 2 * room.side) / (layers.length - 1);
  const symbols = layers.map(({ symbol, size }) =>
    shorten([symbol], 2 * radius - 2 - textWidth(String(size - 1), subscriptWidth)),
  );
  const columns = layers.map((layer, i) =>
    layOut({ ...layer, symbol: symbols[i].shown[0] }, room.side + i * stride, height),
  );
  const lines = columns.slice(1).flatMap((column, i) => connect(columns[i], column, i, layers.length, lit));
  const { shown, whole: cut } = shorten(
    layers.map(({ label }) => label),
    Math.min(stride, 2 * room.side) - 4,
  );
  const { shown: between, whole: cutWeights } = shorten(weights, stride - 4);
  const gaps = columns.flatMap((column, i) => {
    const [above, below] = column.slice(-2);
    return layers[i].size > column.length ? [{ x: above.x, y: (above.y + below.y) / 2 }] : [];
  });
  const written = (more: object) => ({ x: "x", y: "y", text: "text", fill: colors.ink, ...more });

  return drawInPixels(
    "drawNetwork",
    width,
    height,
    [
      Plot.link(lines, {
        ...{ x1: "x1", x2: "x2", y1: "y1", y2: "y2" },
        stroke: { value: "color", scale: null },
        strokeWidth: 1.5,
        strokeOpacity: 1,
      }),
      Plot.dot(columns.flat(), {
        ...{ x: "x", y: "y", r: radius },
        fill: colors.ground,
        stroke: colors.ink,
        strokeWidth: 1.5,
      }),
      Plot.text(columns.flat(), written({})),
      Plot.text(gaps, written({ text: () => "⋮", fontSize: 20 })),
      Plot.text(
        shown.map((text, i) => ({ x: columns[i][0].x, y: height - 18, text })),
        written({}),
      ),
      Plot.text(
        between.map((text, i) => ({ x: room.side + (i + 0.5) * stride, y: 18, text })),
        written({ fontWeight: "bold", ...halo }),
      ),
    ],
    altText(options.alt, () => words().network.alt(layers.map(({ size, label }) => ({ size, label }))), [
      ...cut,
      ...cutWeights,
      ...symbols.flatMap(({ whole }) => whole),
    ]),
  );
}

/** The circles of a layer, from top to bottom, with more room before the last if units are left out there. */
function layOut({ size, symbol, shown = 5 }: NetworkLayer, x: number, height: number): Unit[] {
  const count = Math.min(size, shown);
  const places = size > count ? count + 0.6 : count;
  const step = (height - room.top - room.bottom) / Math.max(places, 5);
  const top = room.top + (height - room.top - room.bottom - step * (places - 1)) / 2;
  return Array.from({ length: count }, (_, i) => {
    const isLast = i === count - 1;
    const index = isLast ? size - 1 : i;
    return { x, y: top + step * (isLast ? places - 1 : i), index, text: symbol + subscript(index) };
  });
}

/** The lines from one column to the next; those into and out of the lit unit are in color, and come last. */
function connect(from: Unit[], to: Unit[], layer: number, layers: number, lit: number) {
  const lines = from.flatMap((a) =>
    to.map((b) => {
      const into = layer + 1 < layers - 1 && b.index === lit;
      const outOf = layer > 0 && a.index === lit;
      const color = into ? colors.model : outOf ? colors.second : "#c9cbd1";
      return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, color, lit: into || outOf };
    }),
  );
  return lines.sort((a, b) => Number(a.lit) - Number(b.lit));
}

const subscript = (index: number) =>
  String(index).replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)));
