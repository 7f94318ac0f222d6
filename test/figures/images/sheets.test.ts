// Where images, their names and their boxes stand on a sheet: by hand, in pixels.

import assert from "node:assert/strict";
import {
  drawDigits,
  drawDirections,
  drawDoubts,
  drawNetwork,
  drawRoutes,
  drawWeights,
} from "../../../lib/figures/index.js";
import { matrix, Matrix } from "../../../lib/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";
import { elements, sizeOf } from "../picture.js";

const texts = (svg: string) => elements(svg, "text").map(({ text }) => text);
/** The places of texts. */
const places = (svg: string) =>
  elements(svg, "text").map(({ transform }) =>
    /translate\((.*)\)/.exec(transform)?.[1].split(",").map(Number),
  );
/** An image of one dark pixel, at its upper left. */
const dot = (rows: number, cols = rows) => new Matrix(rows, cols).map((_, i, j) => Number(i + j === 0));
const runs = (svg: string) => elements(svg, "path").map(({ d }) => d);

describe("drawDigits(images, { columnLabels })", () => {
  it("moves all down by a line for the heads of the columns", () => {
    // 12 around, 8 between, 23 for the heads, whose middle is half a letter below the margin.
    const { svg } = drawDigits([dot(20), dot(20), dot(20)], {
      columnLabels: ["a", "b"],
      columns: 2,
      scale: 1,
    });
    assert.deepEqual(sizeOf(svg), [12 + 20 + 8 + 20 + 12, 12 + 23 + 20 + 8 + 20 + 12]);
    assert.deepEqual(places(svg), [[22, 18.5], [50, 18.5]]); // prettier-ignore
    assert.deepEqual(runs(svg), ["m12 35h1m27 0h1m-29 28h1"]);
  });

  it("shortens names to their image and the gap beside it, and says them in full", () => {
    const [eight, nine] = ["a".repeat(8), "b".repeat(9)];
    // An image takes 56 pixels; names may be 60 wide, heads 62: eight letters, and not nine.
    const { svg, alt } = drawDigits([dot(28), dot(28)], {
      labels: [eight, nine],
      columnLabels: [eight, nine],
    });
    assert.deepEqual(texts(svg), [eight, "bbbbbbb…", eight, "bbbbbbb…"]);
    assert.match(alt, new RegExp(`In full: ${nine}; ${nine}\\.$`));
  });
});

describe("drawDirections(image, histograms)", () => {
  it("draws spokes within the shorter side of a field, those above one fiftieth of the longest", () => {
    const { svg, alt } = drawDirections(new Matrix(2, 4), matrix([[1, 0.02, 0.021]]));
    // One field of 40 × 20 pixels, with its middle at (32, 22); spokes reach 0.48 of 20.
    assert.equal(elements(svg, "path").length, 2);
    assert.equal(elements(svg, "path")[0].d, "M32,22L41.6,22");
    assert.equal(alt, "An image of 2 × 4 pixels under 1 × 1 histograms of 3 directions.");
  });

  it("refuses the first number as any other", () => {
    assertExplains([
      outOfRange(
        () => drawDirections(new Matrix(2, 2), matrix([[NaN, 1]])),
        "drawDirections: histograms must be finite and at least 0, got NaN in field 0",
      ),
    ]);
  });
});

describe("drawDoubts(images, probabilities, { labels })", () => {
  it("draws 30,000 characters of pixels at most", () => {
    const images = Array.from({ length: 40 }, (_, k) =>
      new Matrix(28, 28).map((_, i, j) => ((k * 101 + i * 37 + j * 61 + i * j) % 17) / 17),
    );
    const { svg } = drawDoubts(images, new Matrix(40, 10), { labels: Array<number>(40).fill(0) });
    const length = runs(svg)
      .filter((d) => d.startsWith("m"))
      .join("").length;
    assert.ok(length > 10_000 && length <= 30_000, `${length} characters`);
  });
});

describe("drawNetwork(layers)", () => {
  it("writes no more than the names of units and layers", () => {
    const { svg } = drawNetwork([
      { size: 2, label: "in", symbol: "x" },
      { size: 6, label: "out", symbol: "y", shown: 3 },
    ]);
    assert.deepEqual(texts(svg), [...["x₀", "x₁", "y₀", "y₁", "y₅"], "⋮", "in", "out"]); // prettier-ignore
  });
});

describe("drawWeights(W, options)", () => {
  const boxes = (svg: string) =>
    elements(svg, "rect")
      .filter(({ width }) => width === "28")
      .map(({ x, y }) => [x, y]);

  it("puts images below each other, with their names between", () => {
    // 12 around; an image of 28 × 1 pixels, 8 below it, and 17 for its name.
    const { svg } = drawWeights(new Matrix(28, 3), { height: 1, scale: 1, columns: 2 });
    assert.deepEqual(boxes(svg), [["12", "12"], ["48", "12"], ["12", "38"]]); // prettier-ignore
  });

  it("shortens names to the distance of two images", () => {
    const labels = ["abcd", "abcde"];
    const { svg } = drawWeights(new Matrix(28, 2), { height: 1, scale: 1, labels });
    assert.deepEqual(texts(svg).slice(-2), ["abcd", "abc…"]);
  });

  it("is as wide as its images, or as the key of its colors", () => {
    const width = (units: number) => sizeOf(drawWeights(new Matrix(28, units), { height: 1 }).svg)[0];
    assert.equal(width(10), 12 + 10 * (56 + 8) - 8 + 12);
    assert.equal(width(1), 12 + 260);
  });
});

describe("drawRoutes(routes)", () => {
  it("shortens what is wider than its end of the way, and says it in full", () => {
    const { svg, alt } = drawRoutes([[{ text: "a", by: "people" }]], { from: "abcdefghij" });
    // 64 pixels, of letters of 6.8.
    assert.ok(texts(svg).includes("abcdefgh…"), `${texts(svg)}`);
    assert.match(alt, /In full: abcdefghij\.$/);
  });
});
