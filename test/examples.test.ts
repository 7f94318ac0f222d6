import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { inspect } from "node:util";
import ts from "typescript";
import * as downhill from "../lib/index.js";

const folder = new URL("../lib/", import.meta.url);

/** The lines of each `@example` in a file, without their asterisks. */
function examplesOf(text: string): string[][] {
  return [...text.matchAll(/^ *\* @example\n((?: *\* .*\n)+?)(?= *\*\/| *\* (?:@|Source:))/gm)].map(
    ([, body]) =>
      body
        .trimEnd()
        .split("\n")
        .map((line) => line.replace(/^ *\* /, "")),
  );
}

/** Runs the example and returns, for each `// => value` in it, the value printed and the value promised. */
function run(lines: string[]): [printed: string, promised: string][] {
  const code: string[] = [];
  const promises: string[] = [];
  for (const line of lines) {
    const [statement, promise] = line.split(/ *\/\/ => /);
    const continuation = /^ *\/\/ {4}(.*)$/.exec(line);
    if (continuation) promises[promises.length - 1] += `\n${continuation[1]}`;
    else if (promise === undefined) code.push(line);
    else {
      code.push(`printed.push(inspect(${statement.replace(/;$/, "")}));`);
      promises.push(promise);
    }
  }
  const body = ts.transpile(code.join("\n"), { target: ts.ScriptTarget.ES2022 });
  const printed: string[] = [];
  new Function("printed", "inspect", ...Object.keys(downhill), body)(
    printed,
    inspect,
    ...Object.values(downhill),
  );
  return promises.map((promise, i) => [printed[i], promise]);
}

describe("the examples in the doc comments", () => {
  const core = ["networks", "learners", "losses", "gradients", "examples", "arrays"];
  for (const file of core.flatMap((name) =>
    readdirSync(new URL(name, folder), { recursive: true })
      .map((file) => `${name}/${file}`)
      .filter((file) => file.endsWith(".ts")),
  )) {
    const examples = examplesOf(readFileSync(new URL(file, folder), "utf8"));
    if (examples.length === 0) continue;
    it(`of ${file} print what they promise`, () => {
      for (const lines of examples) {
        const results = run(lines);
        assert.ok(results.length > 0, `no "// =>" in ${lines.join("\n")}`);
        for (const [printed, promised] of results) assert.equal(printed, promised);
      }
    });
  }
});
