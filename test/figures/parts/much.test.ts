// Figures that hold as much as they take of everything at once.

import assert from "node:assert/strict";
import {
  drawContours,
  drawCurves,
  drawDescent,
  drawDoubts,
  drawField,
  drawMatrix,
  drawNetwork,
  drawSurface,
  type Figure,
} from "../../../lib/figures/index.js";
import { briefPath } from "../../../lib/figures/parts/brief-path.js";
import { Matrix } from "../../../lib/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";
import { drawnBy, elements, sizeOf, textsOf } from "../picture.js";

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const hills = (x: ArrayLike<number>) => Math.sin(7 * x[0] + Math.sin(5 * x[1])) * Math.cos(9 * x[1]);
const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const points = many(100, (i) => ({ x: 4 * Math.sin(i), y: 4 * Math.cos(i), label: `point ${i}` }));
const walks = many(50, (k) => ({
  ...{ path: many(40, (i) => [4 * Math.sin(i + k), 4 * Math.cos(1.3 * i + k)]), label: `walk ${k}` },
  ...{ ends: true, arrow: true },
}));
const waves = (count: number, dots = false) =>
  many(count, (k) => ({
    ...{ x: many(2000, Number), y: many(2000, (i) => Math.sin(i / 100 + k / 10)) },
    ...{ label: `curve number ${k}`, dots },
  }));

describe("a figure with much of everything", () => {
  it("has 60 KB at most", () => {
    const figures: Record<string, () => Figure> = {
      contours: () => drawContours(hills, { levels: 40, points, paths: walks }),
      "contours of many pixels": () => drawContours(bowl, { width: 5000 }),
      "a field": () => drawField((x) => x, { count: 24, heights: hills, levels: 40, points }),
      "a hundred curves": () => drawCurves(waves(100, true), { points }),
      "ten curves": () => drawCurves(waves(10, true), { points }),
      "a descent": () =>
        drawDescent(
          hills,
          many(401, (i) => [4 * 0.99 ** i, 4 * 0.98 ** i]),
          { steps: 400 },
        ),
      "a surface": () =>
        drawSurface(hills, {
          slices: many(12, (i) => ({ fixed: "x0", at: i / 3, label: `a slice of it ${i}` })),
          points: many(50, (i) => [i / 20, i / 20] as const),
        }),
      doubts: () =>
        drawDoubts(
          many(40, (k) => new Matrix(28, 28).map((_, i, j) => Math.abs(hills([i + k, j])))),
          new Matrix(40, 10),
          {
            labels: many(40, () => 3),
          },
        ),
    };
    for (const [name, draw] of Object.entries(figures)) {
      const { svg } = draw();
      const bytes = Buffer.byteLength(svg);
      assert.ok(bytes <= 60 * 1024, `${name}: ${bytes} bytes`);
      assert.doesNotMatch(svg, /NaN|undefined/, name);
    }
  });

  it("draws smooth curves smoothly, and keeps their names", () => {
    const { svg } = drawCurves(waves(100));
    const lines = elements(drawnBy(svg, "line"), "path").map(({ d }) => d);
    assert.equal(lines.length, 100);
    // Each has its M and the first place after it, and then a place for every two numbers.
    for (const d of lines) assert.ok(d.match(/-?[\d.]+/g)!.length / 2 >= 40, d);
    assert.match(textsOf(svg, "curve names").at(-1)!, /^\+ \d+$/);
  });

  it("draws the lines and the ends of many walks as those of few", () => {
    const path = [
      [0, 0],
      [2, 2],
    ];
    const draw = (count: number) =>
      drawContours(bowl, { levels: 0, paths: many(count, () => ({ path, ends: true, color: "red" })) }).svg;
    const [few, all] = [draw(10), draw(11)];
    const line = (svg: string) => /M(\d[^"]*L[^"]*)"/.exec(drawnBy(svg, "line"))?.[1];
    assert.equal(line(all), line(few));
    assert.equal(elements(few, "circle").length, 10 * 4);
    // Two ends each, and the dots as points of a path.
    assert.equal(elements(all, "circle").length, 11 * 2);
    assert.equal(elements(drawnBy(all, "dots"), "path")[0].d.match(/h0/g)?.length, 2);
  });

  it("draws many arrows from their places, with wings a fifth of them long", () => {
    const { svg } = drawField(() => [1, 0], { count: 17, scale: 1, width: 84 + 170 });
    const [{ d }] = elements(svg, "path").filter((path) => path["aria-label"] === "arrows");
    // Cells of ten pixels: the first arrow, from the middle of the lowest at the left.
    assert.match(d, /^M61 [\d.]+l10 0l-2-2m2 2l-2 2M71 /);
    assert.equal(d.match(/M/g)?.length, 289);
    const few = drawField(() => [1, 0], { count: 16 }).svg;
    assert.equal(elements(drawnBy(few, "vector"), "path").length, 256 + 1);
  });
});

describe("briefPath(d)", () => {
  it("tells each place from the one before, in tenths", () => {
    const cases: [whole: string, brief: string][] = [
      ["M56,350L61.25,348.5L60,349", "M56 350l5.3-1.5-1.3 0.5"],
      ["M1,2L3,4M5,6L5,7.04", "M1 2l2 2M5 6l0 1"],
      ["M1,2Z", "M1 2Z"],
      ["", ""],
    ];
    for (const [whole, brief] of cases) assert.equal(briefPath(whole), brief, whole);
  });

  it("adds up no errors", () => {
    const whole = `M0,0${many(1000, (i) => `L${0.04 * (i + 1)},0`).join("")}`;
    const numbers = briefPath(whole).match(/-?[\d.]+/g)!.map(Number); // prettier-ignore
    const end = numbers.filter((_, i) => i % 2 === 0).reduce((sum, dx) => sum + dx, 0);
    assert.ok(Math.abs(end - 40) < 1e-6, `${end}`);
  });
});

describe("a table that is too wide or too high to be read", () => {
  it("becomes a map", () => {
    const cells = (rows: number, cols: number) =>
      drawnBy(drawMatrix(new Matrix(rows, cols)).svg, "cell") !== "";
    assert.deepEqual([cells(1, 24), cells(1, 25), cells(60, 1), cells(61, 1)], [true, false, true, false]);
    assert.ok(sizeOf(drawMatrix(new Matrix(2, 150)).svg)[0] < 700);
  });

  it("names both ends of a map in one place, where there is no room for two", () => {
    const names = (rows: number, cols: number) =>
      elements(drawMatrix(new Matrix(rows, cols)).svg, "text").map(({ text }) => text);
    assert.deepEqual(names(1, 100).slice(0, 3), ["0", "0", "99"]);
    assert.deepEqual(names(2, 100).slice(0, 3), ["0–1", "0", "99"]);
    assert.deepEqual(names(100, 2).slice(0, 3), ["0", "99", "0–1"]);
  });
});

describe("names of weights", () => {
  it("are as many as gaps between layers at most", () => {
    const layers = many(2, () => ({ size: 2, label: "a", symbol: "x" }));
    assertExplains([
      outOfRange(
        () => drawNetwork(layers, { weights: ["W1", "W2"] }),
        "drawNetwork: weights must have at most one name between two layers, got 2 for 2 layers",
      ),
    ]);
  });
});
