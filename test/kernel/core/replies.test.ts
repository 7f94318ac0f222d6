import assert from "node:assert/strict";
import { jupyterKind } from "../../../kernel/core/completion-kinds.js";
import { completionReply, inspectionReply, unknownRequest, utf16 } from "../../../kernel/core/replies.js";

describe("replies about code", () => {
  it("count characters, where JavaScript counts halves of some", () => {
    const code = "'😀'; a.al";
    assert.equal(utf16(code, 3), 4);
    assert.equal(utf16(code, 9), 10);
    assert.equal(utf16(code, 1), 1);
    const { cursor_start, cursor_end } = completionReply(code, { start: 8, end: 10, candidates: [] });
    assert.deepEqual([cursor_start, cursor_end], [7, 9]);
  });

  it("complete with names, and say of each what it is and what it replaces", () => {
    const candidates = [
      { name: "alpha", kind: "let", signature: "number" },
      { name: "also", kind: "keyword" },
      { name: "toString", kind: "method", signature: "(): string" },
    ];
    assert.deepEqual(completionReply("al", { start: 0, end: 2, candidates }), {
      status: "ok",
      matches: ["alpha", "also", "toString"],
      cursor_start: 0,
      cursor_end: 2,
      metadata: {
        _jupyter_types_experimental: [
          { start: 0, end: 2, text: "alpha", type: "instance", signature: "number" },
          { start: 0, end: 2, text: "also", type: "keyword" },
          { start: 0, end: 2, text: "toString", type: "method", signature: "(): string" },
        ],
      },
    });
  });

  it("call kinds of names as Python's kernel does, for which clients have colors and icons", () => {
    for (const [kind, type] of [
      ...["const", "let", "var", "using", "await using", "local var"].map((kind) => [kind, "instance"]),
      ...["method", "construct", "call"].map((kind) => [kind, "method"]),
      ...["getter", "setter", "accessor", "property"].map((kind) => [kind, "property"]),
      ...["directory", "script"].map((kind) => [kind, "path"]),
      ...["external module name", "alias", "module"].map((kind) => [kind, "module"]),
      ["parameter", "param"],
      ["local function", "function"],
      ["local class", "class"],
      ["enum member", "enumMember"],
      ["primitive type", "keyword"],
      ["type parameter", "typeParameter"],
      ["interface", "interface"],
      ["toString", "toString"],
    ])
      assert.equal(jupyterKind(kind), type, kind);
  });

  it("inspect with text, or say that there is nothing", () => {
    const data = { "text/plain": "const a: 1" };
    assert.deepEqual(inspectionReply("const a: 1"), { status: "ok", found: true, data, metadata: {} });
    assert.deepEqual(inspectionReply(undefined), { status: "ok", found: false, data: {}, metadata: {} });
  });

  it("answer a request that is not known, and nothing else", () => {
    const evalue = "this kernel does not know no_such_request";
    const traceback = [`UnknownRequest: ${evalue}`];
    assert.deepEqual(unknownRequest("no_such_request"), {
      status: "error",
      ename: "UnknownRequest",
      evalue,
      traceback,
    });
    assert.equal(unknownRequest("no_request_such"), undefined);
  });
});
