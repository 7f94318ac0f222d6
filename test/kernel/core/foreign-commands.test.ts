import assert from "node:assert/strict";
import { foreignCommand } from "../../../kernel/core/foreign-commands.js";

describe("foreignCommand(source)", () => {
  it("says it as an error of the compiler's, in one line", () => {
    const evalue = "%cd is IPython's; here, write process.chdir(…)";
    const traceback = [`TypeScriptError: ${evalue}`];
    assert.deepEqual(foreignCommand("%cd x"), { ename: "TypeScriptError", evalue, traceback });
  });

  for (const [source, expected] of [
    ["!ls", /^!ls is IPython's; .*execSync\("ls"\)/],
    ["1 + 1;\n!ls -la *.csv", /execSync\("ls -la \*\.csv"\)/],
    ["!npm install d3", /^!npm is IPython's; .*in a terminal/],
    ["%%html\n<b>x</b>", /^%%html .*display\.html/],
    ["%%latex\nx", /display\.markdown/],
    ["%%svg\n<svg/>", /display\.svg/],
    ["%timeit f()", /^%timeit .*console\.time\("it"\)/],
    ["%%time\nf()", /console\.timeEnd/],
    ["%cd ..", /process\.chdir/],
    ["%matplotlib inline", /^%matplotlib is IPython's; .*no such commands/],
  ] as const)
    it(`knows ${JSON.stringify(source)}`, () => assert.match(foreignCommand(source)!.evalue, expected));

  for (const source of ["!done && start()", "const a = 7\n % b", "!(a)", "let x = 5 %\n3", "a\n!== b"])
    it(`leaves ${JSON.stringify(source)} alone`, () => assert.equal(foreignCommand(source), undefined));
});
