// A committed notebook as JupyterLab opens it in a fresh clone: not trusted yet, and nothing run.

import assert from "node:assert/strict";
import { notebooks } from "../notebooks/notebooks.js";
import { keepPicture, pictureName } from "./browser.js";
import { Notebook } from "./notebook.js";
import { assertFigures, figuresOf } from "./pictures.js";

for (const committed of notebooks) {
  const name = pictureName(committed.name);
  const figures = figuresOf(committed);

  describe(`${committed.name}, opened untrusted`, () => {
    let notebook: Notebook;

    before(async () => {
      notebook = await Notebook.open(committed.name);
    });
    after(() => notebook.close());

    it("is not trusted, not run, and unchanged by being opened", async () => {
      const cells = await notebook.cells();
      assert.deepEqual(
        cells.map(({ trusted }) => trusted),
        cells.map(() => false),
      );
      assert.equal(await notebook.page.evaluate("lab.isDirty()"), false);
    });

    for (const theme of ["Light", "Dark"]) {
      it(`shows every figure, with its words, in the ${theme.toLowerCase()} theme`, async () => {
        await notebook.command("apputils:change-theme", { theme: `JupyterLab ${theme}` });
        await notebook.page.waitForFunction(`document.body.dataset.jpThemeName === "JupyterLab ${theme}"`);
        await assertFigures(notebook.page, ".jp-OutputArea-output", figures);
        await keepPicture(notebook.page, `untrusted ${theme.toLowerCase()} ${name}`);
      });
    }

    it("shrinks its figures in a narrow window, and cuts nothing off", async () => {
      await notebook.page.setViewportSize({ width: 500, height: 900 });
      await assertFigures(notebook.page, ".jp-OutputArea-output", figures);
      await keepPicture(notebook.page, `untrusted narrow ${name}`);
    });
  });
}
