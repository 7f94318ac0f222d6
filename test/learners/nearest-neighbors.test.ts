import assert from "node:assert/strict";
import fc from "fast-check";
import { type Examples, kNearestNeighbors, matrix, Matrix, oneHot } from "../../lib/index.js";
import { repeatable } from "../arbitraries.js";
import { assertExplains } from "../bad-input.js";
import { reference } from "../data/features/reference.js";

const X = matrix([[0], [1], [5], [6]]);
const t = [0, 0, 1, 1];

describe("kNearestNeighbors(X, t)", () => {
  it("asks the nearest three by hand", () => {
    const reader = kNearestNeighbors(X, t);
    assert.deepEqual(reader.neighbors([4]), [2, 3, 1]);
    assert.equal(reader.predict([4]), 1);
    assert.deepEqual(reader.neighbors(matrix([[-2], [9]])), [
      [0, 1, 2],
      [3, 2, 1],
    ]);
    assert.deepEqual(reader.predict(matrix([[-2], [9]])), [0, 1]);
    assert.equal(reader.accuracy(matrix([[-2], [9], [2.9]]), [0, 1, 1]), 2 / 3);
  });

  it("lets the nearest decide between as many votes, and the first between equal distances", () => {
    assert.equal(kNearestNeighbors(X, t, { k: 2 }).predict([3.1]), 1);
    assert.equal(kNearestNeighbors(X, t, { k: 4 }).predict([2.9]), 0);
    assert.deepEqual(kNearestNeighbors(matrix([[2], [0], [2]]), [0, 0, 0]).neighbors([1]), [0, 1, 2]);
  });

  it("agrees with OpenCV", () => {
    const { points, labels, questions, k, answers, squaredDistances } = reference.learners;
    const reader = kNearestNeighbors(matrix(points), labels, { k });
    assert.deepEqual(reader.predict(matrix(questions)), answers);
    reader.neighbors(matrix(questions)).forEach((found, q) =>
      found.forEach((i, place) => {
        const distance = points[i].reduce((total, value, j) => total + (value - questions[q][j]) ** 2, 0);
        assert.ok(Math.abs(distance - squaredDistances[q][place]) < 2e-5);
      }),
    );
  });

  it("finds what comparing one by one finds, for any number of examples and questions", () => {
    const digits = (rows: number) =>
      fc
        .array(fc.integer({ min: 0, max: 3 }), { minLength: 4 * rows, maxLength: 4 * rows })
        .map((values) => new Matrix(rows, 4).map((_, i, j) => values[4 * i + j]));
    fc.assert(
      fc.property(digits(601), digits(103), (examples, questions) => {
        const found = kNearestNeighbors(examples, Array(601).fill(0)).neighbors(questions);
        for (const [q, question] of [...questions].entries()) {
          const distances = [...examples].map((row) =>
            row.reduce((total, value, j) => total + (value - question[j]) ** 2, 0),
          );
          const expected = [...distances.keys()]
            .sort((a, b) => distances[a] - distances[b] || a - b)
            .slice(0, 3);
          assert.deepEqual(found[q], expected);
        }
      }),
      { ...repeatable, numRuns: 3 },
    );
  });

  it("takes images and all kinds of targets, and changes none", () => {
    const data = Uint8Array.from([0, 0, 255, 255, 0, 10, 240, 255]);
    const images: Examples = { data, length: 4, normalize: true };
    const labels = Uint8Array.from([0, 1, 0, 1]);
    for (const targets of [labels, { labels }, oneHot(labels, 2)]) {
      const reader = kNearestNeighbors(images, targets, { k: 1 });
      assert.equal(reader.predict([0.8, 0.7]), 1);
      assert.equal(reader.accuracy(images, targets), 1);
    }
    assert.deepEqual([...data, ...labels], [0, 0, 255, 255, 0, 10, 240, 255, 0, 1, 0, 1]);
  });

  it("explains bad input", () => {
    const says = (rest: string): string => `kNearestNeighbors: ${rest}`;
    assertExplains([
      [
        () => kNearestNeighbors(X, [0]),
        "RangeError",
        says("t must have one label per example, got 1 labels for 4 examples"),
      ],
      [
        () => kNearestNeighbors(X, t, { k: 5 }),
        "RangeError",
        says("k must be at most the number of examples, got 5 of 4"),
      ],
      [
        () => kNearestNeighbors(X, t, { k: 0 }),
        "RangeError",
        says("k must be a whole number of at least 1, got 0"),
      ],
      [
        () => kNearestNeighbors(matrix([[NaN]]), [0]),
        "RangeError",
        says("X must hold finite numbers, got NaN at (0, 0)"),
      ],
      [
        () => kNearestNeighbors(X, [0, 0, 1, -1]),
        "RangeError",
        says("t[3] must be a label from 0 to 65535, got -1"),
      ],
      [
        () => kNearestNeighbors([[1]] as unknown as Matrix, [0]),
        "TypeError",
        says("X must be a matrix or images, got an array of length 1"),
      ],
      [
        () => kNearestNeighbors(X, t, 3 as never),
        "TypeError",
        says("options must be an object with k, got 3"),
      ],
      [
        () => kNearestNeighbors(matrix([[0], [1e200]]), [0, 1], { k: 1 }).predict([1e200]),
        "RangeError",
        "NearestNeighbors: X must have sums of squares below 1e307, got Infinity",
      ],
      [
        // Whose square is 1e307 itself.
        () => kNearestNeighbors(matrix([[0], [1]]), [0, 1], { k: 1 }).predict([3.1622776601683792e153]),
        "RangeError",
        "NearestNeighbors: X must have sums of squares below 1e307, got 1e+307",
      ],
      [
        () => kNearestNeighbors(X, t).predict([1, 2]),
        "RangeError",
        "NearestNeighbors: X must have 1 columns, got (1, 2)",
      ],
      [
        () => kNearestNeighbors({ data: new Uint8Array(10), length: 3, normalize: true }, [0, 1, 2]),
        "RangeError",
        says("X must be images of one size, got 10 bytes in 3 images"),
      ],
      [
        () => kNearestNeighbors(X, [0, 0, 1, 1e9]),
        "RangeError",
        says("t[3] must be a label from 0 to 65535, got 1000000000"),
      ],
      [
        () => kNearestNeighbors(X, new Matrix(3, 2)),
        "RangeError",
        says("a one-hot t must have the shape (4, 2), got (3, 2)"),
      ],
      [
        () => kNearestNeighbors(X, t).predict(["5"] as never),
        "TypeError",
        'NearestNeighbors: x must hold numbers, got "5" at [0]',
      ],
      [
        () => kNearestNeighbors(X, t).neighbors(["5"] as never),
        "TypeError",
        'NearestNeighbors: x must hold numbers, got "5" at [0]',
      ],
      [
        () => kNearestNeighbors(X, t).predict([[0, 0]] as never),
        "TypeError",
        "NearestNeighbors: x must hold numbers, got an array of length 2 at [0]",
      ],
      [
        () => kNearestNeighbors(X, t).accuracy(X, [0]),
        "RangeError",
        "NearestNeighbors.accuracy: t must have one label per example, got 1 labels for 4 examples",
      ],
    ]);
  });
});
