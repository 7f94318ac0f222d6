// Numbers that the prose repeats from an output are the output's: whoever changes a cell so that another number comes out
// must change the sentences too.

import assert from "node:assert/strict";
import { type Cell, notebooks } from "./notebooks.js";

/** What the prose of a section says, in one edition or in both, that no cell prints: known from elsewhere, worked out, or measured once. */
const ofTheirOwn: Record<string, string[]> = {
  "4.1": [
    "70,000", // images in MNIST
    "39,760", // parameters of the network of 4.5
    "11.6", // megabytes that are downloaded
    "0.0625", // 0.25², worked out in the text
    ...["89.6", "92.0", "90.8"], // a longer training of the SVM, and all test images: minutes, measured once
    ...["99.7", "99.5"], // what others have reached
    ...["0.0870", "0.1133"], // what the solution of an exercise prints
  ],
  "4.2": [
    "2.718", // e
    "0.5108256", // −log 0.6 without the guard
    "1,300", // 60,000 / 45, the pairs in a batch of ten
    "59,999", // the last of 60,000 places
    "32.0123", // an accuracy that cannot be
    ...["3.258", "3.26"], // log 26, in a solution
    ...["6.908", "34.539"], // −log 1e-3 and −log 1e-15, in a solution
    "84.27", // √n, in a solution
  ],
  "4.3": [
    "19.9", // the last place of arange(0, 20, 0.1)
    ...["39,760", "79,520"], // parameters of the network of 4.5, and twice as many
  ],
  "4.4": [
    ...["6.00000000000378", "7.999999999999119"], // printed in 4.3
    ...["3.0001", "2.9999"], // 3 ± h
    "39,760", // parameters of the network of 4.5
    "1.89", // 2 · 0.945
    "1.52", // where the reader's own rate leads to
    "0.00544", // 0.01 · 0.544, worked out in the text
    ...["93,853", "93,808", "400,000"], // what the solution of an exercise prints and estimates
    ...["0.03125", "21.6"], // 8 / 256 and 25.6 − 4, in a solution
  ],
  "4.5": [
    "2.303", // log 10
    "79,520", // twice the 39,760 parameters, worked out in the text
    "159,010", // parameters of 200 hidden units, likewise
    ...["84.0", "93.4"], // the rates 5 and 1, tried in the same way and not kept
    ...["91.4", "92.1", "89.1", "91.8"], // the twins' rates 1 and 2 on the validation images, with the seeds 2 to 6
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
  // The text may say 2.68 · 10¹² of 2.68e+12.
  const written = (found ?? []).flatMap((number) => [number, number.replace(/e.*/, "")]);
  return written.map((number) => Number(number.replaceAll(",", "")));
}

/** Whether a number is one of those, rounded to its own decimals, as it is or in percent. */
function isPrinted(number: string, printed: number[]): boolean {
  const decimals = /\.(\d+)/.exec(number)?.[1].length ?? 0;
  const value = Number(number.replaceAll(",", ""));
  const near = 0.5001 * 10 ** -decimals;
  return printed.some((other) => Math.abs(other - value) <= near || Math.abs(100 * other - value) <= near);
}

/** The numbers in the prose of a notebook that its cells don't print. */
function unprinted(cells: Cell[]): string[] {
  const printed = numbersOf(cells);
  const said = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .flatMap((cell) => measured(proseOf(cell)));
  return [...new Set(said)].filter((number) => !isPrinted(number, printed));
}

const sectionOf = (name: string) => /4\.\d/.exec(name)?.[0] ?? "";

describe("the numbers in the prose of", () => {
  for (const { name, json } of notebooks) {
    it(`${name} are those of its outputs, or known to be its own`, () => {
      const own = ofTheirOwn[sectionOf(name)];
      assert.deepEqual(
        unprinted(json.cells).filter((number) => !own.includes(number)),
        [],
      );
    });
  }

  for (const [section, own] of Object.entries(ofTheirOwn)) {
    it(`${section} that are its own stand in an edition, and no cell prints them`, () => {
      const editions = notebooks.filter(({ name }) => sectionOf(name) === section);
      const found = editions.flatMap(({ json }) => unprinted(json.cells));
      assert.deepEqual(
        own.filter((number) => !found.includes(number)),
        [],
      );
    });
  }
});
