// What Tab and Shift-Tab show of the library.

import assert from "node:assert/strict";
import * as data from "../../lib/data/index.js";
import * as figures from "../../lib/figures/index.js";
import * as core from "../../lib/index.js";
import { keepPicture } from "./browser.js";
import { Notebook } from "./notebook.js";

describe("Tab and Shift-Tab", () => {
  let notebook: Notebook;

  before(async () => {
    notebook = await Notebook.write("help", [
      'import * as downhill from "downhill";\nimport * as data from "downhill/data";\n' +
        'import * as figures from "downhill/figures";\n' +
        'import { numericalDiff } from "downhill";\nimport { drawCurves } from "downhill/figures";',
      "",
    ]);
    assert.deepEqual((await notebook.run(0)).outputs, []);
  });
  after(() => notebook.close());

  const completions = async () => {
    const items = notebook.page.locator(".jp-Completer-item .jp-Completer-match");
    // JupyterLab gives up a second after Tab; a reader presses it again.
    for (let tries = 1; tries < 6; tries++) {
      if (
        await items
          .first()
          .waitFor({ timeout: 5000 })
          .then(
            () => true,
            () => false,
          )
      )
        break;
      await notebook.page.keyboard.press("Tab");
    }
    await items.first().waitFor();
    return items.allInnerTexts();
  };
  const type = async (text: string, key: "Tab" | "Shift+Tab") => {
    await notebook.edit(1, "");
    await notebook.page.keyboard.press("Enter");
    await notebook.page.keyboard.type(text);
    await notebook.page.keyboard.press(key);
  };

  it("completes a name", async () => {
    await type("numericalDi", "Tab");
    assert.deepEqual(await completions(), ["numericalDiff"]);
    await notebook.page.keyboard.press("Enter");
    assert.equal((await notebook.cells())[1].source, "numericalDiff");
  });

  it("offers all names of the library that fit", async () => {
    await type("downhill.numerical", "Tab");
    assert.deepEqual(
      await completions(),
      Object.keys(core)
        .filter((name) => name.startsWith("numerical"))
        .sort(),
    );
    await keepPicture(notebook.page, "tab");
    await notebook.page.keyboard.press("Escape");
  });

  for (const [name, words] of [
    ["numericalDiff", ["numericalDiff(f", "slope of", "@param", "@returns", "@example", "Source:"]],
    ["drawCurves", ["drawCurves(", "@param", "@example"]],
  ] as const) {
    it(`shows the comment of ${name}`, async () => {
      await type(name, "Shift+Tab");
      const tooltip = notebook.page.locator(".jp-Tooltip");
      await tooltip.waitFor();
      const text = await tooltip.innerText();
      for (const word of words) assert.ok(text.includes(word), `${word} is not in:\n${text}`);
      await keepPicture(notebook.page, `shift-tab ${name}`);
      await notebook.page.keyboard.press("Escape");
    });
  }

  for (const [prefix, exported] of Object.entries({ downhill: core, data, figures })) {
    it(`has something to say on each of ${Object.keys(exported).length} names of ${prefix}`, async () => {
      for (const name of Object.keys(exported)) {
        const text = String(await notebook.page.evaluate(`lab.inspect("${prefix}.${name}")`));
        assert.ok(text.includes(name), text);
        assert.ok(text.split("\n").length >= 3, `only this on ${name}:\n${text}`);
      }
    });
  }

  it("offers names inside of an import", async () => {
    await notebook.edit(1, 'import { draw } from "downhill/figures"');
    await notebook.page.keyboard.press("Enter");
    await notebook.page.keyboard.press("Control+Home");
    for (let i = 0; i < "import { draw".length; i++) await notebook.page.keyboard.press("ArrowRight");
    await notebook.page.keyboard.press("Tab");
    assert.deepEqual(
      await completions(),
      Object.keys(figures)
        .filter((name) => name.startsWith("draw"))
        .sort(),
    );
    await notebook.page.keyboard.press("Escape");
  });
});
