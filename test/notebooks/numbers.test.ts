// Numbers that the prose repeats from an output are the output's: whoever changes a cell so that another number comes out
// must change the sentences too.

import assert from "node:assert/strict";
import { type Cell, notebooks } from "./notebooks.js";

/** What the prose says that no cell prints: known from elsewhere, worked out in the text, or measured once. */
const ofTheirOwn: Record<string, string[]> = {
  "4.5-training-a-network.ipynb": [
    "2.303", // log 10
    "79,520", // twice the 39,760 parameters, worked out in the text
    "159,010", // parameters of 200 hidden units, likewise
    ...["84.0", "93.4"], // the rates 5 and 1, tried in the same way and not kept
    "91.8", // the twin's rate on the validation images
    ...["81.9", "93.2", "66.34", "95.8", "99.4"], // what the solutions of the exercises print
  ],
};

/** Numbers with a decimal point or a comma for the thousands, three digits or more: those that are measured. */
const measured = (text: string) =>
  [...text.matchAll(/(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d+\.\d+)(?![\w,]|\.\d)/g)]
    .map(([number]) => number)
    .filter((number) => number.replace(/^[0.,]+|[.,]/g, "").length >= 3);

const proseOf = (cell: Cell) =>
  cell.source
    .join("")
    .replace(/```[^]*?```|`[^`\n]*`|\]\([^)]*\)/g, " ")
    .replace(/(?<=\d)\\?,(?=\d{3})/g, ",");

/** All numbers that a notebook's code and outputs hold, pictures and their words included. */
function numbersOf(cells: Cell[]): number[] {
  const outputs = cells.flatMap(({ outputs = [] }) =>
    outputs.map((output) => {
      const { data, text } = output as typeof output & { text?: string[] | string };
      const html = [data?.["text/html"] ?? ""].flat().join("");
      const picture = decodeURIComponent(/src="data:image\/svg\+xml,([^"]*)"/.exec(html)?.[1] ?? "");
      const words = [...picture.matchAll(/>([^<>]+)</g)].map(([, words]) => words).join("\n");
      const plain = [text ?? data?.["text/plain"] ?? ""].flat().join("");
      return [plain, words, /<img alt="([^"]*)"/.exec(html)?.[1]].join("\n");
    }),
  );
  const code = cells.filter(({ cell_type }) => cell_type === "code").map(({ source }) => source.join(""));
  const found = [...outputs, ...code].join("\n").match(/\d{1,3}(,\d{3})+(?!\d)|\d+(\.\d+)?(e[-+]?\d+)?/g);
  return (found ?? []).map((number) => Number(number.replaceAll(",", "")));
}

/** Whether a number is one of those, rounded to its own decimals, as it is or in percent. */
function isPrinted(number: string, printed: number[]): boolean {
  const decimals = /\.(\d+)/.exec(number)?.[1].length ?? 0;
  const value = Number(number.replaceAll(",", ""));
  const near = 0.5001 * 10 ** -decimals;
  return printed.some((other) => Math.abs(other - value) <= near || Math.abs(100 * other - value) <= near);
}

describe("the numbers in the prose of", () => {
  for (const { name, json } of notebooks.filter(({ name }) => name in ofTheirOwn)) {
    it(`${name} are those of its outputs, or known to be its own`, () => {
      const printed = numbersOf(json.cells);
      const said = json.cells
        .filter(({ cell_type }) => cell_type === "markdown")
        .flatMap((cell) => measured(proseOf(cell)));
      const missing = new Set(said.filter((number) => !isPrinted(number, printed)));
      assert.deepEqual([...missing].sort(), [...ofTheirOwn[name]].sort());
    });
  }
});
