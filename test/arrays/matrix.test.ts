import assert from "node:assert/strict";
import { inspect } from "node:util";
import { Matrix, Vector, matrix, vector, zeros } from "../../lib/index.js";

describe("matrix(rows)", () => {
  it("copies its rows", () => {
    const rows = [vector([1, 2, 3]), [4, 5, 6]];
    const W = matrix(rows);
    W.set(0, 0, 9);
    assert.deepEqual([...rows[0]], [1, 2, 3]);
    assert.deepEqual([...W.data], [9, 2, 3, 4, 5, 6]);
    assert.deepEqual(W.shape, [2, 3]);
  });

  it("explains bad input", () => {
    const cases: [unknown, string, string][] = [
      [[], "RangeError", "matrix: rows must not be empty, got 0 rows of 0 numbers"],
      [[[]], "RangeError", "matrix: rows must not be empty, got 1 rows of 0 numbers"],
      [[[1, 2], [3]], "RangeError", "matrix: rows must have the same length, got 2 in row 0 and 1 in row 1"],
      [[[1, "2"]], "TypeError", 'matrix: row 0 must hold numbers, got "2" at [1]'],
      [[1, 2], "TypeError", "matrix: rows must be a list of rows, got 1 at [0]"],
      [3, "TypeError", "matrix: rows must be a list of rows, got 3"],
    ];
    for (const [rows, name, message] of cases)
      assert.throws(() => matrix(rows as number[][]), { name, message });
  });
});

describe("Matrix", () => {
  const W = matrix([
    [1, 2, 3],
    [4, 5, 6],
  ]);

  it("reads and writes entries and rows", () => {
    const A = W.copy();
    assert.equal(A.at(1, 2), 6);
    A.row(0)[1] = 7;
    assert.equal(A.at(0, 1), 7);
    assert.equal(W.at(0, 1), 2);
    assert.deepEqual(
      [...A].map((row) => [...row]),
      [
        [1, 7, 3],
        [4, 5, 6],
      ],
    );
    assert.deepEqual([...A.map((value, i, j) => value + 10 * i + j).data], [1, 8, 5, 14, 16, 18]);
  });

  it("keeps the data it is made of", () => {
    const data = vector([1, 2]);
    assert.equal(new Matrix(1, 2, data).data, data);
  });

  it("explains bad input", () => {
    const cases: [() => unknown, string, string][] = [
      [() => W.at(2, 0), "RangeError", "Matrix.at: row and column must lie inside (2, 3), got (2, 0)"],
      [() => W.at(0, 3), "RangeError", "Matrix.at: row and column must lie inside (2, 3), got (0, 3)"],
      [() => W.set(0, -1, 1), "RangeError", "Matrix.set: row and column must lie inside (2, 3), got (0, -1)"],
      [() => W.row(0.5), "RangeError", "Matrix.row: row and column must lie inside (2, 3), got (0.5, 0)"],
      [() => new Matrix(0, 3), "RangeError", "Matrix: rows must be a whole number of at least 1, got 0"],
      [() => new Matrix(2, 2, vector([1])), "RangeError", "Matrix: data must have 2 · 2 entries, got 1"],
      [
        () => new Matrix(1, 1, [1] as never),
        "TypeError",
        "Matrix: data must be a Vector, got an array of length 1",
      ],
    ];
    for (const [call, name, message] of cases) assert.throws(call, { name, message });
  });

  it("prints one row per line, decimal points below each other", () => {
    assert.equal(inspect(W), "[[1, 2, 3],\n [4, 5, 6]]");
    assert.equal(
      String(
        matrix([
          [10.5, -2],
          [3.25, NaN],
        ]),
      ),
      "[[10.5,   -2],\n [ 3.25, NaN]]",
    );
    assert.equal(
      String(zeros([60000, 784])),
      "[[0, 0, 0, ..., 0, 0, 0],\n".repeat(1) +
        " [0, 0, 0, ..., 0, 0, 0],\n".repeat(2) +
        " ...,\n" +
        " [0, 0, 0, ..., 0, 0, 0],\n".repeat(2) +
        " [0, 0, 0, ..., 0, 0, 0]]",
    );
  });
});

describe("zeros(shape)", () => {
  it("makes a Vector of a length and a Matrix of a shape", () => {
    assert.deepEqual(zeros(3), new Vector(3));
    assert.deepEqual(zeros([2, 3]), new Matrix(2, 3));
    assert.equal(zeros(0).length, 0);
  });

  it("explains bad input", () => {
    assert.throws(() => zeros(1.5), {
      name: "RangeError",
      message: "zeros: shape must be a whole number of at least 0, got 1.5",
    });
    assert.throws(() => zeros([2] as never), {
      name: "TypeError",
      message: "zeros: shape must be a length or [rows, cols], got an array of length 1",
    });
  });
});
