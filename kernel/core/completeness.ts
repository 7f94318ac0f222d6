// Whether a cell is all there, for clients that run it on Enter.

import { parseCell } from "./cell-file.js";
import { syntaxErrors } from "./internals.js";

/** How much of a cell is there: `invalid` can't be mended by typing on. */
export function completeness(source: string): {
  status: "complete" | "incomplete" | "invalid";
  indent?: string;
} {
  const { file } = parseCell(`export {};\n${source}`);
  const found = syntaxErrors(file);
  if (found.length === 0) return { status: "complete" };
  // What is missing is missing behind the last word; a string must end on its line.
  const { pos: end } = file.endOfFileToken;
  const unfinished = found.every(({ start, code }) => start >= end && code !== unterminatedString);
  if (!unfinished) return { status: "invalid" };
  const line = source.trimEnd().split("\n").at(-1)!;
  const indent = /\s*/.exec(line)![0] + (/[{([]$/.test(line) ? "  " : "");
  return { status: "incomplete", indent };
}

const unterminatedString = 1002;
