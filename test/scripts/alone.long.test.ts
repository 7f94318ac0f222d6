import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

describe("alone(folder, work)", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "downhill-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const lock = () => path.join(folder, ".setting-up");
  /** The number of a process that has ended. */
  const dead = 2_147_483_647;

  /** A process that writes down when it begins and ends its work. */
  const worker = (): Promise<number | null> => {
    const code = `
      import { appendFileSync } from "node:fs";
      import { alone } from ${JSON.stringify(new URL("../../scripts/alone.js", import.meta.url).href)};
      const note = (text) => appendFileSync(${JSON.stringify(path.join(folder, "log"))}, text + process.pid + "\\n");
      alone(${JSON.stringify(folder)}, () => {
        note("begin ");
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
        note("end ");
      });`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: "ignore" });
    return new Promise((resolve) => child.on("close", resolve));
  };

  it("lets one process after the other work, also when all find the lock of one that was killed", async () => {
    writeFileSync(lock(), `${dead}`);
    const statuses = await Promise.all(Array.from({ length: 8 }, worker));
    assert.deepEqual(statuses, Array(8).fill(0));
    const lines = readFileSync(path.join(folder, "log"), "utf8").trim().split("\n");
    assert.equal(lines.length, 16);
    for (let i = 0; i < 16; i += 2) {
      assert.match(lines[i], /^begin/);
      assert.equal(lines[i + 1], lines[i].replace("begin", "end"));
    }
    assert.deepEqual(readdirSync(folder), ["log"]);
  });

  it("goes on when the one who cleared an abandoned lock was killed, too", async () => {
    writeFileSync(lock(), `${dead}`);
    await mkdir(`${lock()}.clearing`);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(`${lock()}.clearing`, longAgo, longAgo);
    assert.equal(await worker(), 0);
    assert.ok(!existsSync(`${lock()}.clearing`));
  });
});
