// What a kernel does while nobody wants anything of it: in steps so small that nobody who comes then has to wait.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { CellCompiler } from "../../../kernel/core/compile.js";
import type { Text } from "../../../kernel/core/host.js";
import { nodeHost } from "../../../kernel/node/host.js";
import { loadAhead } from "../../../kernel/node/load-ahead.js";
import { Notebook } from "../cells.js";

describe("preparing the compiler", () => {
  it("reads at most one file in a step, of long ones a part, and leaves nothing of a package's types to be read", () => {
    let read: string[] = [];
    const host = nodeHost(path.resolve(import.meta.dirname, "../../../notebooks"));
    const readFile = (file: string): string | undefined => {
      if (file.endsWith(".ts")) read.push(file);
      return host.sys.readFile(file);
    };
    /** A text that notes what of it becomes a string, but for single characters. */
    const noted = (file: string, text: Text): Text => ({
      length: text.length,
      indexOf: (part, from) => text.indexOf(part, from),
      slice: (start, end) => noted(file, text.slice(start, end)),
      toString() {
        if (text.length > 1) read.push(file);
        assert.ok(text.length < 200_000, `${file}: ${text.length} bytes in one step`);
        return text.toString();
      },
    });
    const readText = (file: string): Text | undefined => {
      const text = host.readText!(file);
      return text && noted(file, text);
    };
    const compiler = new CellCompiler({ ...host, sys: { ...host.sys, readFile }, readText });
    const before = compiler.begin();
    for (const steps of [compiler.warmUp(before), compiler.prepare(["jsdom"], () => before)])
      for (const step of steps) {
        assert.equal(step, undefined);
        assert.ok(read.length <= 1, read.join("\n"));
        read = [];
      }
    const cell = compiler.compile(before, 'import { JSDOM } from "jsdom"; nobody');
    assert.deepEqual(
      cell.diagnostics.map(({ code }) => code),
      [2304],
    );
    assert.deepEqual(read, []);
  });

  it("stops when a cell has come first", () => {
    const compiler = new CellCompiler(nodeHost(os.tmpdir()));
    const before = compiler.begin();
    const steps = compiler.warmUp(before);
    for (let i = 0; i < 20; i++) steps.next();
    assert.deepEqual(compiler.compile(before, "const a: number = 1").diagnostics, []);
    Array.from(steps);
    assert.deepEqual(
      compiler.compile(before, "const a: string = 1").diagnostics.map(({ code }) => code),
      [2322],
    );
  });
});

describe("loadAhead(name, require)", () => {
  let notebook: Notebook;
  const loaded = (): string[] =>
    readFileSync(path.join(notebook.top, "log"), "utf8").split("\n").filter(Boolean);
  const log = (name: string): string =>
    `require("node:fs").appendFileSync(${JSON.stringify(path.join(notebook.top, "log"))}, "${name}\\n");`;
  const own = () => createRequire(path.join(notebook.top, "x.js"));
  beforeEach(() => {
    notebook = new Notebook();
    notebook.write("log", "");
  });
  afterEach(() => notebook.remove());

  it("loads one file in a step, each after those that it needs, and none twice", () => {
    notebook.install(
      "whole",
      {},
      {
        "index.js": `${log("index")} require("./a"); require("./b"); require("leaf");`,
        "a.js": `${log("a")} require("./b") // require("./comment")`,
        "b.js": `${log("b")} exports.lazy = () => require.resolve("./worker")`,
        "comment.js": log("comment"),
        "worker.js": log("worker"),
      },
    );
    notebook.install("leaf", { main: "main.js" }, { "main.js": log("leaf") });
    let before = 0;
    for (const step of loadAhead("whole", own())) {
      assert.equal(step, undefined);
      assert.ok(loaded().length - before <= 1);
      before = loaded().length;
    }
    assert.deepEqual(loaded(), ["b", "a", "leaf", "index"]);
    own()("whole");
    assert.equal(loaded().length, 4);
  });

  it("leaves circles, and what needs them, to the import", () => {
    notebook.install(
      "round",
      {},
      {
        "index.js": `require("./free"); require("./one"); ${log("index")}`,
        "one.js": `require("./two"); ${log("one")}`,
        "two.js": `require("./one"); ${log("two")}`,
        "free.js": log("free"),
      },
    );
    Array.from(loadAhead("round", own()));
    assert.deepEqual(loaded(), ["free"]);
    own()("round");
    assert.deepEqual(loaded(), ["free", "two", "one", "index"]);
  });

  it("loads ES modules too", () => {
    notebook.install(
      "modern",
      { type: "module", exports: "./index.js" },
      {
        "index.js": 'export { value } from "./value.js";',
        "value.js": "globalThis.loadedAhead = (globalThis.loadedAhead ?? 0) + 1; export const value = 1;",
      },
    );
    const steps = [...loadAhead("modern", own())];
    assert.equal(steps.length, 4); // two to find them, two to load them
    assert.equal((globalThis as { loadedAhead?: number }).loadedAhead, 1);
    assert.equal((own()("modern") as { value: number }).value, 1);
  });

  it("says nothing of a package that is not there, or that fails", () => {
    assert.deepEqual([...loadAhead("nowhere", own())], []);
    notebook.install("broken", {}, { "index.js": "throw new Error('no')" });
    Array.from(loadAhead("broken", own()));
    assert.throws(() => own()("broken") as unknown, /no/);
  });
});
