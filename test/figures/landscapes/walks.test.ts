import assert from "node:assert/strict";
import type { Vector } from "../../../lib/index.js";
import { drawContours, type Path } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;
const draw = (...paths: Path[]) => drawContours(bowl, { levels: [1, 9, 25], paths }).svg;
const dots = (svg: string) => svg.match(/<circle/g)?.length ?? 0;

describe("drawContours(f, { paths })", () => {
  const path = [
    [-3, 4],
    [-1.5, 2],
    [-0.75, 1],
  ];

  it("draws walks with ends, labels, arrowheads and dashes", () => {
    const figure = drawContours(bowl, {
      levels: [1, 4, 9, 16, 25],
      width: 360,
      paths: [
        { path, label: "A", ends: true },
        { path: [[4, -3], [2, -3]], arrow: true, dots: false }, // prettier-ignore
        { path: [[4, -3], [0, 0]], dashed: true, dots: false, label: "sight", side: "lower right" }, // prettier-ignore
      ],
    });
    assertSnapshot("walks", figure);
  });

  it("puts a dot on each place, and two more on the ends, if told so", () => {
    assert.equal(dots(draw({ path })), 3);
    assert.equal(dots(draw({ path, ends: true })), 5);
    assert.equal(dots(draw({ path, dots: false })), 0);
  });

  it("draws places once that lie on each other", () => {
    assert.equal(dots(draw({ path: Array.from({ length: 100 }, (_, i) => [-3 + 1e-8 * i, 4]) })), 1);
  });

  it("follows a walk to the first place far outside and no further", () => {
    const runaway = Array.from({ length: 12 }, (_, i) => [-3 * (-19) ** i, 4 * (-19) ** i]);
    const svg = draw({ path: runaway });
    const line = /<g aria-label="line"[^>]*>.*? d="([^"]*)"/.exec(
      svg.slice(svg.lastIndexOf('aria-label="line"') - 3),
    )?.[1];
    assert.equal(line?.split(/[ML]/).length, 1 + 3);
    assert.equal(dots(svg), 1, "a dot outside of the frame");
    assert.doesNotMatch(svg, /\d{7}/);
  });

  it("draws nothing for a walk without places, and no arrow for one of a single place", () => {
    assert.equal(draw({ path: [], label: "A", ends: true, arrow: true }), draw());
    assert.doesNotMatch(draw({ path: [[1, 1]], arrow: true }), /aria-label="arrow"/);
    assert.match(draw({ path, arrow: true }), /aria-label="arrow"/);
  });

  it("leaves the paths as they are", () => {
    const before = structuredClone(path);
    draw({ path, ends: true, arrow: true });
    assert.deepEqual(path, before);
  });
});
