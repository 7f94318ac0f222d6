// What holds for every figure, whatever it is drawn from.

import assert from "node:assert/strict";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { createRandom, Matrix, matrix, Vector } from "../../lib/index.js";
import {
  drawBars,
  drawContours,
  drawCurves,
  drawDecisions,
  drawDescent,
  drawDigits,
  drawDoubts,
  drawFits,
  drawHistograms,
  drawMatrix,
  drawSpread,
  drawWeights,
  type Figure,
} from "../../lib/figures/index.js";
import { repeatable } from "../arbitraries.js";
import { drawKind, randomFigures } from "./random-figures.js";

const mostBytes = 60 * 1024;
const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

/** Throws unless the text is well-formed XML with namespaces, as an `<img>` wants it. */
function parse(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

function assertLimits(name: string, figure: Figure): void {
  const bytes = Buffer.byteLength(figure.svg);
  assert.ok(bytes <= mostBytes, `${name}: ${bytes} bytes`);
  parse(figure.svg);
  const words = figure.alt.split(/\s+/).length;
  assert.ok(words <= 300, `${name}: ${words} words of alternative text`);
  assert.doesNotMatch(figure.svg, /NaN|Infinity|undefined/);
}

describe("every figure", () => {
  it("is XML of at most 60 KB with at most 300 words, from random data and labels", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(randomFigures, ([name, of]) => assertLimits(name, drawKind(name, of))),
      { ...repeatable, numRuns: 150 },
    );
  });

  it("stays small when the data are large", function () {
    this.timeout(20_000);
    const noise = (x: ArrayLike<number>) => (Math.sin(x[0] * 12345.678 + x[1] * 9876.5) * 43758.5453) % 1;
    const wave = many(200_000, (i) => Math.sin(i));
    const grey = many(150, (k) => new Matrix(28, 28, new Vector(many(784, (i) => Math.abs(noise([i, k]))))));
    const large: Record<string, () => Figure> = {
      "200,000 bars": () => drawBars([{ values: wave }]),
      "a curve of 200,000 values": () => drawCurves([{ x: many(200_000, Number), y: wave, dots: true }]),
      "a hundred curves": () => drawCurves(many(100, (i) => ({ x: [0, 1], y: [0, i], label: `curve ${i}` }))),
      "a landscape of noise": () => drawContours(noise, { levels: 40 }),
      "a walk of 20,000 steps": () =>
        drawContours((x) => x[0], {
          paths: [{ path: many(20_000, (i) => [4 * noise([i, 0]), 4 * noise([0, i])]) }],
        }),
      "150 images of noise": () => drawDigits(grey, { columns: 15, labels: many(150, Number) }),
      "a matrix of 784 × 200": () => drawMatrix(new Matrix(784, 200, new Vector(wave.slice(0, 784 * 200)))),
      "20 histograms over 500 powers of ten": () =>
        drawHistograms(
          many(20, (i) => ({ label: `${i}`, values: many(500, (k) => 10 ** (k - 250)) })),
          { binsPerDecade: 20 },
        ),
    };
    for (const [name, draw] of Object.entries(large)) assertLimits(name, draw());
  });

  it("stays small when there is much of every kind", () => {
    const random = createRandom(5);
    const column = (count: number) => many(count, () => random.uniform(0, 1));
    const places = (count: number) => ({ x: column(count), y: column(count) });
    const fits = many(12, (i) => ({ label: `fit ${i}`, ...places(5000) }));
    const much: Record<string, Figure> = {
      "twelve fits": drawFits(places(20_000), fits, { heldOut: places(20_000), truth: places(5000) }),
      "fifty series of bars": drawBars(many(50, (i) => ({ label: `${i}`, values: column(1000) }))),
    };
    for (const count of [10, 25, 50, 100])
      much[`${count} curves`] = drawCurves(
        many(count, (i) => ({ ...places(2000), label: `curve number ${i}`, dots: true })),
      );
    for (const [name, figure] of Object.entries(much)) assertLimits(name, figure);
  });

  it("stays small when the data are a million values", function () {
    this.timeout(60_000);
    const count = 1_000_000;
    const random = createRandom(1);
    const numbers = Float64Array.from({ length: count }, () => random.normal());
    const others = Float64Array.from({ length: count }, () => random.normal());
    const sorted = numbers.slice().sort();
    const order = numbers.map((_, i) => i + 1);
    const sizes = numbers.map(Math.abs);
    const two = { x: [0, 1], y: [0, 1] };
    const fit = { label: "a line", ...two };
    const points = many(count, (i) => ({ x: numbers[i], y: others[i], target: i % 2 }));
    const path = many(count, (i) => [4 * Math.sin(i / 1e5), others[i]]);
    const log = { xScale: "log", yScale: "log" } as const;
    const large: Record<string, () => Figure> = {
      "a curve": () => drawCurves([{ x: order, y: numbers }]),
      "a curve that rises": () => drawCurves([{ x: order, y: sorted }]),
      "a curve of dots to and fro": () => drawCurves([{ x: numbers, y: others, dots: true }]),
      "a curve on log axes": () => drawCurves([{ x: order, y: sizes, dots: true }], log),
      bars: () => drawBars([{ values: numbers, label: "a" }]),
      "bars with names": () => drawBars([{ values: sorted }], { categories: order }),
      "a histogram": () => drawHistograms([{ label: "a", values: sizes }]),
      "a histogram of rising values": () => drawHistograms([{ label: "a", values: sizes.slice().sort() }]),
      "a matrix of 3000 × 3000": () => drawMatrix(new Matrix(3000, 3000).map((_, i, j) => Math.sin(i * j))),
      "a column": () => drawMatrix(new Matrix(count, 1, new Vector(numbers))),
      "a row with names": () => drawMatrix(new Matrix(1, count, new Vector(sorted)), { columnLabels: order }),
      "points with a fit": () => drawFits({ x: numbers, y: others }, [fit]),
      "points held out": () => drawFits(two, [fit], { heldOut: { x: order, y: numbers } }),
      "a fit and the truth": () =>
        drawFits(two, [{ label: "a", x: order, y: numbers }], { truth: { x: numbers, y: others } }),
      estimates: () => drawSpread([{ x: 1, values: numbers }]),
      "points with decisions": () =>
        drawDecisions([{ label: "a", points, decisions: many(7, (b) => ({ w: [1, 1], b })) }]),
      "a walk": () => drawContours((x) => x[0] ** 2 + x[1], { paths: [{ path }] }),
      "a descent": () => drawDescent((x) => x[0] ** 2 + x[1], path),
    };
    for (const [name, draw] of Object.entries(large)) assertLimits(name, draw());
  });

  it("stays small when an image has a million pixels", function () {
    this.timeout(20_000);
    const noise = createRandom(1);
    const image = new Matrix(1000, 1000).map(() => noise.uniform());
    const tall = new Matrix(9000, 1).map(() => noise.uniform());
    const W = new Matrix(10_000, 100).map(() => noise.normal());
    const large: Record<string, () => Figure> = {
      "an image": () => drawDigits([image]),
      "images of a pixel across": () => drawDigits(Array<Matrix>(10).fill(tall), { scale: 1 }),
      "an image beside its doubts": () => drawDoubts([image], matrix([[0.4, 0.6]]), { labels: [1] }),
      weights: () => drawWeights(W, { height: 100, units: many(100, Number) }),
    };
    for (const [name, draw] of Object.entries(large)) assertLimits(name, draw());
  });

  it("says at most 300 words, with long names of axes too, and all that its maker says", () => {
    const name = "a name that goes on and on ".repeat(40);
    const curves = many(100, (i) => ({ x: [0, 1], y: [0, i], label: `${i} ${name}` }));
    const axes = { xLabel: name, yLabel: name };
    assertLimits("long names", drawCurves(curves, axes));
    const alt = "word ".repeat(400).trim();
    assert.equal(drawCurves(curves, { ...axes, alt }).alt, alt);
  });

  it("refuses what no axis can reach", () => {
    const message = /must lie within ±1e300 to be drawn, got -?1\.7e\+308/;
    assert.throws(() => drawCurves([{ x: [0, 1], y: [-1.7e308, 1.7e308] }]), message);
    assert.throws(() => drawBars([{ values: [1.7e308] }]), message);
    assert.throws(() => drawContours(() => 1.7e308), message);
  });
});
