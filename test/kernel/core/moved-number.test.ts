import assert from "node:assert/strict";
import { cellTypes } from "../../../book/cell-types.js";
import { browserHost } from "../../../kernel/browser/host.js";
import { CellCompiler } from "../../../kernel/core/compile.js";
import { top } from "../../../scripts/setup.js";

describe("a compiled cell with another number", () => {
  const host = browserHost(cellTypes(top), "");
  const codeOf = (compiler: CellCompiler, source: string, isMoving = false): string => {
    const cell = compiler.compile(compiler.begin(), source, isMoving);
    assert.ok(cell.ok, cell.diagnostics[0]?.message);
    return cell.code;
  };
  /** Checks that two ways lead to the same code, and that the short one was taken. */
  const bothWays = (before: string, after: string): void => {
    const compiler = new CellCompiler(host);
    codeOf(compiler, before);
    const quick = codeOf(compiler, after, true);
    assert.equal(quick, codeOf(new CellCompiler(host), after));
  };

  it("is what the compiler makes of the whole", () => {
    for (const [before, after] of [
      ["const a = 1;\na;", "const a = 25;\na;"],
      ["[0.1, 0.1, 0.1];", "[0.1, 0.30, 0.1];"],
      ["-1e-4 * 2;", "-1e-12 * 2;"],
      ["(x => x)(0xFF);", "(x => x)(0xFE);"],
      ["1_000 + 10n.toString().length;", "1_000 + 9n.toString().length;"],
      [
        "function f(x: 1 | 2 = 1) { return 11 * x; }\nf(2);",
        "function f(x: 1 | 2 = 1) { return 111 * x; }\nf(2);",
      ],
      [
        "for (let i = 0; i < 3; i++) {\n  await 0;\n}\n[1][0];",
        "for (let i = 0; i < 44; i++) {\n  await 0;\n}\n[1][0];",
      ],
      [
        "import { vector } from 'downhill';\n`${vector([1])} 1`; // 1",
        "import { vector } from 'downhill';\n`${vector([10])} 1`; // 1",
      ],
      ["class A { x = 1; static y = 2; }\nnew A().x;", "class A { x = 1; static y = 20; }\nnew A().x;"],
    ])
      bothWays(before, after);
  });

  it("is not checked anew while the hand is there, and is when it has let go", () => {
    const compiler = new CellCompiler(host);
    const [fine, wrong] = [
      "const pair: [number, number] = [1, 2];\npair[1];",
      "const pair: [number, number] = [1, 2];\npair[2];",
    ];
    codeOf(compiler, fine);
    assert.match(codeOf(compiler, wrong, true), /pair\[2\]/);
    assert.equal(compiler.compile(compiler.begin(), wrong).ok, false);
  });

  it("is compiled as a whole where more has changed, or where the code holds what came of a number", () => {
    const compiler = new CellCompiler(host);
    codeOf(compiler, "enum Size { small = 1, large = small * 2 }\nSize.large;");
    const code = codeOf(compiler, "enum Size { small = 3, large = small * 2 }\nSize.large;", true);
    assert.match(code, /6/);
    codeOf(compiler, "const n = 1;\nn;");
    assert.match(codeOf(compiler, "const n = 1 + 1;\nn;", true), /1 \+ 1/);
    assert.equal(compiler.compile(compiler.begin(), "const n = x;\nn;", true).ok, false);
  });

  it("leaves what is declared as it was, so that cells below needn't be compiled", () => {
    const compiler = new CellCompiler(host);
    const compile = (before: ReturnType<typeof compiler.begin>, source: string) => {
      const cell = compiler.compile(before, source, true);
      assert.ok(cell.ok);
      return cell;
    };
    const first = compile(compiler.begin(), "const rate = 0.1;");
    const below = compile(first.declared, "const twice = 2 * rate;\ntwice;");
    const again = compile(below.declared, "const rate = 0.2;");
    assert.equal(again.declared, below.declared);
    const belowAgain = compile(again.declared, "const twice = 2 * rate;\ntwice;");
    assert.equal(belowAgain.declared, below.declared);
    assert.equal(compile(belowAgain.declared, "const rate = 0.3;").declared, below.declared);
    // Where the name means nothing, all is looked at.
    assert.equal(compiler.compile(compiler.begin(), "const twice = 3 * rate;\ntwice;", true).ok, false);
  });
});
