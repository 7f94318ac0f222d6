// The project's own description of itself: what it needs, in several files, must be one thing.

import assert from "node:assert/strict";
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
