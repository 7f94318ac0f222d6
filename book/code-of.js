// The code of a notebook.

import { readFileSync } from "node:fs";

/**
 * The code of a notebook, cell by cell.
 * @param {string} notebook - its file
 * @returns {string[]}
 */
export function codeOf(notebook) {
  const { cells } = JSON.parse(readFileSync(notebook, "utf8"));
  return cells
    .filter((/** @type {{ cell_type: string }} */ cell) => cell.cell_type === "code")
    .map((/** @type {{ source: string | string[] }} */ cell) => [cell.source].flat().join(""));
}
