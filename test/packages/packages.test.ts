// The packages as they would be published: what is in them, and what a stranger can do with them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { serve } from "../../book/serve.js";
import { setUpJupyter } from "../../scripts/setup.js";
import { openPage } from "../lab/browser.js";
import { Notebook } from "../lab/notebook.js";
import { packages, Stranger, top } from "./stranger.js";

interface Learned {
  accuracy: number;
  slope: number;
  svg: string;
  alt: string;
}

describe("the packed packages", () => {
  let stranger: Stranger;
  let learned: Learned;
  before(() => {
    stranger = new Stranger();
    stranger.install();
  });
  after(() => stranger.leave());

  const inside = (name: string, ...file: string[]) =>
    path.join(stranger.project, "node_modules", name, ...file);
  const manifest = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

  for (const [folder, name] of Object.entries(packages)) {
    it(`${name} has one version with the others, a license, a readme with two commands and a changelog`, () => {
      const { version, license } = manifest(inside(name, "package.json"));
      assert.equal(version, manifest(path.join(top, "package.json")).version);
      assert.equal(license, "MIT");
      assert.equal(
        readFileSync(inside(name, "LICENSE"), "utf8"),
        readFileSync(path.join(top, "LICENSE"), "utf8"),
      );
      const [, commands] = /```sh\n([^]*?)```/.exec(readFileSync(inside(name, "README.md"), "utf8"))!;
      assert.equal(commands.trim().split("\n").length, 2, commands);
      const changes = readFileSync(inside(name, "CHANGELOG.md"), "utf8");
      assert.match(changes, /^# Changelog\n/);
      const [, latest] = /^## \[([\d.]+)\] - \d{4}-\d\d-\d\d$/m.exec(changes)!;
      assert.equal(latest, version);
      for (const [, kind] of changes.matchAll(/^### (.*)$/gm))
        assert.match(kind, /^(Added|Changed|Deprecated|Removed|Fixed|Security)$/);
    });

    if (folder !== "kernel/lite")
      it(`${name} holds what its sources compile to, and nothing else`, () => {
        const dist = inside(name, "dist");
        const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) =>
          file.isFile(),
        );
        assert.ok(files.length > 50);
        for (const file of files) {
          const compiled = path.relative(dist, path.join(file.parentPath, file.name));
          const source = compiled.replace(/(\.d)?\.(c?)[jt]s$/, "");
          const [where, base] = [path.dirname(source), path.basename(source)];
          const siblings = readdirSync(path.join(top, folder, where));
          assert.ok(
            siblings.some((sibling) => sibling.replace(/(\.d)?\.c?[jt]s$/, "") === base),
            compiled,
          );
        }
        assert.deepEqual(
          readdirSync(inside(name)).filter((file) => !/^(dist|install)$/.test(file)),
          ["CHANGELOG.md", "LICENSE", "README.md", "package.json"],
        );
      });

    it(`${name} pleases publint`, () => {
      const packed = stranger.packedFiles.find((file) => path.basename(file).startsWith(`${name}-1`))!;
      const { status, stdout, stderr } = stranger.tool("publint", ["run", packed, "--strict"]);
      assert.equal(status, 0, stdout + stderr);
    });
  }

  it("downhill pleases attw: its types are found in every way of resolving", () => {
    const packed = stranger.packedFiles.find((file) => /downhill-\d/.test(file))!;
    // It is made of ES modules alone; Node loads them by require, too, which attw doesn't know.
    const { status, stdout, stderr } = stranger.tool("attw", [
      packed,
      ...["--ignore-rules", "cjs-resolves-to-esm"],
      ...["--format", "ascii"],
    ]);
    assert.equal(status, 0, stdout + stderr);
  });

  const compilers = {
    "TypeScript 6": path.join(top, "node_modules/typescript/bin/tsc"),
    "TypeScript 7": path.join(top, "test/packages/node_modules/typescript/bin/tsc"),
  };
  for (const [name, compiler] of Object.entries(compilers))
    for (const [module, resolution] of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ]) {
      const options = ["-p", ".", "--module", module, "--moduleResolution", resolution];

      it(`compile under ${name} with ${resolution}`, () => {
        stranger.run(process.execPath, [compiler, ...options]);
      });

      it(`have no error in their declarations under ${name} with ${resolution}`, () => {
        const { stdout } = stranger.try(process.execPath, [compiler, ...options, "--skipLibCheck", "false"]);
        // Plot's refer to d3's, which it doesn't bring along.
        const own = stdout
          .split("\n")
          .filter((line) => /^\S.*TS\d+/.test(line) && !line.includes("@observablehq/plot"));
        assert.deepEqual(own, []);
      });
    }

  it("train and draw in Node, compiled by tsc", () => {
    learned = JSON.parse(stranger.run(process.execPath, ["in-node.js"])) as Learned;
    assert.ok(learned.accuracy > 0.9, String(learned.accuracy));
    assert.equal(learned.slope, 0.1999999999990898);
    assert.match(learned.svg, /^<svg/);
    assert.match(learned.alt, /곡선/);
  });

  it("do what downhill's readme shows", () => {
    const readme = readFileSync(inside("downhill", "README.md"), "utf8");
    const [, code] = /```js\n([^]*?)```/.exec(readme)!;
    const [, promised] = /\/\/ => (.*)\n/.exec(code)!;
    const printed = stranger.run(process.execPath, ["--input-type=module", "-e", code]);
    assert.equal(printed.trim(), promised);
  });

  it("train and draw in a page that Vite has built", async () => {
    const { status, stdout, stderr } = stranger.tool("vite", ["build", "--target", "es2022"]);
    assert.equal(status, 0, stdout + stderr);
    const site = await serve(path.join(stranger.project, "dist"), { isolated: false });
    const page = await openPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(site.address);
    await page.locator("main img").waitFor();
    const width = await page.evaluate("document.querySelector('main img').naturalWidth");
    assert.ok(Number(width) > 300, String(width));
    assert.ok(Number(await page.locator("output").innerText()) > 0.9);
    assert.ok(
      asked.every((url) => url.startsWith(site.address) || url.startsWith("data:")),
      asked.join(),
    );
    assert.deepEqual(complaints, []);
    await page.context().close();
    await site.close();
  });

  it("run a notebook in a Jupyter that knew no kernel for TypeScript", () => {
    stranger.run(path.join(stranger.project, "node_modules", ".bin", "downhill-kernel"), ["install"]);
    const { python } = setUpJupyter();
    const options = ["--execute", "--to=notebook", "--stdout", "notebook.ipynb"];
    const ran = JSON.parse(stranger.run(python, ["-m", "nbconvert", ...options])) as {
      cells: { outputs: { data: Record<string, string> }[] }[];
    };
    const [number, figure] = ran.cells.map(({ outputs }) => outputs[0].data);
    assert.equal(Number(number["text/plain"]), learned.accuracy);
    assert.match([figure["text/html"]].flat().join(""), /<img alt="Curves? of nats/);
  });

  it("run in a JupyterLite that is built with the packed extension", async () => {
    const { python } = setUpJupyter(["book/lite/requirements.txt"]);
    const options = ["--ignore-sys-prefix", "--no-sourcemaps", "--apps", "lab", "--contents", "plain.ipynb"];
    const extension = "--LiteBuildConfig.federated_extensions=node_modules/downhill-lite-kernel";
    stranger.run(python, ["-m", "jupyterlite_core", "build", ...options, extension]);
    const site = await serve(path.join(stranger.project, "_output"), { isolated: false });
    const notebook = await Notebook.visit(`${site.address}lab/index.html?path=plain.ipynb`);
    const [value] = (await notebook.run(0)).outputs;
    assert.equal(value.data?.["text/plain"], "42");
    const [error] = (await notebook.run(1)).outputs;
    assert.match([error.evalue, ...(error.traceback ?? [])].join("\n"), /TS2322/);
    await notebook.page.context().close();
    await site.close();
  });
});
