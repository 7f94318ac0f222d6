import assert from "node:assert/strict";
import { browserHost } from "../../../kernel/browser/host.js";
import { header, readable, Stacks, type Frame } from "../../../kernel/core/stacks.js";
import { nodeHost } from "../../../kernel/node/host.js";

/** Says that the first place in a file comes from the first in its source. */
const map = JSON.stringify({ version: 3, sources: ["cell.ts"], names: [], mappings: "AAAA" });

describe("Stacks", () => {
  let stacks: Stacks;
  const lineOf = (file: string): string =>
    stacks.format(new Error("no"), [{ url: file, line: 1, column: 1 }]).split("\n    at ")[1];
  beforeEach(() => {
    stacks = new Stacks(browserHost({}, ""));
    for (let run = 1; run <= 12; run++)
      stacks.register(`cell-${run}`, { label: "Cell 1", source: `run ${run}`, map });
    stacks.register("cell-13", { label: "Cell 2", source: "other", map });
  });

  it("know the lines of a cell's last ten runs, and no more", () => {
    for (const run of [3, 12, 13])
      assert.equal(lineOf(`cell-${run}`), run === 13 ? "Cell 2, line 1" : "Cell 1, line 1");
    for (const run of [1, 2]) assert.equal(lineOf(`cell-${run}`), `../cell-${run}`);
  });

  it("know the newest text of a cell, whatever others have run since", () => {
    assert.equal(stacks.sourceOf("Cell 1"), "run 12");
    assert.equal(stacks.sourceOf("Cell 2"), "other");
    assert.equal(stacks.sourceOf("Cell 3"), undefined);
  });

  it("count a file once that is compiled again and again", () => {
    stacks.register("cell-21", { label: "a.ts", source: "first", map });
    for (let time = 1; time <= 12; time++)
      stacks.register("cell-22", { label: "a.ts", source: `time ${time}`, map });
    assert.deepEqual(["cell-21", "cell-22"].map(lineOf), ["a.ts, line 1", "a.ts, line 1"]);
    assert.equal(stacks.sourceOf("a.ts"), "time 12");
  });
});

describe("a stack", () => {
  const host = nodeHost("/home/ada/course/notebooks");
  const stacks = new Stacks(host);
  // The third column of the third line of what runs is the second of the second line of what was written: `AAAA` is the first
  // place of both, `;` a line, and `EACC` two columns, a line and a column further on.
  const secondLine = JSON.stringify({ version: 3, sources: ["c.ts"], names: [], mappings: "AAAA;;EACC" });
  before(() => {
    stacks.register("cell-1", { label: "Cell 1", source: "", map: secondLine });
    stacks.register("cell-2", {
      label: "Cell 2",
      source: "",
      map: secondLine,
      linesBefore: 1,
      linesOfHead: 2,
    });
  });
  const frame = (url: string, rest: Partial<Frame> = {}): Frame => ({ url, line: 3, column: 3, ...rest });
  const framesOf = (...frames: Frame[]): string[] =>
    stacks.format(new RangeError("no"), frames).split("\n    at ");

  it("begins with the error, and names what was called and where", () => {
    assert.deepEqual(
      framesOf(
        frame("cell-1", { called: "f" }),
        frame("cell-1", { called: "g", isAsync: true }),
        frame("cell-1", { isAsync: true }),
        frame("cell-1", { called: "__notebook__.h", isAsync: false }),
        frame("cell-1", { called: "" }),
      ),
      [
        "RangeError: no",
        "f (Cell 1, line 2)",
        "async g (Cell 1, line 2)",
        "async Cell 1, line 2",
        "h (Cell 1, line 2)",
        "Cell 1, line 2",
      ],
    );
  });

  it("counts the lines of what the reader has written", () => {
    assert.deepEqual(framesOf(frame("cell-2", { line: 5 }), frame("cell-2")).slice(1), [
      "Cell 2, line 1",
      "Cell 2, line 0",
    ]);
    assert.equal(
      framesOf(frame("cell-1", { column: 2 }))[1],
      "Cell 1, line 1",
      "what is before the third column",
    );
    assert.equal(framesOf(frame("cell-1", { line: 1, column: undefined }))[1], "Cell 1, line 1");
  });

  it("reads a map once", () => {
    let reads = 0;
    const readSourceMap: typeof host.readSourceMap = (json) => {
      reads++;
      return host.readSourceMap(json);
    };
    const counting = new Stacks({ ...host, readSourceMap });
    counting.register("cell-1", { label: "Cell 1", source: "", map: secondLine });
    for (let i = 0; i < 2; i++)
      assert.match(counting.format(new Error("no"), [frame("cell-1")]), /Cell 1, line 2$/);
    assert.equal(reads, 1);
  });

  it("has nothing of the kernel's or of Node's", () => {
    assert.deepEqual(framesOf(frame("node:fs"), frame("kernel"), frame(""), frame("/a.ts")), [
      "RangeError: no",
      "a.ts",
    ]);
  });

  it("names files as the reader would: of a package, beside the notebook, or elsewhere, without lines", () => {
    for (const [file, name] of [
      ["/home/ada/course/notebooks/a.ts", "a.ts"],
      ["/home/ada/course/lib/b.ts", "../lib/b.ts"],
      ["/home/ada/c.ts", "../../c.ts"],
      ["/home/eve/d.ts", "d.ts"],
      ["/home/ada/course/node_modules/d3-array/src/mean.js", "d3-array/src/mean.js"],
      ["/x/node_modules/a/node_modules/@b/c/d.js", "@b/c/d.js"],
      ["file:///home/ada/course/lib/b.ts", "../lib/b.ts"],
      ["\\home\\ada\\course\\notebooks\\e.ts", "e.ts"],
    ])
      assert.equal(framesOf(frame(file))[1], name);
    assert.equal(framesOf(frame("cell-1", { line: undefined }))[1], "cell-1");
  });
});

describe("header(error)", () => {
  it("is what an error says in one line, with the reader's names", () => {
    assert.equal(header(new TypeError("(0 , __notebook__.f) is no function")), "TypeError: f is no function");
    assert.equal(header({ name: "Odd", message: "no error" }), "Odd: no error");
    const broken = Object.defineProperty({}, "message", { get: () => assert.fail() });
    assert.equal(header(broken), "Error");
    assert.equal(header(undefined), "Error");
  });
});

describe("readable(message)", () => {
  it("has names as the reader wrote them", () => {
    for (const [message, expected] of [
      ["(0 , __notebook__.anything) is not a function", "anything is not a function"],
      ["(0 , __notebook__.a) and (0 , __notebook__.b.c)", "a and b.c"],
      ["(0 , other.a)", "(0 , other.a)"],
      ["__notebook__.a and __notebook__.b are not iterable", "a and b are not iterable"],
    ])
      assert.equal(readable(message), expected);
  });
});
