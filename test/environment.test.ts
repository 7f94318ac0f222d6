// The project's own description of itself: what it needs, in several files, must be one thing.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { ownSpec } from "../kernel/install/kernelspec.js";

const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

describe("environment.yml", () => {
  const conda = read("environment.yml");

  it("names the versions of requirements.txt", () => {
    const asked = read("requirements.txt").split("\n\n")[0];
    const pip = [...asked.matchAll(/^([\w-]+)==(.+)$/gm)].map(([, name, version]) => `${name}=${version}`);
    const rest = [...conda.matchAll(/^ {2}- ([a-z].*)$/gm)].map(([, line]) => line).slice(1);
    assert.deepEqual(
      rest.filter((line) => !/^(python|nodejs)\b/.test(line)),
      pip,
    );
    assert.ok(pip.length > 0);
  });

  it("brings a Python and a Node that are new enough", () => {
    assert.match(conda, /^ {2}- python=3\.1[0-9]$/m);
    assert.match(conda, /^ {2}- nodejs>=22\.12$/m);
  });

  it("is called downhill and asks conda-forge alone", () => {
    assert.match(conda, /^name: downhill$/m);
    assert.match(conda, /^channels:\n {2}- conda-forge\ndependencies:$/m);
  });
});

describe("the kernel's entry", () => {
  const spec = ownSpec("/somewhere/kernel", "TypeScript");

  it("has the fields by which VS Code lists and starts a kernel that isn't Python's", () => {
    assert.equal(spec.display_name, "TypeScript");
    assert.equal(spec.language, "typescript");
    assert.ok(path.isAbsolute(spec.argv[0]), "it is started without a shell and its PATH");
    assert.ok(existsSync(spec.argv[0]));
    assert.equal(spec.argv.filter((argument) => argument === "{connection_file}").length, 1);
    assert.equal(spec.interrupt_mode, "message");
  });

  it("speaks the language that notebooks name, so that VS Code colors their cells", () => {
    const { metadata } = JSON.parse(read("notebooks/4.3-numerical-differentiation.ipynb")) as {
      metadata: { kernelspec: { language: string; name: string }; language_info: { name: string } };
    };
    assert.equal(metadata.kernelspec.name, "tslab");
    assert.equal(metadata.kernelspec.language, spec.language);
    assert.equal(metadata.language_info.name, spec.language);
  });
});

describe("the devcontainer", () => {
  const container = JSON.parse(read(".devcontainer/devcontainer.json")) as {
    build: { dockerfile: string };
    postCreateCommand: string;
    customizations: { vscode: { extensions: string[] } };
  };

  it("sets up what postBuild does, on a Node that is new enough", () => {
    const [, command] = /^(node .*)$/m.exec(read("postBuild"))!;
    assert.equal(container.postCreateCommand, command);
    const [, major] = /^FROM node:(\d+)-/m.exec(read(`.devcontainer/${container.build.dockerfile}`))!;
    assert.ok(Number(major) >= 22);
  });

  it("brings the extension that opens notebooks", () => {
    assert.ok(container.customizations.vscode.extensions.includes("ms-toolsai.jupyter"));
  });
});

describe("package-lock.json", () => {
  it("names no registry", () => {
    const resolved = [...read("package-lock.json").matchAll(/"resolved": "([^"]*)"/g)].map(
      ([, address]) => address,
    );
    assert.deepEqual(
      resolved.filter((address) => !["lib", "kernel"].includes(address)),
      [],
    );
  });
});

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
