// The editions in other languages than English: the same notebooks with the same code and numbers, in other words.

import assert from "node:assert/strict";
import ts from "typescript";
import { type Cell, codeCells, type Notebook, notebooks } from "./notebooks.js";

const english = notebooks.filter(({ name }) => !name.includes("/"));
const languages = [...new Set(notebooks.flatMap(({ name }) => name.split("/").slice(0, -1)))];

/** The code of a cell as tokens, with a blank in the place of words: string literals, template text. Comments fall away. */
function codeWithoutWords(cell: Cell): string {
  const file = ts.createSourceFile("cell.ts", cell.source.join(""), ts.ScriptTarget.Latest, true);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    const children = node.getChildren(file);
    if (ts.isStringLiteral(node)) tokens.push(meaning(node));
    else if (ts.isNoSubstitutionTemplateLiteral(node)) tokens.push("“”");
    else if (ts.isTemplateExpression(node)) tokens.push("“”", ...substitutions(node));
    else if (children.length > 0) children.forEach(visit);
    else if (node.getText(file)) tokens.push(node.getText(file));
  };
  // A template's words may stand in another order, and what they are filled with too.
  const substitutions = (node: ts.TemplateExpression): string[] =>
    node.templateSpans.map(({ expression }) => expression.getText(file)).sort();
  visit(file);
  // Where a line was broken, the last element of a list has got a comma.
  return tokens.join(" ").replace(/ ,(?= [)\]}])/g, "");
}

/** What of a string is no word: the module that is imported, without its language; the member of a type. */
function meaning(node: ts.StringLiteral): string {
  if (ts.isImportDeclaration(node.parent))
    return node.text.replace(new RegExp(`/(${languages.join("|")})$`), "");
  return ts.isLiteralTypeNode(node.parent) ? node.text : "“”";
}

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
            assert.equal(codeWithoutWords(here), codeWithoutWords(there), `the code of ${here.id}`);
        });

        it("has the same numbers in its outputs", () => {
          for (const [there, here] of pairs)
            assert.deepEqual(numbers(here), numbers(there), `the output of ${here.id}`);
        });

        it("links to the notebooks of its own language", () => {
          const links = (text: string) => [...text.matchAll(/\]\(([^)\s]*\.ipynb)/g)].map(([, link]) => link);
          assert.deepEqual(links(notebook.text), links(twin.text));
        });
      });
    }
  });
}

describe("the comparison of editions", () => {
  const code = (source: string) => codeWithoutWords({ source: [source] } as Cell);

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
});
