// What `npm run book` says to options, before it does anything.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../book/book.js", import.meta.url));

function book(options: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...options], {
    env: { PATH: process.env.PATH, ...env },
    encoding: "utf8",
  });
  return [status, `${stdout}${stderr}`.trim()];
}

describe("npm run book", () => {
  it("lists its options", () => {
    const [status, text] = book(["--help"]);
    assert.equal(status, 0);
    for (const option of ["--check", "--save", "--stock", "--lite"])
      assert.match(String(text), new RegExp(`npm run book -- ${option} `));
  });

  it("refuses an option that it doesn't know, or that npm took for its own", () => {
    assert.deepEqual(book(["--chek"]), [
      1,
      "Unknown option '--chek': npm run book -- --help lists what there is.",
    ]);
    assert.deepEqual(book([], { npm_config_check: "true" }), [
      1,
      "npm took --check for its own: write npm run book -- --check",
    ]);
  });

  it("compares and keeps outputs of the project's own kernel alone", () => {
    for (const option of ["--check", "--save"])
      assert.deepEqual(book(["--stock", option]), [
        1,
        "the outputs in the notebooks are those of the project's own kernel: leave out --stock, or the rest.",
      ]);
  });
});
