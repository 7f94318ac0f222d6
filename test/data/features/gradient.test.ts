import assert from "node:assert/strict";
import { eachGradient } from "../../../lib/data/features/gradient.js";
import { matrix, Matrix } from "../../../lib/index.js";

function gradientsOf(image: Matrix): number[][] {
  const found: number[][] = [];
  eachGradient(image, (...gradient) => found.push(gradient));
  return found;
}

describe("eachGradient(image, visit)", () => {
  it("gives the central difference, right minus left and lower minus upper", () => {
    const image = matrix([
      [0, 1, 0],
      [2, 9, 5],
      [0, 5, 0],
    ]);
    // By hand: in the middle 5 − 2 to the right and 5 − 1 downwards.
    assert.deepEqual(
      gradientsOf(image).find(([row, col]) => row === 1 && col === 1),
      [1, 1, 5, Math.atan2(4, 3)],
    );
  });

  it("counts 0 where a neighbor is missing, and leaves out flat pixels", () => {
    assert.deepEqual(gradientsOf(matrix([[0, 3, 4]])), [[0, 1, 4, 0]]);
    assert.deepEqual(gradientsOf(matrix([[5], [3], [4]])), [[1, 0, 1, -Math.PI / 2]]);
    assert.deepEqual(gradientsOf(new Matrix(4, 4)), []);
  });
});
