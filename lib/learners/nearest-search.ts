// The search for nearest neighbors: every query against every example, as products of matrices.

import { Matrix } from "../arrays/matrix.js";
import { multiplyInto } from "../arrays/products.js";
import { SparseRows } from "../arrays/sparse-rows.js";
import { blocks, type ExampleReader } from "../examples/example-reader.js";

/** So many examples are compared with so many queries at a time: their products, 160 KB, stay close to the processor. */
const comparedAtOnce = 200;
const queriesAtOnce = 100;

/** Some of the queries, and for each the nearest examples so far. */
interface QueryBlock {
  /** The queries as columns: (inputs, queries). */
  readonly columns: Matrix;
  /** Room for the products of some examples with them: (examples, queries). */
  readonly products: Matrix;
  /** For each query, k distances in ascending order, and the examples they belong to. */
  readonly distances: Float64Array[];
  readonly indices: Int32Array[];
}

/**
 * Returns for each query the k examples with the smallest Euclidean distance, the nearest first; of two equally near the
 * one that comes first.
 */
export function nearest(examples: ExampleReader, queries: ExampleReader, k: number): number[][] {
  const asked = Array.from(blocks(queries.length, queriesAtOnce), (which) => queryBlock(queries, which, k));
  const rows = new SparseRows();
  for (const which of blocks(examples.length, comparedAtOnce)) {
    examples.fill(rows, which);
    const squares = squaredLengths(rows);
    checkLengths(squares);
    for (const block of asked) compare(block, rows, squares, which[0]);
  }
  return asked.flatMap(({ indices }) => indices.map((found) => Array.from(found)));
}

function queryBlock(queries: ExampleReader, which: number[], k: number): QueryBlock {
  const rows = new SparseRows();
  queries.fill(rows, which);
  checkLengths(squaredLengths(rows));
  const columns = new Matrix(queries.inputs, which.length);
  for (let q = 0; q < which.length; q++)
    for (let place = rows.starts[q]; place < rows.starts[q + 1]; place++)
      columns.data[rows.columns[place] * which.length + q] = rows.values[place];
  return {
    columns,
    products: new Matrix(comparedAtOnce, which.length),
    distances: which.map(() => new Float64Array(k).fill(Infinity)),
    indices: which.map(() => new Int32Array(k)),
  };
}

/** Looks among the examples `from`, `from` + 1, … for some that are nearer than those found so far. */
function compare(
  { columns, products, distances, indices }: QueryBlock,
  rows: SparseRows,
  squares: Float64Array,
  from: number,
): void {
  const count = columns.cols;
  multiplyInto(products, rows, columns);
  const { data } = products;
  // The largest distance of each query's neighbors.
  const bounds = Float64Array.from(distances, (best) => best[best.length - 1]);
  for (let i = 0, place = 0; i < rows.rows; i++)
    for (let q = 0; q < count; q++, place++) {
      // |a − b|² without |b|², which is the same for all examples a: |a|² − 2 a·b.
      const distance = squares[i] - 2 * data[place];
      if (distance < bounds[q]) bounds[q] = insert(distances[q], indices[q], distance, from + i);
    }
}

/** Puts a distance where it belongs, behind those that are not greater; the last one drops out. Returns the new last one. */
function insert(distances: Float64Array, indices: Int32Array, distance: number, index: number): number {
  let place = distances.length - 1;
  for (; place > 0 && distances[place - 1] > distance; place--) {
    distances[place] = distances[place - 1];
    indices[place] = indices[place - 1];
  }
  distances[place] = distance;
  indices[place] = index;
  return distances[distances.length - 1];
}

/** Distances between examples whose squares overflow would all be Infinity or NaN. */
function checkLengths(squares: Float64Array): void {
  const wrong = squares.find((square) => !(square < 1e307));
  if (wrong !== undefined)
    throw new RangeError(`NearestNeighbors: X must have sums of squares below 1e307, got ${wrong}`);
}

function squaredLengths({ rows, starts, values }: SparseRows): Float64Array {
  const squares = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    let total = 0;
    for (let place = starts[i]; place < starts[i + 1]; place++) total += values[place] * values[place];
    squares[i] = total;
  }
  return squares;
}
