// Every test of figures, on the small document that stands for jsdom in browsers: the same pictures, to the byte.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const top = fileURLToPath(new URL("../../", import.meta.url));

describe("downhill/figures, with the files for browsers", () => {
  it("passes its tests, and draws every snapshot alike", function () {
    this.timeout(180_000);
    const hook = fileURLToPath(new URL("in-place-of-node.cjs", import.meta.url));
    const mocha = createRequire(import.meta.url).resolve("mocha/bin/mocha.js");
    const options = ["--no-config", "--timeout=60000", "--reporter=json", "test/figures/**/*.test.ts"];
    const run = spawnSync(process.execPath, ["--import=tsx", `--require=${hook}`, mocha, ...options], {
      cwd: top,
      encoding: "utf8",
      maxBuffer: 1 << 26,
    });
    const { stats, failures } = JSON.parse(run.stdout) as {
      stats: { passes: number };
      failures: { fullTitle: string; err: { message: string } }[];
    };
    assert.deepEqual(
      failures.map(({ fullTitle, err }) => `${fullTitle}: ${err.message}`),
      [],
    );
    assert.ok(stats.passes > 150, `${stats.passes} passed`);
  });
});
