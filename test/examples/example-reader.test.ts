import assert from "node:assert/strict";
import { isVectorLike } from "../../lib/arrays/check-arrays.js";
import { matrix } from "../../lib/index.js";
import { SparseRows } from "../../lib/arrays/sparse-rows.js";
import {
  blocks,
  type ExampleReader,
  type Examples,
  readExamples,
  toExamples,
} from "../../lib/examples/example-reader.js";
import { assertExplains } from "../bad-input.js";

const X = matrix([
  [0, 1, 2],
  [3, 0, 4],
]);
const bytes = Uint8Array.of(0, 51, 255, 0, 102, 0);

/** What a reader reads, row by row: the columns that are not 0, with their values. */
function read(reader: ExampleReader, indices: number[]): [column: number, value: number][][] {
  const { starts, columns, values } = fill(reader, indices);
  return indices.map((_, i) =>
    Array.from(columns.subarray(starts[i], starts[i + 1]), (column, k) => [column, values[starts[i] + k]]),
  );
}

function fill(reader: ExampleReader, indices: number[]): SparseRows {
  const rows = new SparseRows();
  reader.fill(rows, indices);
  return rows;
}

describe("readExamples(caller, name, X, inputs)", () => {
  it("reads the rows of a matrix in any order", () => {
    for (const inputs of [undefined, 3]) {
      const reader = readExamples("f", "X", X, inputs);
      assert.deepEqual([reader.length, reader.inputs], [2, 3]);
      assert.deepEqual(read(reader, [1, 0]), [
        [
          [0, 3],
          [2, 4],
        ],
        [
          [1, 1],
          [2, 2],
        ],
      ]);
    }
  });

  it("reads bytes as shares of 255 or as themselves, as many in an image as fit or as are asked for", () => {
    const shares = readExamples("f", "X", { data: bytes, length: 2, normalize: true });
    assert.deepEqual([shares.length, shares.inputs], [2, 3]);
    assert.deepEqual(read(shares, [1, 0]), [
      [[1, 0.4]],
      [
        [1, 0.2],
        [2, 1],
      ],
    ]);
    const themselves = readExamples("f", "X", { data: bytes, length: 3, normalize: false }, 2);
    assert.deepEqual([themselves.length, themselves.inputs], [3, 2]);
    assert.deepEqual(read(themselves, [1]), [[[0, 255]]]);
  });

  it("explains bad input", () => {
    const given = (data: unknown, length: unknown, inputs?: number) => () =>
      readExamples("f", "X", { data, length, normalize: true } as Examples, inputs);
    assertExplains([
      [() => readExamples("f", "X", X, 2), "RangeError", "f: X must have 2 columns, got (2, 3)"],
      [
        () => readExamples("f", "X", matrix([[0], [NaN]])),
        "RangeError",
        "f: X must hold finite numbers, got NaN at (1, 0)",
      ],
      [() => readExamples("f", "X", null as never), "TypeError", "f: X must be a matrix or images, got null"],
      [
        () => readExamples("f", "X", { data: [1, 2] } as never),
        "TypeError",
        "f: X must be a matrix or images, got an object",
      ],
      [given(bytes, 4), "RangeError", "f: X must be images of one size, got 6 bytes in 4 images"],
      [given(bytes, 2, 2), "RangeError", "f: X must be images of 2 pixels each, got 6 bytes in 2 images"],
      [
        given(new Uint8Array(), 0, 4),
        "RangeError",
        "f: X must be images of 4 pixels each, got 0 bytes in 0 images",
      ],
    ]);
  });
});

describe("toExamples(caller, x)", () => {
  it("makes a row of a vector, and leaves many as they are", () => {
    assert.deepEqual(toExamples("f", [1, 2]), matrix([[1, 2]]));
    const images = { data: bytes, length: 2, normalize: true };
    for (const many of [X, images]) assert.equal(toExamples("f", many), many);
    assert.throws(() => toExamples("f", []), { message: "f: x must not be empty, got length 0" });
  });

  it("tells one from many by the type", () => {
    for (const x of [[1], new Float64Array(1), new Float32Array(1)]) assert.ok(isVectorLike(x));
    for (const many of [X, { data: bytes, length: 2, normalize: true }]) assert.ok(!isVectorLike(many));
  });
});

describe("blocks(length, size)", () => {
  it("goes through all indices, a thousand at a time unless told otherwise", () => {
    assert.deepEqual([...blocks(5, 2)], [[0, 1], [2, 3], [4]]);
    assert.deepEqual(
      [...blocks(4, 2)],
      [
        [0, 1],
        [2, 3],
      ],
    );
    assert.deepEqual(
      [...blocks(2001)].map(({ length }) => length),
      [1000, 1000, 1],
    );
  });
});
