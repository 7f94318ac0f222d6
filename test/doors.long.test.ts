// The doors of the library's package, opened by Node as readers' programs and notebook cells do.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";

describe("the package downhill", () => {
  const node = (type: string, code: string) =>
    execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], { encoding: "utf8" }).trim();
  const slope = "numericalDiff((x) => 0.01 * x ** 2 + 0.1 * x, 5)";
  const drawn = "typeof drawCurves, typeof syntheticDigits";

  it("is found by import", () => {
    const code = `import { numericalDiff } from "downhill"; import { drawCurves } from "downhill/figures";
      import { syntheticDigits } from "downhill/data"; console.log(${slope}, ${drawn})`;
    assert.equal(node("module", code), "0.1999999999990898 function function");
  });

  it("is found by require, as notebook cells do", () => {
    const code = `const { numericalDiff } = require("downhill"); const { drawCurves } = require("downhill/figures");
      const { syntheticDigits } = require("downhill/data"); console.log(${slope}, ${drawn})`;
    assert.equal(node("commonjs", code), "0.1999999999990898 function function");
  });
});

describe("the Korean doors of the package", () => {
  const code = (load: (name: string) => string) =>
    `${load("downhill/figures/ko")} ${load("downhill/data/ko")}
      console.log(drawCurves([{ x: [0, 1], y: [0, 1] }]).alt, syntheticDigits({ train: 1, test: 1 }).describe())`;
  const spoken =
    "x에 따른 y의 곡선, 0부터 1까지. MNIST가 아닌 합성 숫자: 훈련 이미지 1장, 시험 이미지 1장, 28 × 28픽셀.";
  const run = (type: string, code: string) =>
    execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], { encoding: "utf8" });
  const names = (door: string) => (door.includes("figures") ? "{ drawCurves }" : "{ syntheticDigits }");

  it("are found by import, and speak Korean", () => {
    const output = run(
      "module",
      code((door) => `import ${names(door)} from "${door}";`),
    );
    assert.ok(output.startsWith(spoken), output);
  });

  it("are found by require, as notebook cells do", () => {
    const output = run(
      "commonjs",
      code((door) => `const ${names(door)} = require("${door}");`),
    );
    assert.ok(output.startsWith(spoken), output);
  });

  it("open to the same names as the English ones", () => {
    const keys = (door: string) => `Object.keys(await import("${door}")).sort().join()`;
    const pairs = ["downhill/figures", "downhill/data"].map(
      (door) => `${keys(door)} === ${keys(`${door}/ko`)}`,
    );
    assert.equal(run("module", `console.log(${pairs.join(", ")})`), "true true\n");
  });
});

describe("the core of the library", () => {
  it("loads nothing but d3-random, so that it runs in a browser too", () => {
    const code = `import { register } from "node:module";
      const hooks = \`export async function resolve(name, context, next) {
        if (!name.startsWith(".")) console.log(name);
        return next(name, context);
      }\`;
      register("data:text/javascript," + encodeURIComponent(hooks));
      await import("downhill");`;
    const loaded = execFileSync(process.execPath, ["--input-type=module", "-e", code], { encoding: "utf8" });
    const packages = new Set(
      loaded
        .trim()
        .split("\n")
        .filter((name) => !name.startsWith("file:")),
    );
    assert.deepEqual([...packages].sort(), ["d3-random", "downhill"]);
  });
});
