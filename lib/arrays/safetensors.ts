// Arrays as a file that others read: the safetensors format of Hugging Face. Eight bytes give the length of a JSON header,
// the header names each array with its type, shape and place, and the numbers follow. There is nothing in it to execute.

import { checkBytes } from "./check-arrays.js";
import { describe, isIterable, shorten } from "./check.js";
import { Matrix } from "./matrix.js";
import { isVector, Vector } from "./vector.js";

// Of the surroundings only what browsers and Node have in common.
declare class TextEncoder {
  encode(text: string): Uint8Array;
}
declare class TextDecoder {
  constructor(encoding: "utf-8", options: { fatal: boolean });
  decode(bytes: Uint8Array): string;
}

/** Named vectors and matrices. */
export type Tensors = Readonly<Record<string, Vector | Matrix>>;

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [start: number, end: number];
}

/**
 * Returns vectors and matrices as the bytes of a safetensors file, in 64-bit floats.
 *
 * @param tensors - the arrays, each under its name
 * @throws {TypeError} if `tensors` is no object, or one is neither a Vector nor a Matrix, or is named `__metadata__`
 * @example
 * toSafetensors({ b: vector([1, 2]) }).length // => 80
 * Source: the format, https://github.com/huggingface/safetensors; in Python, `safetensors.numpy.load_file` reads it
 */
export function toSafetensors<T extends { readonly [Name in keyof T]: Vector | Matrix }>(
  // A list, a Map or a single array names nothing.
  tensors: T & { readonly [Symbol.iterator]?: undefined },
): Uint8Array {
  if (Object.prototype.toString.call(tensors) !== "[object Object]" || isIterable(tensors))
    throw new TypeError(`toSafetensors: tensors must be an object of named arrays, got ${describe(tensors)}`);
  // Without a prototype, so that even __proto__ is a name like any other.
  const header = Object.create(null) as Record<string, Entry>;
  let end = 0;
  for (const [name, tensor] of Object.entries(tensors) as [string, Vector | Matrix][]) {
    if (!(isVector(tensor) || tensor instanceof Matrix) || name === "__metadata__")
      throw new TypeError(`toSafetensors: ${name} must be a Vector or a Matrix, got ${describe(tensor)}`);
    const shape = tensor instanceof Matrix ? tensor.shape : [tensor.length];
    const start = end;
    end += 8 * shape.reduce((product, size) => product * size, 1);
    header[name] = { dtype: "F64", shape, data_offsets: [start, end] };
  }
  // Blanks after the header let the numbers begin at a multiple of eight bytes.
  const json = JSON.stringify(header);
  const encoded = new TextEncoder().encode(json);
  const length = Math.ceil(encoded.length / 8) * 8;
  const bytes = new Uint8Array(8 + length + end).fill(0x20, 8, 8 + length);
  bytes.set(encoded, 8);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(length), true);
  let place = 8 + length;
  for (const tensor of Object.values(tensors) as (Vector | Matrix)[])
    for (const value of tensor instanceof Matrix ? tensor.data : tensor) {
      view.setFloat64(place, value, true);
      place += 8;
    }
  return bytes;
}

/**
 * Returns the vectors and matrices in a safetensors file.
 *
 * @param bytes - the whole file; arrays of 64-bit or 32-bit floats with one or two dimensions
 * @returns the arrays, each under its name
 * @throws {TypeError} if `bytes` is not a Uint8Array
 * @throws {RangeError} if the file is cut off, damaged, or holds anything else
 * @example
 * fromSafetensors(toSafetensors({ b: vector([1, 2]) })) // => { b: [1, 2] }
 * Source: the format, https://github.com/huggingface/safetensors
 */
export function fromSafetensors(bytes: Uint8Array): Record<string, Vector | Matrix> {
  checkBytes("fromSafetensors", "bytes", bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 8 ? Infinity : Number(view.getBigUint64(0, true));
  if (!(length <= bytes.length - 8)) refuse("hold its whole header", `${bytes.length} bytes`);
  const header = readHeader(bytes.subarray(8, 8 + length));
  let end = 0;
  for (const [name, { shape, data_offsets: offsets, ...entry }] of header) {
    const next = end + bytesPerNumber(name, entry) * shape.reduce((product, size) => product * size, 1);
    if (!(offsets[0] === end && offsets[1] === next))
      refuse(`hold ${name} (${shape.join(", ")}) from ${end} to ${next}`, offsets.join(" to "));
    end = next;
  }
  if (8 + length + end !== bytes.length) refuse(`have ${8 + length + end} bytes`, `${bytes.length}`);
  return Object.fromEntries(
    header.map(([name, entry]) => {
      const { shape, data_offsets: offsets } = entry;
      const size = bytesPerNumber(name, entry);
      const values = new Vector((offsets[1] - offsets[0]) / size);
      for (let i = 0, place = 8 + length + offsets[0]; i < values.length; i++, place += size)
        values[i] = size === 8 ? view.getFloat64(place, true) : view.getFloat32(place, true);
      return [name, shape.length === 2 ? new Matrix(shape[0], shape[1], values) : values];
    }),
  );
}

/** The arrays that a header names, in the order in which their numbers stand. */
function readHeader(bytes: Uint8Array): [name: string, entry: Entry][] {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    refuse("have a header of JSON", (error as Error).message);
  }
  if (typeof header !== "object" || header === null || Array.isArray(header))
    return refuse("have an object as its header", describe(header));
  const entries = Object.entries(header as Record<string, Entry>).filter(([name]) => name !== "__metadata__");
  for (const [name, entry] of entries) checkEntry(name, entry);
  // By both ends: an empty array begins where its neighbor does.
  return entries.sort(([, { data_offsets: a }], [, { data_offsets: b }]) => a[0] - b[0] || a[1] - b[1]);
}

/** Throws unless the entry of a header is one that can be read. */
function checkEntry(name: string, entry: Entry): void {
  bytesPerNumber(name, Object(entry) as Entry);
  const { shape, data_offsets: offsets } = entry;
  const sizes = Array.isArray(shape) && (shape.length === 1 || shape.length === 2);
  // A vector may be empty, a matrix not.
  const least = sizes && shape.length === 1 ? 0 : 1;
  if (!(sizes && shape.every((size) => Number.isSafeInteger(size) && size >= least)))
    refuse(`hold ${name} as a vector or a matrix`, `the shape ${JSON.stringify(shape)}`);
  if (!(Array.isArray(offsets) && offsets.length === 2 && offsets.every(Number.isSafeInteger)))
    refuse(`say where ${name} stands`, JSON.stringify(offsets));
}

function bytesPerNumber(name: string, { dtype }: Pick<Entry, "dtype">): number {
  if (dtype === "F64") return 8;
  if (dtype === "F32") return 4;
  return refuse(`hold ${name} as F64 or F32`, describe(dtype));
}

function refuse(expected: string, got: string): never {
  throw new RangeError(`fromSafetensors: the file must ${shorten(expected)}, got ${shorten(`${got}`)}`);
}
