// What `npm run book` makes of the sources alone: the reference, the scripts of live pages, and what cells have to do with
// each other. It is made by a process of its own while Python is set up and the notebooks run, and kept for those who use it.

import { readdirSync } from "node:fs";
import path from "node:path";
import { failWith } from "../scripts/fail.js";
import { makeBundles } from "./bundles.js";
import { usesOfCells } from "./cell-uses.js";
import { codeOf } from "./code-of.js";
import { makeReference } from "./reference/reference.js";

const top = path.dirname(import.meta.dirname);
const notebooks = path.join(top, "notebooks");
try {
  await makeReference(top);
  const bundles = await makeBundles(top);
  for (const name of readdirSync(notebooks, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".ipynb") && !name.includes(".ipynb_checkpoints"))
      usesOfCells(top, codeOf(path.join(notebooks, name)), bundles);
} catch (error) {
  failWith(error);
}
