import assert from "node:assert/strict";
import fc from "fast-check";
import {
  Matrix,
  TwoLayerNet,
  Vector,
  fromSafetensors,
  matrix,
  toSafetensors,
  vector,
} from "../../lib/index.js";
import { repeatable } from "../arbitraries.js";
import { assertExplains } from "../bad-input.js";

/** A file with the given header and so many bytes of numbers. */
function file(header: unknown, length = 0): Uint8Array {
  const json = new TextEncoder().encode(typeof header === "string" ? header : JSON.stringify(header));
  const bytes = new Uint8Array(8 + json.length + length);
  new DataView(bytes.buffer).setUint32(0, json.length, true);
  bytes.set(json, 8);
  return bytes;
}

describe("toSafetensors(tensors)", () => {
  it("writes the length of the header, the header and the numbers, as the format says", () => {
    const bytes = toSafetensors({ W: matrix([[1, 2]]), b: vector([-0.5]) });
    const view = new DataView(bytes.buffer);
    const length = view.getUint32(0, true);
    assert.equal(length % 8, 0);
    assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))), {
      W: { dtype: "F64", shape: [1, 2], data_offsets: [0, 16] },
      b: { dtype: "F64", shape: [1], data_offsets: [16, 24] },
    });
    assert.deepEqual(
      [0, 8, 16].map((place) => view.getFloat64(8 + length + place, true)),
      [1, 2, -0.5],
    );
    assert.equal(bytes.length, 8 + length + 24);
  });

  it("explains bad input", () => {
    assertExplains([
      [
        () => toSafetensors({ W: [1, 2] } as never),
        "TypeError",
        "toSafetensors: W must be a Vector or a Matrix, got an array of length 2",
      ],
      [
        () => toSafetensors(undefined as never),
        "TypeError",
        "toSafetensors: tensors must be an object of named arrays, got undefined",
      ],
      [
        () => toSafetensors(null as never),
        "TypeError",
        "toSafetensors: tensors must be an object of named arrays, got null",
      ],
      [
        () => toSafetensors(matrix([[1]]) as never),
        "TypeError",
        "toSafetensors: tensors must be an object of named arrays, got a Matrix of shape (1, 1)",
      ],
      [
        () => toSafetensors(vector([1]) as never),
        "TypeError",
        "toSafetensors: tensors must be an object of named arrays, got a Vector of length 1",
      ],
      [
        () => toSafetensors({ __metadata__: vector([1]) }),
        "TypeError",
        "toSafetensors: __metadata__ must be a Vector or a Matrix, got a Vector of length 1",
      ],
    ]);
  });
});

describe("fromSafetensors(bytes)", () => {
  it("gives back what was written, to the last bit", () => {
    const value = fc.double();
    const tensor = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 4 }))
      .chain(([rows, cols]) =>
        fc
          .array(value, { minLength: rows * (cols || 1), maxLength: rows * (cols || 1) })
          .map((values) => (cols === 0 ? new Vector(values) : new Matrix(rows, cols, new Vector(values)))),
      );
    const name = fc.string().filter((name) => name !== "__metadata__");
    fc.assert(
      fc.property(fc.dictionary(name, tensor, { noNullPrototype: true }), (tensors) => {
        assert.deepEqual(fromSafetensors(toSafetensors(tensors)), tensors);
      }),
      repeatable,
    );
  });

  it("gives back an empty vector and any name", () => {
    const tensors = Object.fromEntries([
      ["b", vector([])],
      ["__proto__", vector([1])],
      ["W", matrix([[2]])],
    ]);
    assert.deepEqual(Object.entries(fromSafetensors(toSafetensors(tensors))), Object.entries(tensors));
    const header = {
      after: { dtype: "F64", shape: [1], data_offsets: [0, 8] },
      empty: { dtype: "F64", shape: [0], data_offsets: [0, 0] },
    };
    assert.deepEqual(fromSafetensors(file(header, 8)), { empty: vector([]), after: vector([0]) });
  });

  it("reads 32-bit floats, metadata, entries in any order, and bytes that begin anywhere", () => {
    const header = {
      b: { dtype: "F64", shape: [1], data_offsets: [8, 16] },
      __metadata__: { format: "np" },
      a: { dtype: "F32", shape: [1, 2], data_offsets: [0, 8] },
    };
    const whole = file(header, 16);
    const shifted = new Uint8Array(whole.length + 3);
    shifted.set(whole, 3);
    const view = new DataView(shifted.buffer);
    const start = shifted.length - 16;
    view.setFloat32(start, 0.5, true);
    view.setFloat32(start + 4, 2, true);
    view.setFloat64(start + 8, 0.1, true);
    assert.deepEqual(fromSafetensors(shifted.subarray(3)), { a: matrix([[0.5, 2]]), b: vector([0.1]) });
  });

  it("refuses files that are damaged or hold something else", () => {
    const entry = { dtype: "F64", shape: [1], data_offsets: [0, 8] };
    const refuses = (bytes: Uint8Array, message: string): [() => unknown, "RangeError", string] => [
      () => fromSafetensors(bytes),
      "RangeError",
      `fromSafetensors: the file must ${message}`,
    ];
    const whole = toSafetensors({ b: vector([1, 2]) });
    assertExplains([
      [
        () => fromSafetensors("W1" as never),
        "TypeError",
        'fromSafetensors: bytes must be a Uint8Array, got "W1"',
      ],
      refuses(new Uint8Array(0), "hold its whole header, got 0 bytes"),
      refuses(new Uint8Array(12).fill(255), "hold its whole header, got 12 bytes"),
      refuses(whole.subarray(0, 40), "hold its whole header, got 40 bytes"),
      refuses(whole.subarray(0, 63), "hold its whole header, got 63 bytes"),
      refuses(whole.subarray(0, -1), "have 80 bytes, got 79"),
      refuses(Uint8Array.of(...whole, 0), "have 80 bytes, got 81"),
      refuses(file("[]"), "have an object as its header, got an array of length 0"),
      refuses(file("5"), "have an object as its header, got 5"),
      refuses(file("null"), "have an object as its header, got null"),
      refuses(file({ b: null }), "hold b as F64 or F32, got undefined"),
      refuses(file({ b: { ...entry, dtype: "I64" } }, 8), 'hold b as F64 or F32, got "I64"'),
      ...[[1, 1, 1], [], [-1], [0.5], [1, 0], "ab", undefined].map((shape) =>
        refuses(
          file({ b: { ...entry, shape } }, 8),
          `hold b as a vector or a matrix, got the shape ${JSON.stringify(shape)}`,
        ),
      ),
      ...[[0], [0, 8.5], "08", undefined].map((offsets) =>
        refuses(
          file({ b: { ...entry, data_offsets: offsets } }, 8),
          `say where b stands, got ${JSON.stringify(offsets)}`,
        ),
      ),
      refuses(file({ b: { ...entry, data_offsets: [0, 16] } }, 16), "hold b (1) from 0 to 8, got 0 to 16"),
      refuses(file({ b: { ...entry, data_offsets: [1, 8] } }, 8), "hold b (1) from 0 to 8, got 1 to 8"),
      refuses(file({ W: { ...entry, shape: [1, 2] } }, 8), "hold W (1, 2) from 0 to 16, got 0 to 8"),
      refuses(file({ a: entry, b: entry }, 16), "hold b (1) from 8 to 16, got 0 to 8"),
    ]);
    assert.throws(() => fromSafetensors(file("{")), /^RangeError: .* have a header of JSON, got /);
    assert.throws(() => fromSafetensors(new Uint8Array(8)), /^RangeError: .* have a header of JSON, got /);
    // A name that is no UTF-8.
    const named = file({ b: entry }, 8);
    named[8 + '{"'.length] = 0xff;
    assert.throws(() => fromSafetensors(named), /^RangeError: .* have a header of JSON, got /);
  });

  it("never fails otherwise, whatever bytes it gets", () => {
    const whole = toSafetensors({ W: matrix([[1, 2]]), b: vector([3]) });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (place, byte) => {
        const bytes = Uint8Array.from(whole);
        bytes[place] = byte;
        try {
          fromSafetensors(bytes);
        } catch (error) {
          assert.match(String(error), /^RangeError: fromSafetensors: the file must /);
        }
      }),
      { ...repeatable, numRuns: 500 },
    );
  });
});

describe("TwoLayerNet.load(bytes)", () => {
  it("refuses files that hold no network", () => {
    const parameters = {
      W1: new Matrix(4, 3),
      b1: new Vector(3),
      W2: new Matrix(3, 2),
      b2: new Vector(2),
    };
    const load = (changed: object) => () => TwoLayerNet.load(toSafetensors({ ...parameters, ...changed }));
    assert.doesNotThrow(load({}));
    assertExplains([
      [
        () => TwoLayerNet.load(toSafetensors({ W1: parameters.W1 })),
        "TypeError",
        "TwoLayerNet: b1 must be a Vector, got undefined",
      ],
      [
        load({ W1: new Vector(12) }),
        "TypeError",
        "TwoLayerNet: W1 must be a Matrix, got a Vector of length 12",
      ],
      [
        load({ b1: new Vector(4) }),
        "RangeError",
        "TwoLayerNet: W1 (n, h), b1 (h), W2 (h, m) and b2 (m) must fit each other, got W1 (4, 3), b1 (4), W2 (3, 2), b2 (2)",
      ],
      [
        load({ b2: vector([0, Infinity]) }),
        "RangeError",
        "TwoLayerNet: b2 must hold finite numbers, got Infinity at [1]",
      ],
    ]);
  });
});

describe("fromSafetensors(bytes) of a long name", () => {
  it("shows its beginning", () => {
    const header = new TextEncoder().encode(JSON.stringify({ ["x".repeat(100_000)]: { dtype: "F16" } }));
    const bytes = new Uint8Array(8 + header.length);
    new DataView(bytes.buffer).setBigUint64(0, BigInt(header.length), true);
    bytes.set(header, 8);
    assert.throws(
      () => fromSafetensors(bytes),
      (error: Error) => error instanceof RangeError && error.message.length < 500,
    );
  });
});
