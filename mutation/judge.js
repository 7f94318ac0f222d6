// What a run of Stryker has found in a room: how many changes its tests noticed, and which others are new. A change that no
// test could notice, since it changes nothing that anyone sees, stands with its reason in equivalent/<room>.json.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Prints the score of a room and the changes that went unnoticed.
 *
 * @param {string} room
 * @param {number} least - the score that it must have, in percent, equivalent changes left out
 * @returns {boolean} whether it has
 */
export function judge(room, least) {
  const here = import.meta.dirname;
  /** @type {{ files: Record<string, { source: string, mutants: Mutant[] }> }} */
  const { files } = JSON.parse(readFileSync(path.join(here, "report", `${room}.json`), "utf8"));
  const listed = equivalentChanges(path.join(here, "equivalent", `${room}.json`)).filter((change) =>
    Object.keys(files).some((file) => change.startsWith(`${file}: `)),
  );
  const changes = Object.entries(files).flatMap(([file, { source, mutants }]) =>
    mutants.map((mutant) => ({
      status: mutant.status,
      line: `${file}:${mutant.location.start.line}`,
      text: `${file}: ${changedLines(source, mutant)}`,
    })),
  );
  const noticed = changes.filter(({ status }) => status === "Killed" || status === "Timeout");
  const unnoticed = changes.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const equivalent = unnoticed.filter(({ text }) => listed.includes(text));
  const others = unnoticed.filter(({ text }) => !listed.includes(text));

  for (const { line, text } of others)
    console.log(`not noticed: ${line}: ${text.slice(text.indexOf(": ") + 2)}`);
  for (const change of listed.filter((listed) => !equivalent.some(({ text }) => text === listed)))
    console.log(`listed as equivalent, but noticed or gone: ${change}`);
  const all = noticed.length + others.length;
  const score = (100 * noticed.length) / all;
  console.log(
    `${room}: ${noticed.length} of ${all} changes noticed, ${score.toFixed(2)} %, beside ${equivalent.length} that are equivalent\n`,
  );
  return score >= least;
}

/** @typedef {{ line: number, column: number }} Place counted from 1 */
/** @typedef {{ status: string, replacement: string, location: { start: Place, end: Place } }} Mutant */

/**
 * The lines as the change leaves them, on one.
 *
 * @param {string} source
 * @param {Mutant} mutant
 */
function changedLines(source, { replacement, location: { start, end } }) {
  const lines = source.split("\n");
  const before = lines[start.line - 1].slice(0, start.column - 1);
  const after = lines[end.line - 1].slice(end.column - 1);
  return `${before}${replacement}${after}`.replace(/\s+/g, " ").trim();
}

/** @param {string} file */
function equivalentChanges(file) {
  if (!existsSync(file)) return [];
  /** @type {{ why: string, changes: string[] }[]} */
  const reasons = JSON.parse(readFileSync(file, "utf8"));
  return reasons.flatMap(({ changes }) => changes);
}
