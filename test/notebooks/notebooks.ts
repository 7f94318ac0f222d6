// The committed notebooks, read once for all tests.

import { readdirSync, readFileSync } from "node:fs";

export interface Cell {
  cell_type: "code" | "markdown";
  id: string;
  metadata: Record<string, unknown>;
  source: string[];
  execution_count?: number | null;
  outputs?: { output_type: string; data?: Record<string, string[] | string> }[];
}

export interface Notebook {
  /** Relative to `notebooks/`. */
  name: string;
  text: string;
  json: { cells: Cell[]; metadata: Record<string, unknown>; nbformat: number; nbformat_minor: number };
}

export const folder: URL = new URL("../../notebooks/", import.meta.url);

export const notebooks: Notebook[] = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ipynb") && !name.includes(".ipynb_checkpoints"))
  .sort()
  .map((name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    return { name, text, json: JSON.parse(text) };
  });

export const englishNotebooks: Notebook[] = notebooks.filter(({ name }) => !name.includes("/"));

export const codeCells = ({ json }: Notebook): Cell[] =>
  json.cells.filter((cell) => cell.cell_type === "code");
