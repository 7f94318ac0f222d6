// Where everything lies that a batch needs on its way through a network of two layers. Each machine has one such layout.

export let rows: i32 = 0;
export let inputs: i32 = 0;
export let hidden: i32 = 0;
export let classes: i32 = 0;

/** Examples as bytes, and the number that each byte stands for. */
export let bytes: usize = 0;
export let levels: usize = 0;
/** Or their entries: those of row i lie from starts[i] up to starts[i + 1]. */
export let starts: usize = 0;
export let columns: usize = 0;
export let values: usize = 0;
/** A byte per input: whether any example has an entry there. */
export let lit: usize = 0;
/** The right class of each example (i32). */
export let labels: usize = 0;

/** The parameters. */
export let W1: usize = 0;
export let b1: usize = 0;
export let W2: usize = 0;
export let b2: usize = 0;
/** What the hidden units answer, and the probabilities: before the sigmoid and softmax, the sums that go into them. */
export let Z1: usize = 0;
export let Y: usize = 0;

/** For each input, how many examples have an entry there, and a list of them with room for all. */
export let counts: usize = 0;
export let listPlaces: usize = 0;
export let listValues: usize = 0;
/** The slopes of the loss by the sums of both layers, and by all parameters but W1. */
export let dA1: usize = 0;
export let dA2: usize = 0;
export let db1: usize = 0;
export let dW2: usize = 0;
export let db2: usize = 0;
export let W2Transposed: usize = 0;
/** Room for a row of entries and of sums. */
export let rowColumns: usize = 0;
export let rowPlaces: usize = 0;
export let rowValues: usize = 0;
export let rowSums: usize = 0;

let next: usize = 0;

function take(size: usize): usize {
  const address = next;
  // Behind each array are 64 bytes that what works on eight numbers at its end may reach into.
  next = (next + size + 79) & ~15;
  return address;
}

/** Lays out the memory for batches of `batch` examples; returns whether there is enough. */
export function layOut(batch: i32, inputSize: i32, hiddenSize: i32, outputSize: i32): bool {
  rows = batch;
  inputs = inputSize;
  hidden = hiddenSize;
  classes = outputSize;
  const n = <usize>batch;
  const k = <usize>inputSize;
  const h = <usize>hiddenSize;
  const m = <usize>outputSize;
  next = (__heap_base + 15) & ~15;

  bytes = take(n * k);
  levels = take(256 * 8);
  starts = take((n + 1) * 4);
  columns = take(n * k * 4);
  values = take(n * k * 8);
  lit = take(k);
  labels = take(n * 4);
  W1 = take(k * h * 8);
  b1 = take(h * 8);
  W2 = take(h * m * 8);
  b2 = take(m * 8);
  Z1 = take(n * h * 8);
  Y = take(n * m * 8);
  counts = take(k * 4);
  listPlaces = take(n * k * 4);
  listValues = take(n * k * 8);
  dA1 = take(n * h * 8);
  dA2 = take(n * m * 8);
  db1 = take(h * 8);
  dW2 = take(h * m * 8);
  db2 = take(m * 8);
  W2Transposed = take(h * m * 8);
  const longest = max(max(k, n), max(h, m));
  rowColumns = take(longest * 4);
  rowPlaces = take(longest * 4);
  rowValues = take(longest * 8);
  rowSums = take(max(h, m) * 8);

  const missing = <i32>((next + 65535) >> 16) - memory.size();
  return missing <= 0 || memory.grow(missing) >= 0;
}
