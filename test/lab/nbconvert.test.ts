// The pages that nbconvert makes of the notebooks on its own, in both of its themes.

import { pathToFileURL } from "node:url";
import path from "node:path";
import { notebooks } from "../notebooks/notebooks.js";
import { keepPicture, openPage, pictureName } from "./browser.js";
import { writeNbconvertPages } from "./pages.js";
import { assertFigures, figuresOf } from "./pictures.js";

for (const theme of ["light", "dark"] as const) {
  describe(`nbconvert's ${theme} pages`, () => {
    let folder: string;

    before(() => {
      folder = writeNbconvertPages(theme);
    });

    for (const notebook of notebooks) {
      it(`show every figure of ${notebook.name}`, async () => {
        const page = await openPage({ colorScheme: theme, offline: true });
        await page.goto(pathToFileURL(path.join(folder, notebook.name.replace(/ipynb$/, "html"))).href);
        await assertFigures(page, ".jp-OutputArea-output", figuresOf(notebook));
        await keepPicture(page, `nbconvert ${theme} ${pictureName(notebook.name)}`);
        await page.context().close();
      });
    }
  });
}
