// Loads a package that the next cells are likely to import, for a kernel with nothing else to do: each step loads one file,
// after those that it needs. Files that need each other in a circle are left to the import itself, which alone knows
// where to begin.

import { readFileSync } from "node:fs";
import { createRequire, isBuiltin } from "node:module";
import path from "node:path";

const comments = /\/\*[^]*?\*\/|(?<![:"'`\\])\/\/.*/g;
const requests = /\b(?:require\s*\(\s*|from\s*|import\s*)(["'])([^"'\n]+)\1/g;

/**
 * @param name - the package; if it is not installed, the cell that imports it says so
 * @param require - that of whoever imports it
 */
export function* loadAhead(name: string, require: NodeJS.Require): Generator<void, void> {
  const needs = new Map<string, readonly string[]>();
  const entry = attempt(() => require.resolve(name));
  if (entry === undefined) return;
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (needs.has(file)) continue;
    needs.set(file, neededBy(file));
    waiting.push(...needs.get(file)!);
    yield;
  }
  for (const file of inOrder(entry, needs)) {
    attempt((): unknown => require(file));
    yield;
  }
}

/** The files that a file of a package requires or imports. */
function neededBy(file: string): string[] {
  if (!/\.[cm]?js$/.test(file)) return [];
  const text = attempt(() => readFileSync(file, "utf8").replaceAll(comments, "")) ?? "";
  const found = new Set([...text.matchAll(requests)].map(([, , request]) => request));
  const { resolve } = createRequire(file);
  return [...found]
    .filter((request) => !isBuiltin(request))
    .map((request) => attempt(() => resolve(request)))
    .filter((needed) => needed !== undefined && path.isAbsolute(needed)) as string[];
}

/** The files that reach no circle, each behind those that it needs. */
function inOrder(entry: string, needs: ReadonlyMap<string, readonly string[]>): Iterable<string> {
  const order = new Set<string>();
  const inside = new Set<string>();
  const circular = new Set<string>();
  const visit = (file: string): boolean => {
    if (order.has(file)) return true;
    if (inside.has(file) || circular.has(file)) return false;
    inside.add(file);
    const isFree = needs.get(file)!.map(visit).every(Boolean);
    inside.delete(file);
    (isFree ? order : circular).add(file);
    return isFree;
  };
  visit(entry);
  return order;
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
