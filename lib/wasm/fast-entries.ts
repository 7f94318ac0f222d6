// Rows of bytes to their entries through the machine: bytes are copied into its memory, some rows at a time, and entries out
// of it.

import type { EntriesByRow } from "./fast-products.js";
import { sharedWorkspace } from "./workspace.js";

/** Bytes at a time: their entries stay in the cache, even if none of the bytes is 0. */
const bytesAtOnce = 2 ** 14;
/** Entries that the machine may write behind the last. */
const behind = 8;

/**
 * Writes the entries of rows of bytes, which are those that are not 0.
 *
 * @param entries - what is written to: `starts` and room for all bytes
 * @param bytes - row `indices[i]` of them is row i
 * @param length - how many bytes a row has
 * @param levels - the number that each byte stands for
 * @returns whether it was done: not without a machine, or with too little memory
 */
export function unpackFast(
  { starts, columns, values }: EntriesByRow,
  bytes: Uint8Array,
  length: number,
  indices: ArrayLike<number>,
  levels: ArrayLike<number>,
): boolean {
  const workspace = sharedWorkspace();
  const rows = indices.length;
  const atOnce = Math.min(rows, Math.max(1, Math.floor(bytesAtOnce / length)));
  const room = atOnce * length + behind;
  if (!workspace?.clear(8 * 256 + 13 * room + 4 * (atOnce + 1), 5)) return false;
  const [l, b, s] = [workspace.take(256, 8), workspace.take(room, 1), workspace.take(atOnce + 1, 4)];
  const [k, v] = [workspace.take(room, 4), workspace.take(room, 8)];
  workspace.floats(l, 256).set(levels);
  const ownBytes = workspace.bytes(b, room);
  const ownStarts = workspace.integers(s, atOnce + 1);
  let total = 0;
  for (let from = 0; from < rows; from += atOnce) {
    const some = Math.min(atOnce, rows - from);
    for (let i = 0; i < some; i++) {
      const at = indices[from + i] * length;
      ownBytes.set(bytes.subarray(at, at + length), i * length);
    }
    workspace.machine.unpackRows(b, some, length, l, s, k, v);
    for (let i = 1; i <= some; i++) starts[from + i] = total + ownStarts[i];
    columns.set(workspace.integers(k, ownStarts[some]), total);
    values.set(workspace.floats(v, ownStarts[some]), total);
    total += ownStarts[some];
  }
  return true;
}
