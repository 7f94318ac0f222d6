import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { createRandom } from "../../../lib/arrays/random.js";
import { cacheFolder } from "../../../lib/data/mnist/cache-folder.browser.js";
import { findFile, writeAtomically } from "../../../lib/data/mnist/file-store.browser.js";
import { unpacked, unpackedWithSum } from "../../../lib/data/mnist/gzip.browser.js";
import * as surroundings from "../../../lib/data/mnist/surroundings.browser.js";
import { keepCopy, readCopy } from "../../../lib/data/mnist/unpacked-copies.browser.js";
import { assertUnpacks } from "./assert-unpacks.js";

describe("unpackedWithSum(bytes, maxLength), in a browser", () => {
  it("gives all bytes and their sum, of one piece or many, gzipped or not", () =>
    assertUnpacks(unpackedWithSum, [1, 65_536, 1_000_000]));

  it("stops at the largest size", async () => {
    await assert.rejects(unpackedWithSum(gzipSync(new Uint8Array(1e6)), 999_999), {
      name: "RangeError",
      message: "gzip: a file must unpack to at most 999999 bytes, got more",
    });
  });

  it("says that a page which came by plain http can't check files", async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, "crypto")!;
    try {
      for (const value of [undefined, {}]) {
        Object.defineProperty(globalThis, "crypto", { value, configurable: true });
        await assert.rejects(unpackedWithSum(Uint8Array.of(1), 1), {
          message: "gzip: a page must come by https or from this computer to check files, got neither",
        });
      }
    } finally {
      Object.defineProperty(globalThis, "crypto", own);
    }
  });

  it("says that a file is damaged or cut off, and keeps the browser's own error", async () => {
    const file = gzipSync(Uint8Array.from(createRandom(1).choice(256, 1000)));
    for (const damaged of [file.subarray(0, 500), file.map((byte, i) => (i === 500 ? byte ^ 1 : byte))])
      await assert.rejects(unpackedWithSum(damaged, 1000), (error: Error) => {
        const { message } = error.cause as Error;
        assert.equal(error.message, `gzip: a file must be whole, got "${message}"`);
        return true;
      });
  });
});

describe("unpacked(bytes), in a browser", () => {
  it("leaves what is plain, and says what to do with a gzip", () => {
    const bytes = Uint8Array.of(0, 0, 8, 1);
    assert.equal(unpacked(bytes), bytes);
    assert.throws(() => unpacked(gzipSync(bytes)), {
      message:
        "gzip: in a browser, a file must be unpacked before, got gzip: pipe it through a DecompressionStream",
    });
  });
});

describe("findFile and writeAtomically, in a browser", () => {
  /** The Cache API, as far as it is used. */
  class Caches {
    readonly kept = new Map<string, Map<string, Response>>();
    open(name: string): Promise<object> {
      const files = this.kept.get(name) ?? new Map<string, Response>();
      this.kept.set(name, files);
      return Promise.resolve({
        match: (address: string) => Promise.resolve(files.get(address)?.clone()),
        put: (address: string, response: Response) => Promise.resolve(void files.set(address, response)),
      });
    }
  }
  const holder = globalThis as { caches?: unknown };

  afterEach(() => {
    delete holder.caches;
  });

  it("keep a file, and prefer the gzipped one", async () => {
    holder.caches = new Caches();
    assert.equal(await findFile("c", "a"), undefined);
    await writeAtomically("c", "a", Uint8Array.of(1));
    assert.deepEqual(await findFile("c", "a"), { path: "c/a", bytes: Uint8Array.of(1) });
    await writeAtomically("c", "a.gz", Uint8Array.of(2, 3));
    assert.deepEqual(await findFile("c", "a"), { path: "c/a.gz", bytes: Uint8Array.of(2, 3) });
    assert.equal(await findFile("d", "a"), undefined);
  });

  it("find nothing and say so where the page came by plain http", async () => {
    assert.equal(await findFile("c", "a"), undefined);
    await assert.rejects(writeAtomically("c", "a", Uint8Array.of(1)), {
      message: "writeAtomically: a page must come by https or from this computer to keep files, got neither",
    });
  });
});

describe("the surroundings, in a browser", () => {
  it("have no folders and no public mirrors", () => {
    assert.equal(surroundings.isFolder(), false);
    assert.deepEqual(surroundings.publicMirrors, []);
    assert.equal(cacheFolder(), "downhill-mnist");
  });

  it("have what a kernel's `process` says, and where there is none no variables and a terminal that shows nothing", () => {
    assert.equal(surroundings.environment(), process.env);
    assert.equal(surroundings.terminal(), process.stdout);
    const holder = globalThis as { process?: object };
    const own = Object.getOwnPropertyDescriptor(globalThis, "process")!;
    const [variables, texts]: [unknown[], unknown[]] = [[], []];
    try {
      for (const value of [undefined, {}]) {
        Object.defineProperty(holder, "process", { value, configurable: true });
        variables.push(surroundings.environment());
        texts.push(surroundings.terminal().write("text"));
      }
    } finally {
      Object.defineProperty(holder, "process", own);
    }
    assert.deepEqual(
      [variables, texts],
      [
        [{}, {}],
        [undefined, undefined],
      ],
    );
  });

  it("keep no unpacked copies", async () => {
    assert.equal(await keepCopy().then(readCopy), undefined);
    assert.equal(await readCopy().then(() => "none"), "none");
  });
});
