// Figures of every kind from random data and random labels: for what must hold of all of them.

import fc from "fast-check";
import {
  drawBars,
  drawConfusion,
  drawContours,
  drawCurves,
  drawDecisions,
  drawDescent,
  drawDigits,
  drawDirections,
  drawDots,
  drawDoubts,
  drawField,
  drawFits,
  drawHistograms,
  drawMatrix,
  drawNetwork,
  drawRoutes,
  drawSecants,
  drawSpread,
  drawSurface,
  drawWeights,
  type Figure,
} from "../../lib/figures/index.js";
import { createRandom, Matrix, type Random, Vector } from "../../lib/index.js";

/** Labels as people write them, and as they don't: long, empty, of other scripts, with what XML minds. */
const label = fc.oneof(
  fc.constantFrom(
    "test data",
    "rate 0.1",
    "학습률 0.1",
    "x₀",
    "<b>&amp;</b>",
    "]]>",
    "a \"b\" 'c'",
    "\u00a0\u0007\uffff",
  ),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.nat(40).map((count) => "a label that goes on ".repeat(count + 1)),
  fc.nat(20).map((count) => "띄어쓰지않은긴이름".repeat(count + 1)),
);

/** What a figure is made from. */
interface Material {
  seed: number;
  labels: readonly string[];
  /** How much data there is, from 1 to 60. */
  size: number;
  /** How large the values are. */
  magnitude: number;
}

const material: fc.Arbitrary<Material> = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  labels: fc.array(label, { minLength: 12, maxLength: 12 }),
  size: fc.integer({ min: 1, max: 60 }),
  magnitude: fc.integer({ min: -12, max: 12 }).map((exponent) => 10 ** exponent),
});

/** The same material with its random numbers, which begin anew with each drawing. */
type Given = Material & { random: Random };

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const values = ({ random, magnitude }: Given, count: number) =>
  many(count, () => magnitude * random.normal());
const sizes = (of: Given, count: number) => values(of, count).map(Math.abs);
const image = ({ random }: Given, side: number) =>
  new Matrix(side, side, new Vector(many(side * side, () => random.uniform())));
const distinct = (labels: readonly string[], count: number) =>
  many(count, (i) => `${i} ${labels[i % labels.length]}`);
/** A landscape of hills, more of them the more data there are. */
const hills =
  ({ size, magnitude }: Material) =>
  (x: ArrayLike<number>) =>
    magnitude * (Math.sin((size / 20) * x[0]) + Math.cos(x[1]) + 0.1 * x[0]);

type Kind = (of: Given) => Figure;

/** One figure of each kind. */
const kinds: Readonly<Record<string, Kind>> = {
  bars: (of) =>
    drawBars(
      many(1 + (of.size % 3), (i) => ({ values: values(of, of.size * 50), label: of.labels[i] })),
      { xLabel: of.labels[3], yLabel: of.labels[4] },
    ),
  confusion: (of) => {
    const count = 1 + (of.size % 12);
    const entries = many(count * count, () => Math.floor(1000 * of.random.uniform()));
    return drawConfusion(new Matrix(count, count, new Vector(entries)), {
      classes: distinct(of.labels, count),
    });
  },
  contours: (of) =>
    drawContours(hills(of), {
      ...{ levels: 1 + (of.size % 20), x0Label: of.labels[0], x1Label: of.labels[1] },
      points: [{ x: 1, y: 2, label: of.labels[2] }],
      paths: [
        {
          path: many(of.size, () => [of.random.uniform(-5, 5), of.random.uniform(-5, 5)]),
          label: of.labels[3],
        },
      ],
    }),
  curves: (of) =>
    drawCurves(
      many(of.size, (i) => ({
        x: many(of.size * 20, Number),
        y: values(of, of.size * 20),
        label: of.labels[i % 12],
      })),
      { xLabel: of.labels[0], yLabel: of.labels[1] },
    ),
  decisions: (of) =>
    drawDecisions(
      many(1 + (of.size % 3), (i) => ({
        label: of.labels[i],
        points: many(of.size, () => ({ x: of.random.uniform(), y: of.random.uniform(), target: 1 })),
        decisions: many(1 + (of.size % 7), () => ({
          w: [of.random.normal(), of.random.normal()],
          b: of.random.normal(),
        })),
      })),
    ),
  descent: (of) =>
    drawDescent(
      hills(of),
      many(of.size + 1, () => [of.random.uniform(-5, 5), of.random.uniform(-5, 5)]),
      {
        valueLabel: of.labels[0],
      },
    ),
  digits: (of) =>
    drawDigits(
      many(of.size, () => image(of, 28)),
      { labels: many(of.size, (i) => of.labels[i % 12]) },
    ),
  directions: (of) =>
    drawDirections(image(of, 16), new Matrix(16, 8, new Vector(sizes(of, 128))), { label: of.labels[0] }),
  dots: (of) =>
    drawDots(
      distinct(of.labels, 1 + (of.size % 10)).map((name) => ({
        label: name,
        values: { KNN: of.random.uniform(), SVM: of.random.uniform() },
      })),
      { xLabel: of.labels[0] },
    ),
  doubts: (of) => {
    const count = 1 + (of.size % 12);
    const shares = new Matrix(count, 10, new Vector(many(10 * count, () => of.random.uniform())));
    return drawDoubts(
      many(count, () => image(of, 28)),
      shares,
      { labels: many(count, () => 3) },
    );
  },
  field: (of) =>
    drawField((x) => [of.magnitude * x[0], of.magnitude * x[1]], {
      heights: hills(of),
      count: 2 + (of.size % 20),
    }),
  fits: (of) =>
    drawFits(
      { x: values(of, of.size), y: values(of, of.size) },
      distinct(of.labels, 1 + (of.size % 4)).map((name) => ({
        label: name,
        x: values(of, 200),
        y: values(of, 200),
      })),
      { heldOut: { x: values(of, 500), y: values(of, 500) }, yLabel: of.labels[1] },
    ),
  histograms: (of) =>
    drawHistograms(
      many(1 + (of.size % 6), (i) => ({ label: of.labels[i], values: sizes(of, 20 * of.size) })),
      { xLabel: of.labels[7] },
    ),
  matrix: (of) =>
    drawMatrix(new Matrix(of.size, 9, new Vector(values(of, 9 * of.size))), {
      label: of.labels[0],
      columnLabels: of.labels.slice(0, 9),
    }),
  network: (of) =>
    drawNetwork([
      { size: of.size, label: "inputs", symbol: "x" },
      { size: 3, label: "outputs", symbol: "y" },
    ]),
  routes: (of) =>
    drawRoutes(
      many(1 + (of.size % 4), (i) =>
        many(1 + (i % 3), (k) => ({ text: of.labels[i + k], by: k % 2 === 0 ? "people" : "machine" })),
      ),
      { from: of.labels[8] },
    ),
  secants: (of) =>
    drawSecants((x) => of.magnitude * Math.sin(x), 1, {
      slope: of.magnitude * Math.cos(1),
      yLabel: of.labels[0],
    }),
  spread: (of) =>
    drawSpread(
      many(1 + (of.size % 9), (i) => ({ x: 2 ** i, values: values(of, of.size) })),
      { truth: 0, labels: { truth: of.labels[0] }, yLabel: of.labels[1] },
    ),
  surface: (of) =>
    drawSurface(hills(of), {
      ...{ x0Label: of.labels[0], zLabel: of.labels[1] },
      slices: [
        { fixed: "x0", at: 3, label: of.labels[2] },
        { fixed: "x1", at: -2, label: of.labels[3] },
      ],
    }),
  weights: (of) =>
    drawWeights(new Matrix(64, of.size, new Vector(values(of, 64 * of.size))), {
      height: 8,
      labels: of.labels.slice(0, Math.min(12, of.size)),
      units: many(Math.min(12, of.size), Number),
    }),
};

/** Draws a figure of a kind. */
export function drawKind(name: string, of: Material): Figure {
  return kinds[name]({ ...of, random: createRandom(of.seed) });
}

/** A kind and what to draw it from. */
export const randomFigures: fc.Arbitrary<[name: string, of: Material]> = fc.tuple(
  fc.constantFrom(...Object.keys(kinds)),
  material,
);
