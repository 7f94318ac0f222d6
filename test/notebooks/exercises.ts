// The exercises of a notebook: five cells each, found by the cell that checks the answer.

import { createRequire } from "node:module";
import ts from "typescript";
import { declaredNames, usedNames } from "./code.js";
import { type Cell, type Notebook } from "./notebooks.js";

/** An exercise as it stands in a notebook. */
export interface PrintedExercise {
  id: string;
  /** The name under which the answer is checked. */
  answer: string;
  /** Where its cells begin. */
  place: number;
  task: Cell;
  stub: Cell;
  check: Cell;
  hint: Cell;
  solution: Cell;
}

export const sourceOf = (cell: Cell): string => cell.source.join("");

/** The exercises of a notebook, in their order; the test of their form says whether the cells are what they should be. */
export function exercisesOf({ json: { cells } }: Notebook): PrintedExercise[] {
  return cells.flatMap((check, i) => {
    const found = /^check\("([^"]*)", (\w+)\)/.exec(sourceOf(check));
    if (check.cell_type !== "code" || !found) return [];
    const [task, stub, , hint, solution] = cells.slice(i - 2, i + 3);
    return [{ id: found[1], answer: found[2], place: i - 2, task, stub, check, hint, solution }];
  });
}

/** The code of a folded solution. */
export const solutionCode = ({ solution }: PrintedExercise): string =>
  /^```ts\n([\s\S]*?)^```$/m.exec(sourceOf(solution))?.[1] ?? "";

/** The code that an answer needs from the cells before it: those that declare what it uses, and what these use. */
export function needed(notebook: Notebook, place: number, code: string): string[] {
  const before = notebook.json.cells.slice(0, place).filter(({ cell_type }) => cell_type === "code");
  const wanted = new Set(usedNames(code));
  const chosen = new Set<Cell>();
  for (const cell of [...before].reverse()) {
    const source = sourceOf(cell);
    if (declaredNames(source).every(({ name }) => !wanted.has(name))) continue;
    chosen.add(cell);
    for (const name of usedNames(source)) wanted.add(name);
  }
  return before.filter((cell) => chosen.has(cell)).map(sourceOf);
}

/** Runs an answer after the cells that it needs, and returns what its check says. */
export async function verdictOn(exercise: PrintedExercise, cells: string[], code: string): Promise<string> {
  const checks = 'import { check } from "downhill/exercises";';
  const verdict = `export const verdict = String(${sourceOf(exercise.check).replace(/;\s*$/, "")});`;
  const own = [checks, ...cells.filter((cell) => cell.trim() !== checks), code, verdict].join("\n;\n");
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };
  const { outputText } = ts.transpileModule(own, { compilerOptions: options });
  const asynchronous = Object.getPrototypeOf(async () => undefined).constructor;
  const exports: { verdict?: string } = {};
  await new asynchronous("require", "exports", "console", outputText)(withoutKernel, exports, {
    log: () => undefined,
  });
  return exports.verdict!;
}

const require = createRequire(import.meta.url);

/** Modules as a cell gets them; figures are drawn, and shown nowhere. */
function withoutKernel(name: string): object {
  const module: object = require(name);
  if (!name.startsWith("downhill/figures")) return module;
  return { ...module, show: () => undefined, showProgress: () => () => undefined };
}
