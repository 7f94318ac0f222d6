import assert from "node:assert/strict";
import { describeError, excerpt } from "../../../kernel/core/errors.js";
import { Stacks } from "../../../kernel/core/stacks.js";
import { nodeHost } from "../../../kernel/node/host.js";

const red = (text: string): string => `\u001b[31m${text}\u001b[39m`;
/** A source map that says nothing. */
const map = JSON.stringify({ version: 3, sources: [], names: [], mappings: "" });

describe("describeError(error)", () => {
  const stacks = new Stacks(nodeHost(import.meta.dirname));
  stacks.register("cell-1", {
    label: "Cell 1",
    source: `const a = 1;\nfail(a);${"\n".repeat(10)}end();`,
    map,
  });
  const tracebackOf = (error: unknown): string[] => describeError(error, stacks).traceback;
  /** An error with a stack as `Stacks` writes it. */
  const failed = (message: string, ...frames: string[]): Error => {
    const error = new Error(message);
    error.stack = [`Error: ${message}`, ...frames.map((frame) => `    at ${frame}`)].join("\n");
    return error;
  };

  it("says what was thrown, whatever it is", () => {
    for (const [thrown, evalue] of [
      ["text", "text"],
      [{ code: 5 }, "{ code: 5 }"],
      [undefined, "undefined"],
      [null, "null"],
    ])
      assert.deepEqual(describeError(thrown, stacks), {
        ename: "Thrown",
        evalue,
        traceback: [`${red("Thrown")}: ${evalue as string}`],
      });
  });

  it("says an error's name and message, with the reader's names", () => {
    const error = Object.assign(failed("(0 , __notebook__.f) is not a function"), { name: "TypeError" });
    assert.deepEqual(describeError(error, stacks), {
      ename: "TypeError",
      evalue: "f is not a function",
      traceback: [`${red("TypeError")}: f is not a function`],
    });
  });

  it("shows the line of the reader's that is innermost, and how it came there", () => {
    const frames = ["f (matrix.ts)", "g (Cell 1, line 2)", "async Cell 1, line 1"];
    assert.deepEqual(tracebackOf(failed("no", ...frames)), [
      `${red("Error")}: no`,
      "   2 | fail(a);",
      "  at f (matrix.ts)",
      "  at g (Cell 1, line 2)",
      "  at async Cell 1, line 1",
    ]);
    assert.equal(tracebackOf(failed("no", "f (Cell 1, line 12)"))[1], "  12 | end();");
    assert.equal(tracebackOf(failed("no", "f (a, line 3.ts)", "Cell 1, line 1"))[1], "   1 | const a = 1;");
    for (const frame of ["Cell 1, line 1", "async Cell 1, line 1", "new A (Cell 1, line 1)"])
      assert.equal(tracebackOf(failed("no", frame))[1], "   1 | const a = 1;", frame);
  });

  it("shows no line of code that it doesn't know", () => {
    assert.deepEqual(tracebackOf(failed("no", "f (Cell 9, line 2)")).slice(1), ["  at f (Cell 9, line 2)"]);
    assert.deepEqual(tracebackOf(failed("no", "matrix.ts")).slice(1), ["  at matrix.ts"]);
  });

  it("leaves out what is Node's own, and lines of the message", () => {
    const message = "no\nat all    at Cell 1, line 1";
    const error = failed(message, "f (node:fs:1:2)", "node:internal/x:3", "a.ts");
    assert.deepEqual(tracebackOf(error), [`${red("Error")}: ${message}`, "  at a.ts"]);
    const bare = new Error("bare");
    bare.stack = undefined;
    assert.deepEqual(tracebackOf(bare), [`${red("Error")}: bare`]);
  });

  it("names causes and parts, each with what it has to say, and none twice", () => {
    const [first, second] = [failed("first", "a.ts"), failed("second")];
    const all = new AggregateError([first, second], "all", { cause: "rain" });
    all.stack = "";
    assert.deepEqual(tracebackOf(all), [
      `${red("AggregateError")}: all`,
      ...["", "caused by", `${red("Thrown")}: rain`],
      ...["", "caused by", `${red("Error")}: first`, "  at a.ts"],
      ...["", "caused by", `${red("Error")}: second`],
    ]);
    const round = failed("round");
    round.cause = Object.assign(failed("trip"), { cause: round });
    assert.deepEqual(tracebackOf(round).slice(1), ["", "caused by", `${red("Error")}: trip`]);
    assert.equal(tracebackOf(Object.assign(failed("own"), { errors: [first] })).length, 1);
  });

  it("shows an error's own properties as Node prints them, and calls no getter of it", () => {
    const error = Object.assign(failed("no page", "a.ts"), { status: 404, body: { reason: "gone" } });
    assert.deepEqual(tracebackOf(error).slice(1), ["  at a.ts", "{ status: 404, body: { reason: 'gone' } }"]);
    Object.defineProperty(error, "hidden", { value: 1, enumerable: false });
    Object.defineProperty(error, "late", { get: () => assert.fail(), enumerable: true });
    assert.equal(tracebackOf(error).at(-1), "{ status: 404, body: { reason: 'gone' }, late: [Getter] }");
    const many = Object.assign(failed("many"), { list: "x".repeat(60), more: "y".repeat(60) });
    assert.deepEqual(tracebackOf(many).slice(1), [
      "{",
      `  list: '${"x".repeat(60)}',`,
      `  more: '${"y".repeat(60)}'`,
      "}",
    ]);
  });

  it("leaves out properties that say again what is said", () => {
    const error = failed("plain");
    for (const name of ["name", "message", "stack", "cause", "errors"])
      Object.defineProperty(error, name, { value: name === "cause" ? undefined : name, enumerable: true });
    assert.deepEqual(tracebackOf(error), [`${red("name")}: message`]);
  });

  it("says so of what can't be shown", () => {
    const custom = Symbol.for("nodejs.util.inspect.custom");
    const strange = {
      [custom]() {
        throw new RangeError("no ink");
      },
    };
    const evalue = "a value that cannot be shown: RangeError: no ink";
    assert.equal(describeError(strange, stacks).evalue, evalue);
    const error = Object.defineProperty(new Error("x"), "message", {
      get() {
        throw new RangeError("no ink");
      },
    });
    assert.equal(describeError(error, stacks).evalue, evalue);
  });
});

describe("excerpt(source, line)", () => {
  const lines = (...given: Parameters<typeof excerpt>): string[] => excerpt(...given);

  it("shows a line with its number", () => {
    assert.deepEqual(lines("a\nb", 2), ["   2 | b"]);
    assert.deepEqual(lines("a\nb", 1), ["   1 | a"]);
    assert.deepEqual(lines(`${"\n".repeat(99)}c`, 100), [" 100 | c"]);
    assert.deepEqual(lines("a", 7), ["   7 | "]);
  });

  it("underlines a place, at least one character, and not beyond the line", () => {
    assert.deepEqual(lines("let wrong = 1;", 1, 4, 9), [
      "   1 | let wrong = 1;",
      `     |     ${red("~~~~~")}`,
    ]);
    assert.deepEqual(lines("let x", 1, 4, 60)[1], `     |     ${red("~")}`);
    assert.deepEqual(lines("let x", 1, 5, 5)[1], `     |      ${red("~")}`);
    assert.deepEqual(lines("let x", 1, 0)[1], `     | ${red("~")}`);
  });

  it("keeps tabs, so that the mark stands below the place", () => {
    assert.equal(lines("\ta\tb", 1, 3, 4)[1], `     | \t \t${red("~")}`);
  });
});
