// What a notebook says to its reader, taken apart so that two editions can be compared: comments, strings, pictures, prose.

import ts from "typescript";
import type { Cell } from "./notebooks.js";

/** Strings that are read by the library or by Node and not by a reader: the same in every language. */
const codes = [
  ...["log", "mean", "numerical", "forward", "central"],
  ...["descent", "bowl", "difference", "fit", "batches", "network"],
  ...["upper right", "upper left", "lower right", "people", "machine", "en"],
];

/** A word of two letters or more in Latin script. Abbreviations (SIFT), units and functions are the same in every language. */
const word = /\b(?!(?:nat|log|sin|cos)\b)[A-Za-z][a-z]+\b/;

/** What of a cell is in English though it should be in the language that has such letters, or differs without a reason. */
export function unspoken(there: Cell, here: Cell, letters: RegExp): string[] {
  const [english, spoken] = [there, here].map(parts);
  const pairs = [
    ...zip("comment", english.comments, spoken.comments),
    ...zip("label", english.labels, spoken.labels),
    ...zip("string", english.strings, spoken.strings),
  ];
  const inCode = pairs.filter(
    ({ kind, from, to }) => !isTranslated(from, to, letters, kind === "string" ? codes : []),
  );
  return [
    ...inCode.map(({ kind, from, to }) => `the ${kind} “${to}” for “${from}”`),
    ...pictures(here).flatMap(({ alt, words }) => [
      ...(letters.test(alt) && !word.test(alt) ? [] : [`the alternative text “${alt}”`]),
      ...words.filter((text) => word.test(text)).map((text) => `the word “${text}” in a picture`),
    ]),
  ];
}

function zip(kind: string, from: string[], to: string[]) {
  return Array.from({ length: Math.max(from.length, to.length) }, (_, i) => ({
    kind,
    from: from[i] ?? "",
    to: to[i] ?? "",
  }));
}

function isTranslated(from: string, to: string, letters: RegExp, codes: string[]): boolean {
  if (letters.test(to)) return word.test(from);
  const bare = (text: string) => text.replace(/\s/g, "");
  if (bare(from) === bare(to)) return !word.test(from) || codes.includes(from);
  return word.test(from) && !codes.includes(from) && !word.test(to) && to !== "";
}

/** The numbers that one edition's strings and pictures have, and the other's have not. */
export function otherNumbers(there: Cell, here: Cell): string[] {
  const said = (cell: Cell) => [
    ...parts(cell).labels,
    ...parts(cell).strings,
    ...pictures(cell).flatMap(({ alt, words }) => [alt, ...words]),
  ];
  const [from, to] = [there, here].map((cell) => said(cell).flatMap(numerals));
  // What English says in words, such as “thirty fives”, may be digits elsewhere; measured numbers are digits everywhere.
  return [...without(from, to), ...without(to, from).filter(isMeasured)];
}

/** The formulas, the names of code and the exact numbers that one edition's prose has, and the other's has not. */
export function otherProse(there: string, here: string): string[] {
  const [from, to] = [there, here].map(prose);
  const half = /\bhalf\b/.test(there) ? ["0.5"] : [];
  return [
    ...without(from.formulas, to.formulas),
    ...without([...new Set(from.names)], to.names),
    ...without([...new Set(from.numbers)], to.numbers),
    ...without([...new Set(to.numbers)], [...from.numbers, ...half]).filter(isMeasured),
  ];
}

function prose(text: string) {
  const formulas = text.match(/\$\$[^$]+\$\$|\$[^$\n]+\$/g) ?? [];
  const rest = text.replace(/```[\s\S]*?```|\$\$[^$]+\$\$|\$[^$\n]+\$/g, "");
  return {
    // A formula with words in it is written as each language likes it.
    formulas: formulas.filter((formula) => !formula.includes("\\text")).map(bareFormula),
    names: rest.match(/`[^`\n]+`/g)?.filter((name) => /[A-Za-z]/.test(name)) ?? [],
    numbers: numerals(rest).filter((number) => /[.,e%]/.test(number)),
  };
}

const isMeasured = (number: string) => /[.,e]/.test(number);
const bareFormula = (formula: string) => formula.replace(/\s|\$/g, "");

/** The numbers in a text, with their percent signs: "60,000", "1e-7", "0.5", "82%". */
function numerals(text: string): string[] {
  const found =
    text.match(/(?<![\w.])\d{1,3}(,\d{3})+(\.\d+)?|(?<![\w.])\d+(\.\d+)?(e[-+]?\d+)?( ?%)?/g) ?? [];
  return found.map((number) => number.replace(" %", "%"));
}

/** The elements of one list that the other has not, or not as often. */
function without(list: string[], other: string[]): string[] {
  const left = [...other];
  return list.filter((element) => {
    const place = left.indexOf(element);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** The comments and the strings of a cell, in their order; a template is its text with “…” for what is filled in. */
function parts(cell: Cell): { comments: string[]; labels: string[]; strings: string[] } {
  const text = cell.source.join("");
  const file = ts.createSourceFile("cell.ts", text, ts.ScriptTarget.Latest, true);
  const comments = new Map<number, string>();
  const [labels, strings]: string[][] = [[], []];
  const visit = (node: ts.Node): void => {
    for (const { pos, end } of [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]) {
      comments.set(pos, text.slice(pos, end).replace("@ts-expect-error", ""));
    }
    const said = words(node);
    if (said !== undefined) (isForReaders(node) ? labels : strings).push(said);
    node.getChildren(file).forEach(visit);
  };
  visit(file);
  return {
    comments: [...comments].sort(([a], [b]) => a - b).map(([, comment]) => comment),
    labels,
    strings,
  };
}

/** What a string says, if a node is one and neither a module's name nor a type. */
function words(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
  if (!ts.isStringLiteralLike(node)) return undefined;
  return ts.isImportDeclaration(node.parent) || ts.isLiteralTypeNode(node.parent) ? undefined : node.text;
}

/** Whether a string is one that a reader sees for sure: printed, or a label. */
const isForReaders = ({ parent }: ts.Node) =>
  (ts.isCallExpression(parent) && parent.expression.getText() === "console.log") ||
  (ts.isPropertyAssignment(parent) && /^(alt|label|[xy]Label)$/.test(parent.name.getText()));

/** The pictures that a cell shows: their alternative texts, and the words in them but for the numbers at the axes' ticks. */
function pictures(cell: Cell): { alt: string; words: string[] }[] {
  const html = (cell.outputs ?? []).map(({ data }) => [data?.["text/html"] ?? ""].flat().join("")).join("");
  return [...html.matchAll(/<img alt="([^"]*)" src="data:image\/svg\+xml,([^"]*)"/g)].map(([, alt, svg]) => {
    const drawn = decodeURIComponent(svg).replace(
      /<style[\s\S]*?<\/style>|<g aria-label="[xy]-axis tick label"[\s\S]*?<\/g>/g,
      "",
    );
    return {
      alt,
      words: [...drawn.matchAll(/>([^<>]+)</g)].map(([, words]) => words.trim()).filter(Boolean),
    };
  });
}
