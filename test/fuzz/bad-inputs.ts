// What a reader, a typo or a broken file may hand to any function: each kind with a name, made anew for every call.

import { createRandom, Matrix, matrix, Vector, vector } from "../../lib/index.js";

/** What an input throws by itself when it is looked at or called: such an error is not the library's. */
export class OwnError extends Error {}

const fail = (): never => {
  throw new OwnError("the input's own error");
};

function* endless(): Generator<number> {
  for (;;) yield 1;
}

const hundredThousand = Array.from({ length: 100_000 }, (_, i) => i);

const circular: unknown[] = [];
circular.push(circular);

/** Each kind of bad input: its name, and how to make one. */
export const badInputs: readonly (readonly [name: string, make: () => unknown])[] = [
  // Numbers
  ...[NaN, Infinity, -Infinity, -0, 0, -1, 0.5, 1.5, -0.5, 2, 3, 7, 5e-324, 1e-200, 1e200, 1e308, -1e308].map(
    number,
  ),
  ...[2 ** 31, 2 ** 32, 2 ** 53, 1e9, 1e10, 1e21, Number.MAX_VALUE, -Number.MAX_VALUE, Number.EPSILON].map(
    number,
  ),
  // Texts
  ...[
    "",
    "1",
    "abc",
    " ",
    "NaN",
    "__proto__",
    "constructor",
    "length",
    "<b>&amp;\"'",
    "\u00a0\u0000\uffff\ud800",
  ].map((text): [string, () => unknown] => [JSON.stringify(text), () => text]),
  ["a text of 10,000 letters", () => "x".repeat(10_000)],
  // Other primitives
  ["undefined", () => undefined],
  ["null", () => null],
  ["true", () => true],
  ["false", () => false],
  ["a symbol", () => Symbol("s")],
  ["0n", () => 0n],
  ["a large bigint", () => 10n ** 30n],
  // Functions
  ["a function of nothing", () => () => undefined],
  ["a function that gives NaN", () => () => NaN],
  ["a function that gives Infinity", () => () => Infinity],
  ["a function that gives text", () => () => "1"],
  ["a function that gives a bigint", () => () => 1n],
  ["a function that gives a symbol", () => () => Symbol("s")],
  ["a function that gives an array", () => () => [1]],
  ["a function that gives null", () => () => null],
  ["a function that gives its argument", () => (x: unknown) => x],
  ["a function that throws", () => fail],
  [
    "a function that changes its argument",
    () => (x: unknown[]) => (Reflect.set(Object(x) as object, 0, 5), 1),
  ],
  ["an async function", () => async () => 1],
  ["a class", () => class Thing extends Map {}],
  // Arrays
  ["[]", () => []],
  ["[NaN]", () => [NaN]],
  ["[1, Infinity]", () => [1, Infinity]],
  ["[undefined]", () => [undefined]],
  ["[null]", () => [null]],
  ['["1"]', () => ["1"]],
  ["[[]]", () => [[]]],
  ["[[1]]", () => [[1]]],
  ["[[1, 2], [3]]", () => [[1, 2], [3]]],
  ["[[[1]]]", () => [[[1]]]],
  ["[1, 2, 3, 4, 5, 6, 7]", () => [1, 2, 3, 4, 5, 6, 7]],
  ["[-1]", () => [-1]],
  ["[0.5]", () => [0.5]],
  ["[1e308, 1e308]", () => [1e308, 1e308]],
  ["[1e200, -1e200]", () => [1e200, -1e200]],
  ["[2 ** 53]", () => [2 ** 53]],
  ["[Symbol()]", () => [Symbol("s")]],
  ["[1n]", () => [1n]],
  ["[{}]", () => [{}]],
  ["[a function]", () => [() => 1]],
  ["an array with a hole", () => Object.assign(new Array<number>(3), { 0: 1, 2: 3 })],
  ["an array of holes", () => new Array<number>(3)],
  ["an endless array of holes", () => new Array<number>(2 ** 32 - 1)],
  ["a frozen array", () => Object.freeze([1, 2])],
  ["an array in itself", () => circular],
  ["100,000 numbers", () => hundredThousand.slice()],
  // Typed arrays and buffers
  ["an empty Uint8Array", () => new Uint8Array(0)],
  ["a Uint8Array", () => Uint8Array.of(1, 2)],
  ["a Uint8Array of 255", () => new Uint8Array(10).fill(255)],
  ["a Uint8ClampedArray", () => Uint8ClampedArray.of(1)],
  ["an Int8Array of -1", () => Int8Array.of(-1)],
  ["an Int16Array", () => Int16Array.of(1)],
  ["an Int32Array", () => Int32Array.of(1, 2)],
  ["a Uint32Array", () => Uint32Array.of(2 ** 31)],
  ["a Float32Array of NaN", () => Float32Array.of(NaN)],
  ["an empty Float64Array", () => new Float64Array(0)],
  ["a Float64Array of NaN", () => Float64Array.of(NaN, 1)],
  ["a Float64Array of 1e308", () => Float64Array.of(1e308, 1e308)],
  ["a BigInt64Array", () => BigInt64Array.of(1n)],
  ["an ArrayBuffer", () => new ArrayBuffer(8)],
  ["a DataView", () => new DataView(new ArrayBuffer(8))],
  ["a Buffer", () => Buffer.from("abc")],
  ["a gzip's beginning", () => Uint8Array.of(0x1f, 0x8b, 8, 0)],
  // Vectors and matrices
  ["an empty Vector", () => vector([])],
  ["a Vector of NaN", () => vector([NaN])],
  ["a Vector of -Infinity", () => vector([-Infinity, 1])],
  ["a Vector of 1", () => vector([1])],
  ["a Vector of 1e308", () => vector([1e308, -1e308])],
  ["a Vector of 5e-324", () => vector([5e-324, 1])],
  ["a long Vector", () => new Vector(100_000)],
  ["a 1 × 1 Matrix", () => matrix([[1]])],
  ["a Matrix of NaN", () => matrix([[NaN, 1]])],
  [
    "a Matrix of 1e308",
    () =>
      matrix([
        [1e308, -1e308],
        [1e308, 1e308],
      ]),
  ],
  ["a 3 × 1 Matrix", () => matrix([[1], [2], [3]])],
  ["a 1 × 7 Matrix", () => matrix([[1, 2, 3, 4, 5, 6, 7]])],
  ["a 400 × 400 Matrix", () => new Matrix(400, 400)],
  // Objects
  ["{}", () => ({})],
  ["an object without prototype", () => Object.create(null) as object],
  ["{ length: 2 }", () => ({ length: 2 })],
  ["{ length: -1 }", () => ({ length: -1 })],
  ["{ length: 1e10 }", () => ({ length: 1e10 })],
  ['{ length: "2" }', () => ({ length: "2" })],
  ["bytes that are not whole images", () => ({ data: new Uint8Array(10), length: 3, normalize: true })],
  ["{ labels: [250] }", () => ({ labels: Uint8Array.of(250) })],
  ["{ labels: 3 }", () => ({ labels: 3 })],
  ["what looks like a matrix", () => ({ rows: 1, cols: 1, shape: [1, 1], data: [1] })],
  ["a Map", () => new Map([[1, 2]])],
  ["a Set", () => new Set([1, 2])],
  ["a broken Date", () => new Date(NaN)],
  ["a regular expression", () => /x/],
  ["an Error", () => new Error("e")],
  ["a promise", () => Promise.resolve(1)],
  ["a generator", () => (function* () {})()],
  ["a generator that never ends", () => endless()],
  ["what only inherits from Vector", () => Object.create(Vector.prototype) as object],
  ["what only inherits from Uint8Array", () => Object.create(Uint8Array.prototype) as object],
  ["a proxy of a Vector", () => new Proxy(vector([1, 2]), {})],
  ["a shape that is no text", () => ({ shape: [Symbol("s")] })],
  ["a length that is no text", () => ({ length: Object.create(null) as object })],
  ["a class whose name is no text", () => ({ constructor: { name: Symbol("s") } })],
  ["a proxy that throws", () => new Proxy({}, { get: fail, has: fail, ownKeys: fail })],
  ["a proxy of an array", () => new Proxy([1, 2], {})],
  ["an object whose text throws", () => ({ toString: fail, valueOf: fail })],
  ["a random generator", () => createRandom(1)],
  [
    "a generator of the reader's own",
    () => ({ normal: () => NaN, uniform: () => NaN, choice: () => [1e9], shuffle: () => 1 }),
  ],
  ["a misspelled option", () => ({ lerningRate: 1 })],
  ["{ axis: 3 }", () => ({ axis: 3 })],
  ["{ aborted: true }", () => ({ aborted: true })],
];

function number(value: number): [string, () => unknown] {
  return [Object.is(value, -0) ? "-0" : String(value), () => value];
}
