// The editions in other languages than English: the same notebooks with the same code and numbers, in other words.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { codeWithoutWords, languages } from "./code.js";
import {
  type Cell,
  codeCells,
  englishNotebooks as english,
  folder,
  type Notebook,
  notebooks,
} from "./notebooks.js";
import { otherNumbers, otherProse, unspoken } from "./words.js";

/** What the letters of a language look like; an edition in another language adds its own here. */
const letters: Record<string, RegExp> = { ko: /[가-힣]/ };

/** The numbers that a cell printed, in their order, line by line; of figures and progress lines, how many there are. */
function numbers(cell: Cell): string[] {
  return (cell.outputs ?? []).flatMap((output) => {
    const { data, text } = output as typeof output & { text?: string[] | string };
    if (data?.["text/html"]) return ["figure"];
    const plain = [text ?? data?.["text/plain"] ?? ""].flat().join("");
    return plain
      .split("\n")
      .map((line) =>
        (line.match(/(?<![a-z])-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?(e[-+]?\d+)?/gi) ?? []).sort().join(" "),
      );
  });
}

/** The headings of a notebook: their levels and their numbers, such as "## 4.3.1". */
function headings({ json }: Notebook): string[] {
  const prose = json.cells.filter(({ cell_type }) => cell_type === "markdown");
  const lines = prose.flatMap(({ source }) =>
    source
      .join("")
      .replace(/^```[\s\S]*?^```/gm, "")
      .split("\n"),
  );
  return lines.flatMap((line) => /^#+ (\d[\d.]*)?/.exec(line)?.[0].trim() ?? []);
}

const tags = (cell: Cell) => cell.metadata.tags ?? [];

for (const language of languages) {
  const edition = notebooks.filter(({ name }) => name.startsWith(`${language}/`));

  describe(`notebooks/${language}`, () => {
    it("has every notebook of the English edition, under the same name", () => {
      assert.deepEqual(
        edition.map(({ name }) => name.slice(language.length + 1)),
        english.map(({ name }) => name),
      );
    });

    for (const notebook of edition) {
      const twin = english.find(({ name }) => `${language}/${name}` === notebook.name);
      if (!twin) continue;
      const pairs = codeCells(twin).map((cell, i) => [cell, codeCells(notebook)[i]] as const);

      describe(notebook.name, () => {
        it("has the cells of its English twin, in their order", () => {
          const kinds = ({ json }: Notebook) => json.cells.map((cell) => [cell.cell_type, tags(cell)]);
          assert.deepEqual(kinds(notebook), kinds(twin));
        });

        it("has the same headings, in other words", () => {
          assert.deepEqual(headings(notebook), headings(twin));
        });

        it("has the same code but for words", () => {
          for (const [there, here] of pairs)
            assert.equal(
              codeWithoutWords(here.source.join("")),
              codeWithoutWords(there.source.join("")),
              `the code of ${here.id}`,
            );
        });

        it("has the same numbers in its outputs", () => {
          for (const [there, here] of pairs)
            assert.deepEqual(numbers(here), numbers(there), `the output of ${here.id}`);
        });

        it("speaks its own language in comments, strings and pictures", () => {
          for (const [there, here] of pairs)
            assert.deepEqual(unspoken(there, here, letters[language]), [], `what ${here.id} says`);
        });

        it("says the same numbers in strings and pictures", () => {
          for (const [there, here] of pairs)
            assert.deepEqual(otherNumbers(there, here), [], `the numbers of ${here.id}`);
        });

        it("has the same formulas, names and exact numbers in its prose", () => {
          twin.json.cells.forEach((there, i) => {
            const here = notebook.json.cells[i];
            if (here.cell_type === "markdown")
              assert.deepEqual(otherProse(there.source.join(""), here.source.join("")), [], here.id);
          });
        });

        it("links to the notebooks of its own language", () => {
          const links = (text: string) => [...text.matchAll(/\]\(([^)\s]*\.ipynb)/g)].map(([, link]) => link);
          assert.deepEqual(links(notebook.text), links(twin.text));
        });
      });
    }
  });
}

for (const language of languages) {
  describe(`README.${language}.md`, () => {
    it("has the sections and the commands of README.md", () => {
      const read = (name: string) => readFileSync(new URL(`../${name}`, folder), "utf8");
      const [there, here] = [read("README.md"), read(`README.${language}.md`)];
      const sections = (text: string) => text.match(/^#+(?= .)/gm);
      const blocks = (text: string) =>
        text.match(/^```[\s\S]*?^```/gm)?.map((block) => block.replace(/ +# .*/g, ""));
      const links = (text: string) => text.match(/(?<=\]\()(?!README)[^)]*/g) ?? [];
      assert.deepEqual(sections(here), sections(there));
      assert.deepEqual(blocks(here), blocks(there));
      const found = links(here).map((link) => link.replace(`/${language}/`, "/"));
      assert.deepEqual(
        links(there).filter((link) => !found.includes(link)),
        [],
      );
    });
  });
}

describe("the comparison of editions", () => {
  const code = codeWithoutWords;

  it("sees through words, comments and broken lines", () => {
    assert.equal(
      code('show("one", `a ${x} b ${y}`); // see'),
      code('show(\n  "하나",\n  `${y} 가 ${x}`,\n);'),
    );
    assert.equal(
      code('import { a } from "downhill/figures";'),
      code('import { a } from "downhill/figures/ko";'),
    );
  });

  it("sees other numbers, names, types and modules", () => {
    assert.notEqual(code("f(1)"), code("f(2)"));
    assert.notEqual(code("f(`${x}`)"), code("f(`${y}`)"));
    assert.notEqual(code('let a: "one"'), code('let a: "two"'));
    assert.notEqual(code('import { a } from "downhill"'), code('import { a } from "downhill/data"'));
  });

  const cell = (source: string, alt = "", words = "") => {
    const svg = encodeURIComponent(`<svg><text>${words}</text></svg>`);
    const html = alt || words ? `<img alt="${alt}" src="data:image/svg+xml,${svg}">` : "";
    return { source: [source], outputs: [{ data: { "text/html": [html] } }] } as unknown as Cell;
  };

  it("sees what is left in English, and what should have been", () => {
    const complaints = (there: string, here: string) => unspoken(cell(there), cell(here), letters.ko).length;
    for (const [there, here] of [
      ["f(x); // a copy", "f(x); // 사본"],
      ["let h = 1e-4; // 0.0001", "let h = 1e-4; // 0.0001"],
      ["// @ts-expect-error: a slip\nf()", "// @ts-expect-error: 오타\nf()"],
      ['f("rate", { xScale: "log" })', 'f("학습률", { xScale: "log" })'],
      ['f({ label: "forward", method: "forward" })', 'f({ label: "전방 차분", method: "forward" })'],
      ['f("x₀, with x₁ = 4", "SIFT", " %")', 'f("x₀ (x₁ = 4)", "SIFT", "%")'],
      ["f(`rate ${x}: ${y}`)", "f(`학습률 ${x}: ${y}`)"],
    ])
      assert.equal(complaints(there, here), 0, here);
    for (const [there, here] of [
      ["f(x); // a copy", "f(x); // a copy"],
      ["f(x); // a copy", "f(x);"],
      ["f(x);", "f(x); // 사본"],
      ["// @ts-expect-error: a slip\nf()", "// @ts-expect-error: a slip\nf()"],
      ['f("rate")', 'f("rate")'],
      ['f("rate")', 'f("")'],
      ['console.log("mean", m)', 'console.log("mean", m)'],
      ['f("rate")', 'f("speed")'],
      ['f({ method: "forward" })', 'f({ method: "central" })'],
      ['f("SIFT")', 'f("SURF")'],
      ["f(`rate ${x}`)", "f(`rate ${x}`)"],
    ])
      assert.equal(complaints(there, here), 1, here);
  });

  it("sees English in pictures", () => {
    const there = cell("", "A curve.", "loss");
    assert.deepEqual(unspoken(there, cell("", "곡선", "손실 (nat)"), letters.ko), []);
    assert.equal(unspoken(there, cell("", "A curve.", "손실"), letters.ko).length, 1);
    assert.equal(unspoken(there, cell("", "곡선 of 손실", "손실"), letters.ko).length, 1);
    assert.equal(unspoken(there, cell("", "곡선", "loss"), letters.ko).length, 1);
    assert.equal(unspoken(there, cell("", "곡선", "손실, mean"), letters.ko).length, 1);
  });

  it("sees other numbers in strings and pictures", () => {
    const there = cell('f("rate 0.1")', "Five curves, from 25 to 0.07.", "4 steps");
    const same = cell('f("학습률 0.1")', "곡선 5개, 25에서 0.07까지.", "4단계");
    assert.deepEqual(otherNumbers(there, same), []);
    assert.deepEqual(otherNumbers(there, cell('f("학습률 0.2")', "25에서 0.07까지.", "4단계")), [
      "0.1",
      "0.2",
    ]);
    assert.deepEqual(otherNumbers(there, cell('f("학습률 0.1")', "24에서 0.07까지.", "4단계")), ["25"]);
    assert.deepEqual(otherNumbers(there, cell('f("학습률 0.1")', "25에서 0.07까지.", "5단계")), ["4"]);
  });

  it("sees other formulas, names and numbers in prose", () => {
    const there = "In $x^2$ `sum` reads 82 % of 60,000, off by half a point: $$1 \\text{ if } x$$";
    assert.deepEqual(otherProse(there, "`sum`은 $x^2$에서 60,000장의 82%, 오차 0.5. $$1$$ 열 장"), []);
    assert.deepEqual(otherProse(there, "`sum`은 $x^3$에서 60,000장의 82%"), ["x^2"]);
    assert.deepEqual(otherProse(there, "`dot`은 $x^2$에서 60,000장의 82%"), ["`sum`"]);
    assert.deepEqual(otherProse(there, "`sum`은 $x^2$에서 6,000장의 82%"), ["60,000", "6,000"]);
    assert.deepEqual(otherProse(there, "`sum`은 $x^2$에서 60,000장의 28%"), ["82%"]);
  });
});
