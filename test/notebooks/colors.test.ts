// A color means one thing in a section: what stands beside a line in one figure has its color in all others.

import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { colors } from "../../lib/figures/parts/theme.js";
import { codeCells, type Notebook, notebooks } from "./notebooks.js";

const { model, second, third, fourth } = colors;
const hues = new Map(
  Object.entries({ model, second, third, fourth }).map(([name, hue]) => [hue as string, name]),
);
const { DOMParser } = new JSDOM().window;

/** The pictures among a notebook's outputs. */
const pictures = (notebook: Notebook): string[] =>
  codeCells(notebook)
    .flatMap(({ outputs = [] }) => outputs)
    .flatMap(({ data }) => [data?.["text/html"] ?? ""].flat().join(""))
    .flatMap((html) => /src="data:image\/svg\+xml,([^"]*)"/.exec(html)?.[1] ?? [])
    .map(decodeURIComponent);

/** The colored words in a picture, each with the names of its colors; numbers and words in ink may stand for anything. */
function labels(svg: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  for (const text of parsed.querySelectorAll("text")) {
    const label = text.textContent.trim();
    const hue = hues.get(text.closest("[fill]")?.getAttribute("fill") ?? "");
    if (hue && /\p{L}/u.test(label)) found.set(label, (found.get(label) ?? new Set()).add(hue));
  }
  return found;
}

/** The labels that have one color in a picture, and another in another. */
function torn(svgs: readonly string[]): string[] {
  const known = new Map<string, string>();
  return svgs.flatMap((svg) =>
    [...labels(svg)].flatMap(([label, [color, ...others]]) => {
      const before = known.get(label) ?? color;
      if (others.length === 0) known.set(label, before);
      return others.length > 0 || color === before ? [] : [`${label}: ${before}, ${color}`];
    }),
  );
}

describe("the colors of the figures", () => {
  for (const notebook of notebooks) {
    it(`mean the same throughout ${notebook.name}`, () => {
      assert.deepEqual(torn(pictures(notebook)), []);
    });
  }

  it("are told apart by label and by picture", () => {
    const picture = (color: string, ...words: string[]) =>
      `<svg xmlns="http://www.w3.org/2000/svg"><g fill="${color}">${words.map((word) => `<text>${word}</text>`).join("")}</g></svg>`;
    assert.deepEqual(torn([picture(model, "rate 2", "0.5"), picture(second, "rate 10", "0.5")]), []);
    assert.deepEqual(torn([picture(model, "test"), picture(model, "test"), picture(colors.ink, "test")]), []);
    assert.deepEqual(torn([picture(model, "test"), picture(second, "test")]), ["test: model, second"]);
  });
});
