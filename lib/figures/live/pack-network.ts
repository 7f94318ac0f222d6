// A network's numbers in a few letters: one for each weight, which is as exact as a picture of it needs.

import { describe } from "../../arrays/check.js";
import type { TwoLayerParameters, Vector } from "../../index.js";

/** Numbers as whole ones from −31 to 31, to be multiplied by `scale`; each a letter, since they stand in a page. */
export interface Packed {
  scale: number;
  letters: string;
}

/** What stands for −31, −30, … 31. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
const most = 31;

/** The four parameters, packed. */
export interface PackedNetwork {
  hiddenSize: number;
  W1: Packed;
  b1: Packed;
  W2: Packed;
  b2: Packed;
}

/** Packs the parameters of a network. */
export function packNetwork({ W1, b1, W2, b2 }: TwoLayerParameters): PackedNetwork {
  return { hiddenSize: W1.cols, W1: pack(W1.data), b1: pack(b1), W2: pack(W2.data), b2: pack(b2) };
}

/**
 * Takes numbers out again.
 *
 * @param packed - as `packNetwork` made it
 * @throws {TypeError} if it is anything else
 */
export function unpack(packed: Packed): Float64Array {
  const { scale, letters } = Object(packed) as Partial<Packed>;
  if (
    !(typeof scale === "number" && Number.isFinite(most * scale)) ||
    typeof letters !== "string" ||
    !/^[A-Za-z0-9-]*$/.test(letters)
  )
    throw new TypeError(
      `unpack: packed must be { scale, letters } of a packed network, got ${describe(packed)}`,
    );
  return Float64Array.from(letters, (letter) => (alphabet.indexOf(letter) - most) * scale);
}

function pack(values: Vector): Packed {
  const largest = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const scale = Number((largest / most).toPrecision(6)) || 1;
  const whole = (value: number): number => Math.max(-most, Math.min(most, Math.round(value / scale)));
  return { scale, letters: Array.from(values, (value) => alphabet[whole(value) + most]).join("") };
}
