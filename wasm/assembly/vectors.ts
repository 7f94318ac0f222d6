// What is done to each number, two at a time.

/** x = 0, `length` numbers long: a few, for which `memory.fill` would be called for longer than it works. */
export function clear(x: usize, length: i32): void {
  const zeros = f64x2.splat(0);
  for (; length >= 2; length -= 2, x += 16) v128.store(x, zeros);
  if (length > 0) store<f64>(x, 0);
}

/** sums += b, both `length` numbers long. */
export function add(sums: usize, b: usize, length: i32): void {
  for (; length >= 2; length -= 2, sums += 16, b += 16)
    v128.store(sums, f64x2.add(v128.load(sums), v128.load(b)));
  if (length > 0) store<f64>(sums, load<f64>(sums) + load<f64>(b));
}

/** x −= rate · slopes, both `length` numbers long. */
export function stepDown(x: usize, slopes: usize, rate: f64, length: i32): void {
  const rates = f64x2.splat(rate);
  for (; length >= 2; length -= 2, x += 16, slopes += 16)
    v128.store(x, f64x2.sub(v128.load(x), f64x2.mul(rates, v128.load(slopes))));
  if (length > 0) store<f64>(x, load<f64>(x) - rate * load<f64>(slopes));
}

/** slopes ·= z (1 − z), both `length` numbers long: the way back through a sigmoid. */
export function throughSigmoid(slopes: usize, z: usize, length: i32): void {
  const one = f64x2.splat(1);
  for (; length >= 2; length -= 2, slopes += 16, z += 16) {
    const answer = v128.load(z);
    v128.store(slopes, f64x2.mul(v128.load(slopes), f64x2.mul(answer, f64x2.sub(one, answer))));
  }
  if (length > 0) store<f64>(slopes, load<f64>(slopes) * (load<f64>(z) * (1 - load<f64>(z))));
}

/** Adds up the rows of a matrix. */
export function sumRows(A: usize, rows: i32, cols: i32, sums: usize): void {
  const stride = (<usize>cols) << 3;
  clear(sums, cols);
  for (let i: i32 = 0; i < rows; i++, A += stride) add(sums, A, cols);
}

/** Writes Aᵀ. */
export function transpose(A: usize, rows: i32, cols: i32, transposed: usize): void {
  for (let i: i32 = 0; i < rows; i++, transposed += 8) {
    let to = transposed;
    for (let j: i32 = 0; j < cols; j++, A += 8, to += (<usize>rows) << 3) store<f64>(to, load<f64>(A));
  }
}
