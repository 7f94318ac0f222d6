import assert from "node:assert/strict";
import fc from "fast-check";
import { Matrix, Vector, createRandom } from "../../lib/index.js";
import { multiplyPlainly } from "../../lib/arrays/plain-product.js";
import { SparseRows } from "../../lib/arrays/sparse-rows.js";
import { unpackFast } from "../../lib/wasm/fast-entries.js";
import { repeatable } from "../arbitraries.js";

/** The triple loop that the fast product must equal to the last bit. */
function naiveProduct(A: Matrix, B: Matrix): Matrix {
  return new Matrix(A.rows, B.cols).map((_, i, j) => {
    let total = 0;
    for (let k = 0; k < A.cols; k++) total += A.at(i, k) * B.at(k, j);
    return total;
  });
}

function turned(A: Matrix): Matrix {
  return new Matrix(A.cols, A.rows).map((_, i, j) => A.at(j, i));
}

function product(A: SparseRows, B: Matrix): Matrix {
  // Not 0, so that an entry that is never written shows.
  const result = new Matrix(A.rows, B.cols).map(() => NaN);
  multiplyPlainly(result, A, B);
  return result;
}

/** A matrix of which about the given share is 0. */
function sparse(seed: number, rows: number, cols: number, zeros: number): Matrix {
  const random = createRandom(seed);
  return new Matrix(rows, cols).map(() => (random.uniform() < zeros ? 0 : random.normal()));
}

const shapes = fc.record({
  seed: fc.nat(1e6),
  rows: fc.integer({ min: 1, max: 12 }),
  inner: fc.integer({ min: 1, max: 40 }),
  cols: fc.integer({ min: 1, max: 34 }),
  zeros: fc.constantFrom(0, 0.5, 0.8, 1),
});

describe("multiplyPlainly(product, A, B)", () => {
  it("equals the triple loop to the last bit, over many shapes and shares of zeros", () => {
    const reused = new SparseRows();
    fc.assert(
      fc.property(shapes, ({ seed, rows, inner, cols, zeros }) => {
        const A = sparse(seed, rows, inner, zeros);
        const B = sparse(seed + 1, inner, cols, 0.1);
        assert.deepEqual(product(reused.fill(A), B), naiveProduct(A, B));
        assert.deepEqual(product(new SparseRows().fill(A, undefined, true), B), naiveProduct(A, B));
      }),
      repeatable,
    );
  });

  it("equals it for the transposed product too", () => {
    const [source, reused] = [new SparseRows(), new SparseRows()];
    fc.assert(
      fc.property(shapes, ({ seed, rows, inner, cols, zeros }) => {
        const A = sparse(seed, rows, inner, zeros);
        const B = sparse(seed + 1, rows, cols, 0.1);
        assert.deepEqual(product(reused.fillTransposed(source.fill(A)), B), naiveProduct(turned(A), B));
      }),
      repeatable,
    );
  });
});

/** What a product sees of sparse rows, without the room behind it. */
function entriesOf({ rows, cols, starts, columns, values }: SparseRows): unknown {
  const count = starts[rows];
  return [rows, cols, starts.slice(0, rows + 1), columns.slice(0, count), values.slice(0, count)];
}

const bytesOfImages = fc.record({
  seed: fc.nat(1e6),
  rows: fc.integer({ min: 1, max: 25 }),
  cols: fc.oneof(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 700, max: 800 })),
  zeros: fc.constantFrom(0, 0.3, 0.8, 1),
  /** Where the first row begins in its buffer. */
  offset: fc.integer({ min: 0, max: 9 }),
  /** The number that a byte of 1 stands for is 1 / scale. */
  scale: fc.constantFrom(1, 255),
});

describe("SparseRows", () => {
  const A = new Matrix(3, 2, new Vector([1, 0, 0, 0, -2, 3]));

  it("holds the entries that are not 0, row after row", () => {
    const { rows, cols, starts, columns, values } = new SparseRows().fill(A);
    assert.deepEqual([rows, cols, [...starts]], [3, 2, [0, 1, 1, 3]]);
    assert.deepEqual([...columns.slice(0, 3)], [0, 0, 1]);
    assert.deepEqual([...values.slice(0, 3)], [1, -2, 3]);
  });

  it("takes NaN for an entry", () => {
    assert.equal(new SparseRows().fill(new Matrix(1, 2, new Vector([0, NaN]))).starts[1], 1);
  });

  it("takes chosen rows, from a matrix or from bytes", () => {
    const chosen = [2, 0, 2];
    const levels = Float64Array.from({ length: 256 }, (_, byte) => byte / 255);
    const bytes = Uint8Array.of(255, 0, 0, 0, 51, 102);
    const fromMatrix = new SparseRows().fill(new Matrix(3, 2, new Vector([1, 0, 0, 0, 0.2, 0.4])), chosen);
    assert.deepEqual(new SparseRows().fillFromBytes(bytes, 2, chosen, levels), fromMatrix);
  });

  it("takes the same from bytes as from a matrix of their numbers, through WebAssembly too", () => {
    const reused = new SparseRows();
    fc.assert(
      fc.property(bytesOfImages, ({ seed, rows, cols, zeros, offset, scale }) => {
        const random = createRandom(seed);
        const levels = Float64Array.from({ length: 256 }, (_, byte) => byte / scale);
        const bytes = new Uint8Array(offset + rows * cols).subarray(offset);
        // Some rows are empty, whatever the share of zeros.
        for (let i = 0; i < rows; i++)
          if (random.uniform() < 0.9)
            for (let j = 0; j < cols; j++)
              if (random.uniform() >= zeros) bytes[i * cols + j] = random.choice(256);
        const indices = random.choice(rows, rows + 2);
        const numbers = new Matrix(rows, cols).map((_, i, j) => levels[bytes[i * cols + j]]);
        const expected = entriesOf(new SparseRows().fill(numbers, indices));
        assert.deepEqual(entriesOf(reused.fillFromBytes(bytes, cols, indices, levels)), expected);
        const unpacked = new SparseRows().fillFromBytes(new Uint8Array(rows * cols), cols, indices, levels);
        assert.ok(unpackFast(unpacked, bytes, cols, indices, levels));
        assert.deepEqual(entriesOf(unpacked), expected);
      }),
      { ...repeatable, numRuns: 40 },
    );
  });

  it("takes rows of bytes of which one doesn't fit beside another", () => {
    const cols = 20_001;
    const bytes = Uint8Array.from({ length: 3 * cols }, (_, i) => (i % 7 === 0 ? 0 : i % 256));
    const numbers = new Matrix(3, cols).map((_, i, j) => bytes[i * cols + j]);
    const levels = Float64Array.from({ length: 256 }, (_, byte) => byte);
    assert.deepEqual(
      entriesOf(new SparseRows().fillFromBytes(bytes, cols, [2, 0, 1], levels)),
      entriesOf(new SparseRows().fill(numbers, [2, 0, 1])),
    );
  });
});
