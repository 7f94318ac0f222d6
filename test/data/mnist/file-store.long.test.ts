import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { withFolder } from "./small-files.js";

describe("writeAtomically(folder, name, bytes)", () => {
  it("leaves the old file or the whole new one when killed while writing", async () => {
    // Old and new differ in size, so that a part would show.
    const size = 20_000_000;
    const child = join(import.meta.dirname, "write-child.ts");
    await withFolder(async (folder) => {
      await writeFile(join(folder, "a"), "old");
      const sizes: number[] = [];
      let killedWriting = 0;
      for (let wait = 0; wait < 4; wait++) {
        const writer = spawn(process.execPath, ["--import", "tsx", child, folder, "a", String(size)]);
        const ended = new Promise((resolve) => writer.on("close", resolve));
        let parts: string[] = [];
        while (parts.length === 0 && writer.exitCode === null) {
          await setTimeout(1);
          parts = (await readdir(folder)).filter((name) => name.endsWith(".tmp"));
        }
        await setTimeout(4 * wait);
        if (parts.length > 0 && writer.kill("SIGKILL")) killedWriting++;
        await ended;
        sizes.push((await stat(join(folder, "a"))).size);
        for (const part of parts) await rm(join(folder, part), { force: true });
      }
      assert.ok(
        sizes.every((length) => length === 3 || length === size),
        `sizes ${sizes.join(", ")}`,
      );
      assert.ok(killedWriting > 0, "no writer was killed while its temporary file was there");
    });
  });
});
