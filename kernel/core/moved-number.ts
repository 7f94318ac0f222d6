// A cell of which one number is written otherwise, as while a hand drags it: the code that was compiled, with the other
// number in its place. Nothing is checked anew, so whoever asks for this has the last value checked once the hand has let go.

import type { SourceMap } from "./host.js";
import ts from "./typescript.cjs";

/** What a cell was compiled to. */
export interface Compiled {
  code: string;
  /** A source map, as JSON, from the code to the cell's file: one line, and then the source. */
  map: string;
}

/** A number as a text has it. */
interface Literal {
  from: number;
  to: number;
  value: string;
}

/** A number in the text of a cell, and where the code has it. */
interface NumberPlaces extends Literal {
  inCode: { from: number; to: number }[];
}

/**
 * The code of a cell whose source differs from that of a compiled one by how one number is written, or not at all.
 *
 * @param before - the source of the compiled cell
 * @param source - the other one
 * @returns nothing if more differs, or if what the number is at is not known in the code
 * @example
 * codeWithNumber({ code: "__notebook__.f(1)", map }, "f(1)", "f(25)", readMap) // => "__notebook__.f(25)"
 */
export function codeWithNumber(
  compiled: Compiled,
  before: string,
  source: string,
  readMap: (json: string) => SourceMap,
): string | undefined {
  const { code } = compiled;
  if (source === before) return code;
  const changed = changedPart(before, source);
  if (!/^[\w.]*$/.test(before.slice(changed.from, changed.to))) return undefined;
  const number = numbersOf(compiled, before, readMap).find(
    ({ from, to }) => from <= changed.from && changed.to <= to,
  );
  if (!number) return undefined;
  const text = source.slice(number.from, number.to + source.length - before.length);
  if (!numeric.test(text)) return undefined;
  let next = code;
  for (const { from, to } of number.inCode.toReversed()) next = next.slice(0, from) + text + next.slice(to);
  return next;
}

const numeric =
  /^(0x[\da-f_]+|0o[0-7_]+|0b[01_]+|(?!0\d)(\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(e[+-]?\d[\d_]*)?)n?$/i;

/** The least part of a text that another one, which differs, has otherwise. */
function changedPart(before: string, after: string): { from: number; to: number } {
  let from = 0;
  while (before[from] === after[from]) from++;
  const most = Math.min(before.length, after.length) - from;
  let same = 0;
  while (same < most && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { from, to: before.length - same };
}

const known = new WeakMap<Compiled, NumberPlaces[]>();

function numbersOf(compiled: Compiled, source: string, readMap: (json: string) => SourceMap): NumberPlaces[] {
  const found = known.get(compiled) ?? findNumbers(source, compiled.code, readMap(compiled.map));
  known.set(compiled, found);
  return found;
}

function findNumbers(source: string, code: string, map: SourceMap): NumberPlaces[] {
  // Of an enumeration's numbers the code holds what the compiler has worked out from them.
  if (/\benum\b/.test(source)) return [];
  const text = parse(source);
  const places = literalsIn(text).map((place): NumberPlaces => ({ ...place, inCode: [] }));
  // A function around it, since the code may return and wait.
  const head = "async function* cell() {\n";
  const file = parse(head + code);
  for (const { from, to, value } of literalsIn(file)) {
    const { line, character } = file.getLineAndCharacterOfPosition(from);
    const origin = map.find(line - 1, character);
    const at = origin && text.getLineStarts()[origin.line - 1] + origin.column;
    const place = places.find((place) => place.from === at);
    if (place?.value === value) place.inCode.push({ from: from - head.length, to: to - head.length });
  }
  return places.filter(({ inCode }) => inCode.length > 0);
}

const parse = (text: string): ts.SourceFile => ts.createSourceFile("cell.ts", text, ts.ScriptTarget.ES2022);

/** The numbers of a text, from left to right. */
function literalsIn(file: ts.SourceFile): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node) || ts.isBigIntLiteral(node))
      found.push({ from: node.getStart(file), to: node.end, value: node.text });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
