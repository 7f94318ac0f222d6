// What lib/wasm/machine.ts calls. Addresses and sizes are the caller's to get right: nothing is checked here.

export { multiplyAll, multiplyEntries } from "./products";

/** Where memory begins that the caller may use. */
export function freeFrom(): usize {
  return __heap_base;
}
