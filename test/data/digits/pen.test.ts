import assert from "node:assert/strict";
import { drawPath } from "../../../lib/data/digits/pen.js";

describe("drawPath(image, size, path, softness)", () => {
  const path = (points: readonly (readonly [number, number])[], radius: number) => ({
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    radius: new Float64Array(points.length).fill(radius),
  });

  it("is full inside, half at the edge and empty outside", () => {
    const image = new Uint8Array(81);
    drawPath(
      image,
      9,
      path(
        [
          [-5, 4.5],
          [14, 4.5],
        ],
        2,
      ),
      2,
    );
    const column = Array.from({ length: 9 }, (_, row) => image[row * 9 + 4]);
    assert.deepEqual(column, [0, 0, 128, 255, 255, 255, 128, 0, 0]);
    assert.ok(image.every((ink, i) => ink === column[Math.floor(i / 9)]));
  });

  it("follows a radius that changes", () => {
    const image = new Uint8Array(90);
    const wedge = { x: Float64Array.of(0, 9), y: Float64Array.of(4.5, 4.5), radius: Float64Array.of(0.5, 4) };
    drawPath(image.subarray(0, 81), 9, wedge, 1);
    const inked = (column: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7, 8].filter((row) => image[row * 9 + column] > 127).length;
    assert.ok(inked(0) < inked(4) && inked(4) < inked(8), `${inked(0)}, ${inked(4)}, ${inked(8)}`);
  });

  it("never takes ink away, and draws a dot where the path stands still", () => {
    const image = new Uint8Array(81).fill(100);
    drawPath(
      image,
      9,
      path(
        [
          [4.5, 4.5],
          [4.5, 4.5],
        ],
        1,
      ),
      1,
    );
    assert.equal(image[40], 255);
    assert.ok(image.every((ink) => ink >= 100));
  });

  it("leaves out what lies outside the image", () => {
    const image = new Uint8Array(81);
    drawPath(
      image,
      9,
      path(
        [
          [-20, -20],
          [-10, 30],
        ],
        3,
      ),
      1,
    );
    assert.ok(image.every((ink) => ink === 0));
  });
});
