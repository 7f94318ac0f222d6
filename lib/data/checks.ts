// What images and targets ask of their arguments.
import { describe } from "../check.js";

/** Throws unless `index` is a whole number from 0 to `length` − 1. */
export function checkIndex(caller: string, index: number, length: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < length)) {
    throw new RangeError(`${caller}: an index must be a whole number from 0 to ${length - 1}, got ${index}`);
  }
}

/** Throws unless `bytes` is a Uint8Array. */
export function checkBytes(caller: string, name: string, bytes: unknown): void {
  if (!(bytes instanceof Uint8Array)) {
    throw new TypeError(`${caller}: ${name} must be a Uint8Array, got ${describe(bytes)}`);
  }
}
