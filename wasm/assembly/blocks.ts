// generated
export function addRow(places: usize, values: usize, count: i32, B: usize, cols: i32, C: usize): void {
  let left = cols;
  while (left >= 2) {
    let done: i32 = 0;
    if (left >= 14) {
      seven(places, values, count, B, C);
      done = 14;
    } else if (left >= 10) {
      five(places, values, count, B, C);
      done = 10;
    } else if (left >= 4) {
      two(places, values, count, B, C);
      done = 4;
    } else if (left >= 2) {
      one(places, values, count, B, C);
      done = 2;
    }
    left -= done;
    B += (<usize>done) << 3;
    C += (<usize>done) << 3;
  }
  if (left > 0) {
    let s = load<f64>(C);
    for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8)
      s += load<f64>(values) * load<f64>(B + load<u32>(places));
    store<f64>(C, s);
  }
}

function seven(places: usize, values: usize, count: i32, B: usize, C: usize): void {
  let s0 = v128.load(C, 0);
  let s1 = v128.load(C, 16);
  let s2 = v128.load(C, 32);
  let s3 = v128.load(C, 48);
  let s4 = v128.load(C, 64);
  let s5 = v128.load(C, 80);
  let s6 = v128.load(C, 96);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row, 0)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
    s2 = f64x2.add(s2, f64x2.mul(value, v128.load(row, 32)));
    s3 = f64x2.add(s3, f64x2.mul(value, v128.load(row, 48)));
    s4 = f64x2.add(s4, f64x2.mul(value, v128.load(row, 64)));
    s5 = f64x2.add(s5, f64x2.mul(value, v128.load(row, 80)));
    s6 = f64x2.add(s6, f64x2.mul(value, v128.load(row, 96)));
  }
  v128.store(C, s0, 0);
  v128.store(C, s1, 16);
  v128.store(C, s2, 32);
  v128.store(C, s3, 48);
  v128.store(C, s4, 64);
  v128.store(C, s5, 80);
  v128.store(C, s6, 96);
}

function five(places: usize, values: usize, count: i32, B: usize, C: usize): void {
  let s0 = v128.load(C, 0);
  let s1 = v128.load(C, 16);
  let s2 = v128.load(C, 32);
  let s3 = v128.load(C, 48);
  let s4 = v128.load(C, 64);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row, 0)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
    s2 = f64x2.add(s2, f64x2.mul(value, v128.load(row, 32)));
    s3 = f64x2.add(s3, f64x2.mul(value, v128.load(row, 48)));
    s4 = f64x2.add(s4, f64x2.mul(value, v128.load(row, 64)));
  }
  v128.store(C, s0, 0);
  v128.store(C, s1, 16);
  v128.store(C, s2, 32);
  v128.store(C, s3, 48);
  v128.store(C, s4, 64);
}

function two(places: usize, values: usize, count: i32, B: usize, C: usize): void {
  let s0 = v128.load(C, 0);
  let s1 = v128.load(C, 16);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row, 0)));
    s1 = f64x2.add(s1, f64x2.mul(value, v128.load(row, 16)));
  }
  v128.store(C, s0, 0);
  v128.store(C, s1, 16);
}

function one(places: usize, values: usize, count: i32, B: usize, C: usize): void {
  let s0 = v128.load(C, 0);
  for (const end = places + ((<usize>count) << 2); places < end; places += 4, values += 8) {
    const value = v128.load64_splat(values);
    const row = B + load<u32>(places);
    s0 = f64x2.add(s0, f64x2.mul(value, v128.load(row, 0)));
  }
  v128.store(C, s0, 0);
}
