// HTML pages of the committed notebooks, written afresh for the tests: the book's, and nbconvert's own.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeReference } from "../../book/reference/reference.js";
import { setUpJupyter } from "../../scripts/setup.js";
import { notebooks } from "../notebooks/notebooks.js";
import { top } from "./jupyterlab.js";

const names = notebooks.map(({ name }) => name);

const writeBook = `
import json
import sys
from pathlib import Path
import nbformat
sys.path.insert(0, "book")
from pages import read_texts, write_book
folder, reference, lite, *names = sys.argv[1:]
notebooks = {Path(name): nbformat.read(Path("notebooks", name), as_version=4) for name in names}
write_book(notebooks, read_texts(Path("notebooks")), Path(folder), json.loads(Path(reference).read_text()), bool(lite))
`;

/** Writes the book with its reference into a new folder, as `npm run book` does after it ran the notebooks; `lite` promises JupyterLite. */
export async function writeBookPages(lite = false): Promise<string> {
  const folder = path.join(newFolder(), "book");
  const reference = await makeReference(top);
  python(["-c", writeBook, folder, reference.names, lite ? "lite" : "", ...names]);
  cpSync(reference.folder, path.join(folder, "reference"), { recursive: true });
  return folder;
}

/** Writes the pages that `jupyter nbconvert --to html` makes into a new folder. */
export function writeNbconvertPages(theme: "light" | "dark"): string {
  const folder = newFolder();
  for (const below of new Set(names.map((name) => path.dirname(name)))) {
    const files = names.filter((name) => path.dirname(name) === below);
    const output = `--output-dir=${path.join(folder, below)}`;
    python([
      "-m",
      "nbconvert",
      "--to=html",
      `--theme=${theme}`,
      output,
      ...files.map((name) => `notebooks/${name}`),
    ]);
  }
  return folder;
}

/** The paths of the pages below a folder, sorted; those of the reference are TypeDoc's. */
export function pagesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((name) => name.endsWith(".html") && !name.startsWith("reference")).sort();
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "downhill-pages-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function python(args: string[]): void {
  const jupyter = setUpJupyter();
  const { status, stderr } = spawnSync(jupyter.python, args, {
    cwd: top,
    env: jupyter.env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the pages were not written:\n${stderr}`);
}
