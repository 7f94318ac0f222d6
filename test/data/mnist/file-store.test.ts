import assert from "node:assert/strict";
import { mkdir, readFile, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findFile, writeAtomically } from "../../../lib/data/mnist/file-store.js";
import { withFolder } from "./small-files.js";

describe("findFile(folder, name)", () => {
  it("prefers the gzipped file, and finds either", async () => {
    await withFolder(async (folder) => {
      assert.equal(await findFile(folder, "a"), undefined);
      assert.equal(await findFile(join(folder, "nowhere"), "a"), undefined);
      await writeFile(join(folder, "a"), "plain");
      assert.equal(await findFile(join(folder, "a"), "b"), undefined);
      assert.equal((await findFile(folder, "a"))?.path, join(folder, "a"));
      await writeFile(join(folder, "a.gz"), "packed");
      assert.equal(String((await findFile(folder, "a"))?.bytes), "packed");
    });
  });

  it("throws if there is something else than a file", async () => {
    await withFolder(async (folder) => {
      await mkdir(join(folder, "a.gz"));
      await assert.rejects(findFile(folder, "a"), { code: "EISDIR" });
    });
  });
});

describe("writeAtomically(folder, name, bytes)", () => {
  it("makes the folder, and replaces what is there", async () => {
    await withFolder(async (folder) => {
      const inner = join(folder, "one", "two");
      await writeAtomically(inner, "a", Buffer.from("old"));
      await writeAtomically(inner, "a", Buffer.from("new"));
      assert.equal(await readFile(join(inner, "a"), "utf8"), "new");
      assert.deepEqual(await readdir(inner), ["a"]);
    });
  });

  it("leaves no temporary file where it fails", async () => {
    await withFolder(async (folder) => {
      // A folder of the file's name can't be renamed over.
      await mkdir(join(folder, "a"));
      await assert.rejects(writeAtomically(folder, "a", Buffer.from("new")));
      assert.deepEqual(await readdir(folder), ["a"]);
      assert.ok((await stat(join(folder, "a"))).isDirectory());
      // What can't even be begun fails with the system's own words, not with those about the part that isn't there.
      await assert.rejects(writeAtomically(folder, "nowhere/b", Buffer.from("new")), { syscall: "open" });
    });
  });

  it("removes temporary files that a killed process left an hour ago, and no younger ones", async () => {
    await withFolder(async (folder) => {
      const old = ["a.old.tmp", "b"];
      for (const name of [...old, "a.young.tmp"]) await writeFile(join(folder, name), "half a fi");
      const hoursAgo = Date.now() / 1000 - 2 * 3600;
      for (const name of old) await utimes(join(folder, name), hoursAgo, hoursAgo);
      await writeAtomically(folder, "a", Buffer.from("new"));
      assert.deepEqual((await readdir(folder)).sort(), ["a", "a.young.tmp", "b"]);
    });
  });
});
