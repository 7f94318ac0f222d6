import assert from "node:assert/strict";
import { codeOf, compiled, hostOf } from "../compiled.js";

describe("the variables of a cell", () => {
  const host = hostOf();

  it("become properties of the scope, wherever patterns name them, and so do those of its loops", () => {
    const lines = [
      ["let none, one = 1;", "__notebook__.none = void 0;\n__notebook__.one = 1;"],
      [
        "const { a, b: c, ...rest } = { a: 1, b: 2, d: 3 };",
        "({ a: __notebook__.a, b: __notebook__.c, ...__notebook__.rest } = { a: 1, b: 2, d: 3 });",
      ],
      [
        "const [first, , third = 3, ...more] = [1, 2];",
        "[__notebook__.first, , __notebook__.third = 3, ...__notebook__.more] = [1, 2];",
      ],
      [
        'const key = "x", { [key + "y"]: [deep] }: Record<string, number[]> = { xy: [1] };',
        '__notebook__.key = "x";\n({ [__notebook__.key + "y"]: [__notebook__.deep] } = { xy: [1] });',
      ],
      [
        "for (var i = 0, j = 1; i < 3; i++) { const own = i; own; }",
        "for (__notebook__.i = 0, __notebook__.j = 1; __notebook__.i < 3; __notebook__.i++) {\n    const own = __notebook__.i;\n    own;\n}",
      ],
      ["for (var [m, n] of [[1, 2]]) { }", "for ([__notebook__.m, __notebook__.n] of [[1, 2]]) { }"],
      // A turn without a value leaves that of the turn before.
      ["for (var k in {}) { var x, y = 1; }", "for (__notebook__.k in {}) {\n    __notebook__.y = 1;\n}"],
      ["for (const own of [1]) { let inner; }", "for (const own of [1]) {\n    let inner;\n}"],
    ];
    assert.equal(
      codeOf(host, lines.map(([source]) => source).join("\n")),
      lines.map(([, code]) => code).join("\n"),
    );
  });

  it("give functions and classes without a name their own, as declarations do", () => {
    const lines = [
      ["const arrow = () => 1;", "__notebook__.arrow = ({ arrow: () => 1 }).arrow;"],
      ["const plain = function () { };", "__notebook__.plain = ({ plain: function () { } }).plain;"],
      ["const type = class { };", "__notebook__.type = ({ type: class {\n    } }).type;"],
      ["const inside = (() => 1);", "__notebook__.inside = ({ inside: (() => 1) }).inside;"],
      ["const cast = (() => 1) as () => 1;", "__notebook__.cast = ({ cast: (() => 1) }).cast;"],
      ["const { a = () => 1 } = { };", "({ a: __notebook__.a = ({ a: () => 1 }).a } = {});"],
      // what has a name, or none to get
      ["const own = function named() { };", "__notebook__.own = function named() { };"],
      ["const typed = class Named { };", "__notebook__.typed = class Named {\n};"],
      ["const [b = 1, c = () => 1] = [];", "[__notebook__.b = 1, __notebook__.c = ({ c: () => 1 }).c] = [];"],
      ["const { length } = () => 1;", "({ length: __notebook__.length } = () => 1);"],
      ["const __proto__ = () => 1;", "__notebook__.__proto__ = () => 1;"],
    ];
    assert.equal(
      codeOf(host, lines.map(([source]) => source).join("\n")),
      lines.map(([, code]) => code).join("\n"),
    );
  });

  it("have no value before the first statement where `var` gives them none", () => {
    assert.equal(
      codeOf(host, "early = 1;\nvar early: number, other = 2;\nlet late: number;"),
      "__notebook__.early = void 0;\n__notebook__.early = 1;\n__notebook__.other = 2;\n__notebook__.late = void 0;",
    );
  });

  it("are disposed of with the cell where `using` declares them, and kept in the scope", () => {
    const { code, names } = compiled(host, "using r = null, q = undefined;\nconst { x } = { x: r };");
    assert.match(
      code,
      /\br = __addDisposableResource\(env_1, null, false\), q = .*;\n {4}__notebook__\.r = r;\n {4}__notebook__\.q = q;\n {4}\(\{ x: __notebook__\.x \} = \{ x: __notebook__\.r \}\);\n/,
    );
    assert.deepEqual(names, ["r", "q", "x"]);
    assert.match(
      codeOf(host, "let a = null;", "using b = a;"),
      /\bb = __addDisposableResource\(env_1, __notebook__\.a, false\);\n {4}__notebook__\.b = b;/,
    );
  });
});
