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

  it("takes any iterable of rows", () => {
    assert.deepEqual(matrix(new Set([[1], [2]])), matrix([[1], [2]]));
  });

  it("explains bad input", () => {
    const cases: [unknown, string, string][] = [
      [[], "RangeError", "matrix: rows must not be empty, got 0 rows of 0 numbers"],
      [[[]], "RangeError", "matrix: rows must not be empty, got 1 rows of 0 numbers"],
      [[[1, 2], [3]], "RangeError", "matrix: rows must have the same length, got 2 in row 0 and 1 in row 1"],
      [[[1, "2"]], "TypeError", 'matrix: row 0 must hold numbers, got "2" at [1]'],
      [[1, 2], "TypeError", "matrix: rows must be a list of rows, got 1 at [0]"],
      [[null], "TypeError", "matrix: rows must be a list of rows, got null at [0]"],
      [undefined, "TypeError", "matrix: rows must be a list of rows, got undefined"],
      [null, "TypeError", "matrix: rows must be a list of rows, got null"],
      ["12", "TypeError", 'matrix: rows must be a list of rows, got "12"'],
      [{}, "TypeError", "matrix: rows must be a list of rows, got an object"],
      [new Array(6e7), "RangeError", "matrix: rows must make at most 50000000 numbers, got 60000000"],
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
      [() => W.at(-1, 0), "RangeError", "Matrix.at: row and column must lie inside (2, 3), got (-1, 0)"],
      [() => W.at(0, 0.5), "RangeError", "Matrix.at: row and column must lie inside (2, 3), got (0, 0.5)"],
      [() => W.set(2, 0, 1), "RangeError", "Matrix.set: row and column must lie inside (2, 3), got (2, 0)"],
      [() => W.set(0, 0, "1" as never), "TypeError", 'Matrix.set: value must be a number, got "1"'],
      [() => W.map(5 as never), "TypeError", "Matrix.map: f must be a function, got 5"],
      [
        () => W.map(((_: number, i: number, j: number) => (i + j < 2 ? 0 : "")) as never),
        "TypeError",
        'Matrix.map: f must return a number, got "" at (0, 2)',
      ],
      [() => new Matrix(2, 0), "RangeError", "Matrix: cols must be a whole number of at least 1, got 0"],
      [
        () => new Matrix(1e4, 1e4),
        "RangeError",
        "Matrix: rows · cols must make at most 50000000 numbers, got 100000000",
      ],
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
      String(
        matrix([
          [1.5, 2],
          [100, 3],
        ]),
      ),
      "[[  1.5, 2],\n [100,   3]]",
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

describe("a matrix with few rows and many columns", () => {
  it("prints both its rows, their format chosen from what is shown", () => {
    const counting = new Matrix(
      2,
      1000,
      new Vector(2000).map((_, i) => i),
    );
    assert.equal(
      String(counting),
      "[[   0,    1,    2, ...,  997,  998,  999],\n [1000, 1001, 1002, ..., 1997, 1998, 1999]]",
    );
    const hidden = zeros([2, 1000]).map((_, _i, j) => (j >= 3 && j < 997 ? 1e-5 : 0));
    assert.equal(String(hidden), "[[0, 0, 0, ..., 0, 0, 0],\n [0, 0, 0, ..., 0, 0, 0]]");
    const first = zeros([2, 1000]);
    first.set(1, 999, 1e-5);
    assert.equal(String(first), "[[0, 0, 0, ..., 0, 0,     0],\n [0, 0, 0, ..., 0, 0, 1e-05]]");
  });

  it("leaves nothing out of 1000 entries, nor of six rows or six columns", () => {
    const shape = (text: string): string => text.replace(/[^.\n]/g, "");
    assert.equal(shape(String(zeros([500, 2]))), "\n".repeat(499));
    assert.equal(shape(String(zeros([6, 200]))), Array(6).fill("...").join("\n"));
    assert.equal(shape(String(zeros([200, 6]))), "\n\n\n...\n\n\n");
  });

  it("chooses its format by each entry that is shown, and by no other", () => {
    assert.equal(String(matrix([[1e-5, 1]])), "[[1e-05, 1e+00]]");
    assert.equal(String(matrix([[1e-5], [1]])), "[[1e-05],\n [1e+00]]");
    const ones = new Matrix(200, 200).map((_, i, j) => (i === 196 && j === 199 ? 1e-5 : 1));
    assert.ok(String(ones).startsWith("[[1, 1, 1, ..., 1, 1, 1],"));
  });

  it("leaves no blanks at the end of a line", () => {
    const text = String(new Matrix(2, 40).map((_, i) => (i === 0 ? 0.5 : 0.125)));
    assert.ok(text.split("\n").length > 6 && !/ $/m.test(text));
  });

  it("breaks its rows where NumPy does, two columns earlier than a vector", () => {
    // np.array2string(np.full((1, n), 12345), separator=", "), NumPy 2.4
    const widths = (count: number, value: number): number[] =>
      String(new Matrix(1, count, new Vector(count).fill(value)))
        .split("\n")
        .map((line) => line.length);
    assert.deepEqual(widths(10, 12345), [72]);
    assert.deepEqual(widths(11, 12345), [71, 9]);
    assert.deepEqual(widths(18, 25), [74]);
    assert.deepEqual(widths(19, 25), [73, 6]);
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
    const cases: [() => unknown, string, string][] = [
      [() => zeros(1e8), "RangeError", "zeros: shape must make at most 50000000 numbers, got 100000000"],
      [
        () => zeros([1e4, 1e4]),
        "RangeError",
        "zeros: shape must make at most 50000000 numbers, got 100000000",
      ],
      [() => zeros([2, 0]), "RangeError", "zeros: shape must be a whole number of at least 1, got 0"],
      [() => zeros("3" as never), "TypeError", 'zeros: shape must be a length or [rows, cols], got "3"'],
      [
        () => zeros([1, 2, 3] as never),
        "TypeError",
        "zeros: shape must be a length or [rows, cols], got an array of length 3",
      ],
    ];
    for (const [call, name, message] of cases) assert.throws(call, { name, message });
    assert.throws(() => zeros([2] as never), {
      name: "TypeError",
      message: "zeros: shape must be a length or [rows, cols], got an array of length 1",
    });
  });
});
