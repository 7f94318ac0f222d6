// Large matrices seen from afar. All places by hand: 16 pixels around, letters of 7.2 pixels, 13 of height.

import assert from "node:assert/strict";
import { drawMatrix, type Figure } from "../../../lib/figures/index.js";
import { textWidth } from "../../../lib/figures/parts/text.js";
import { Matrix } from "../../../lib/index.js";

/** The texts with their places and anchors. */
const texts = ({ svg }: Figure) =>
  [...svg.matchAll(/<g aria-label="text"([^>]*)><text[^>]*translate\(([\d.]+),([\d.]+)\)">([^<]*)</g)].map(
    ([, style, x, y, text]) =>
      `${text} ${x},${y} ${/text-anchor="(\w+)"/.exec(style)?.[1]}${style.includes("bold") ? " bold" : ""}`,
  );
const size = ({ svg }: Figure) =>
  /^<svg [^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.slice(1).map(Number);
const pixels = ({ svg }: Figure) =>
  [...svg.matchAll(/translate\(([\d.]+,[\d.]+)\) scale\((\d+)\)">(.*?)<\/g>/g)].map(
    ([, at, scale, paths]) =>
      `${at} × ${scale}: ${[...paths.matchAll(/stroke="(#\w+)" d="([^"]*)"/g)].map(([, color, d]) => `${color} ${d}`).join("; ")}`,
  );

describe("drawMatrix(M, options) of more than 300 entries", () => {
  it("shows blocks where there are more than 56 rows or columns, of each the entry of the greatest magnitude", () => {
    // 112 × 60 entries make 56 × 30 blocks of 9 pixels. 0.5 beside −4 is hidden, and 2, half of 4, gets three of five levels; −4 is of the block in the second row.
    const M = new Matrix(112, 60).map((_, i, j) =>
      i === 3 && j === 1 ? -4 : i === 2 && j === 0 ? 0.5 : i === 111 && j === 59 ? 2 : 0,
    );
    const figure = drawMatrix(M, { label: "W" });
    const note = "each square: the largest in magnitude of 2 × 2 entries";
    assert.equal(figure.alt, `W of 112 × 60 entries as colors, from −4 to 2. ${note}.`);
    assert.deepEqual(texts(figure), [
      ...["0 40,69.5 end", "111 40,560.5 end", "0 46,53 start", "59 316,53 end"],
      ...["W 46,22 start bold", `${note} 46,581 start`],
    ]);
    assert.deepEqual(pixels(figure), ["46,67.5 × 9: #da9264 m29 55h1", "46,67.5 × 9: #0067a8 m0 1h1"]);
    assert.match(figure.svg, /<rect x="46" y="63" width="270" height="504"/);
    // The note is wider than the picture: 54 letters, of which one is broad.
    assert.deepEqual(size(figure), [46 + 16 + Math.ceil(textWidth(note)), 567 + 16 + 23]);
  });

  it("shows every entry where there are fewer, between the names of the first and the last row and column", () => {
    const M = new Matrix(20, 16).map((_, i, j) => (i === 1 && j === 2 ? 1 : 0));
    const figure = drawMatrix(M, { rowLabels: Array.from({ length: 20 }, (_, i) => `row ${i}`) });
    assert.equal(figure.alt, "A matrix of 20 × 16 entries as colors, from 0 to 1.");
    assert.deepEqual(texts(figure), [
      ...["row 0 65,43.5 end", "row 19 65,430.5 end", "0 71,27 start", "15 391,27 end"],
    ]);
    assert.deepEqual(pixels(figure), ["71,47 × 20: #c14a00 m2 1h1", "71,47 × 20: "]);
    assert.deepEqual(size(figure), [391 + 16, 437 + 16]);
  });

  it("shortens names, and says in full what it has shortened", () => {
    const long = "a name that is longer than half of the columns";
    const columnLabels = [long, ...Array.from({ length: 30 }, String), "last"];
    const rowLabels = Array.from({ length: 10 }, (_, i) => (i === 9 ? long : String(i)));
    const figure = drawMatrix(new Matrix(10, 32), { rowLabels, columnLabels, label: long.repeat(2) });
    assert.match(figure.alt, new RegExp(`In full: ${long}${long}; ${long}; ${long}\\.$`));
    // 32 columns of 16 pixels: half of them, less 8, are 248; a row has 160.
    const shown = texts(figure).map((text) => text.replace(/ [\d.]+,[\d.]+ .*/, ""));
    assert.deepEqual(
      shown.map((text) => text.endsWith("…")),
      [false, true, true, false, true],
    );
    assert.deepEqual(
      [shown[1], shown[2]].map((text) => textWidth(text) <= 248 && textWidth(text) > 130),
      [true, true],
    );
  });

  it("draws a single row or column, with its one name", () => {
    const column = drawMatrix(new Matrix(301, 1).map((_, i) => i));
    assert.deepEqual(
      texts(column).map((text) => text.split(" ")[0]),
      ["0", "300", "0", "each"],
    );
    assert.equal(texts(drawMatrix(new Matrix(1, 301)))[0].split(" ")[0], "0");
  });
});
