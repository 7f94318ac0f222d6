import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { clearAway, putInPlace } from "../../book/in-place.js";
import { withFolder } from "../data/mnist/small-files.js";

function make(folder: string, content: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, "index.html"), content);
}

const contentOf = (folder: string): string => readFileSync(path.join(folder, "index.html"), "utf8");

describe("putInPlace(next, folder)", () => {
  it("replaces what is there, or nothing", async () => {
    await withFolder(async (parent) => {
      const book = path.join(parent, "_book");
      for (const content of ["first", "second"]) {
        make(`${book}.1`, content);
        putInPlace(`${book}.1`, book);
        assert.equal(contentOf(book), content);
        assert.deepEqual(readdirSync(parent), ["_book"]);
      }
    });
  });

  it("leaves the old one if there is no new one", async () => {
    await withFolder(async (parent) => {
      const book = path.join(parent, "_book");
      make(book, "old");
      assert.throws(() => putInPlace(`${book}.1`, book), { code: "ENOENT" });
      assert.equal(contentOf(book), "old");
    });
  });
});

describe("clearAway(folder)", () => {
  // No process has this number: it is above the largest that a system gives.
  const ended = 2147483647;

  it("removes what killed commands left, and nothing of those that run", async () => {
    await withFolder(async (parent) => {
      const book = path.join(parent, "_book");
      for (const name of ["", `.${ended}`, `.${ended}.last`, `.${process.pid}`, ".mine"])
        make(book + name, name);
      clearAway(book);
      assert.deepEqual(readdirSync(parent).sort(), ["_book", `_book.${process.pid}`, "_book.mine"].sort());
    });
  });

  it("puts the folder back if a command was killed between two renames", async () => {
    await withFolder(async (parent) => {
      const book = path.join(parent, "_book");
      make(`${book}.${ended}.last`, "old");
      clearAway(book);
      assert.equal(contentOf(book), "old");
      assert.ok(!existsSync(`${book}.${ended}.last`));
    });
  });
});
