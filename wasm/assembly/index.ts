// What lib/wasm/machine.ts calls. Addresses and sizes are the caller's to get right: nothing is checked here.

export { unpackRows } from "./bytes";
export { multiplyAll, multiplyEntries } from "./products";
export { layOut, bytes, levels, starts, columns, values, lit, labels, W1, b1, W2, b2, Z1, Y } from "./batch";
export { lightBytes, lightEntries, forwardBytes, forwardEntries, score, backward, descend } from "./pass";

/** Where memory begins that the caller may use. */
export function freeFrom(): usize {
  return __heap_base;
}
