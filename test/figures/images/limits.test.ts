// How much of each kind images take, and what is too much for a picture.

import assert from "node:assert/strict";
import {
  drawDigits,
  drawDirections,
  drawDoubts,
  drawRoutes,
  drawWeights,
} from "../../../lib/figures/index.js";
import { matrix, Matrix } from "../../../lib/index.js";
import { assertExplains, outOfRange } from "../../bad-input.js";

const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const pixel = matrix([[1]]);

describe("images take", () => {
  it("as much as a picture has room for", () => {
    const most: (() => unknown)[] = [
      () => drawDigits(many(150, () => pixel)),
      () => drawDirections(pixel, new Matrix(1, 2000)),
      () =>
        drawDoubts(
          [pixel],
          new Matrix(1, 400).map((_, _i, j) => (j === 0 ? 1 : 0)),
          { labels: [0] },
        ),
      () => drawRoutes(many(12, () => [{ text: "a", by: "people" as const }])),
      () => drawRoutes([many(7, () => ({ text: "a", by: "people" as const }))]),
      () => drawWeights(new Matrix(1, 150), { height: 1, units: many(150, Number) }),
    ];
    for (const draw of most) assert.doesNotThrow(draw, String(draw));
  });

  it("no more", () => {
    const routes = (count: number, steps: number) =>
      many(count, () => many(steps, () => ({ text: "a", by: "people" as const })));
    assertExplains([
      outOfRange(
        () => drawDigits(many(151, () => pixel)),
        "drawDigits: expected at most 150 images, got 151",
      ),
      outOfRange(
        () => drawDirections(pixel, new Matrix(1, 2001)),
        "drawDirections: histograms must be at most 2000 numbers, got 2001",
      ),
      outOfRange(
        () => drawDoubts([pixel], new Matrix(1, 401), { labels: [0] }),
        "drawDoubts: probabilities must be at most 400 numbers, got 401",
      ),
      outOfRange(() => drawRoutes(routes(13, 1)), "drawRoutes: expected at most 12 routes, got 13"),
      // 640 pixels without the ends and their gap are 458; a step takes 60 at least.
      outOfRange(() => drawRoutes(routes(1, 8)), "drawRoutes: expected at most 7 steps in 640 pixels, got 8"),
      outOfRange(
        () => drawRoutes(routes(1, 1), { width: 180 }),
        "drawRoutes: expected at most 0 steps in 180 pixels, got 1",
      ),
      outOfRange(
        () => drawWeights(new Matrix(1, 151), { height: 1, units: many(151, Number) }),
        "drawWeights: expected at most 150 units, got 151",
      ),
    ]);
  });
});
