import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";
import { loadTypeScript } from "../../../kernel/node/load-typescript.js";

const require = createRequire(import.meta.url);
const compiler = require.resolve("typescript");

/** Loads the compiler as a kernel does that keeps its compiled code in `folder`, and tries it. */
function load(folder: string | undefined): () => void {
  const before = require.cache[compiler];
  try {
    const keep = loadTypeScript(folder);
    assert.notEqual(require.cache[compiler], before);
    const { transpile } = require("typescript") as typeof import("typescript");
    assert.match(transpile("const a: number = 1", { target: 99 }), /^const a = 1;$/m);
    return keep;
  } finally {
    require.cache[compiler] = before;
  }
}

/** Loads and keeps it in a process of its own: in this one, the engine remembers what it has compiled. */
function loadElsewhere(folder: string): void {
  const file = path.join(import.meta.dirname, "..", "..", "..", "kernel", "node", "load-typescript.ts");
  const program = `import { loadTypeScript } from ${JSON.stringify(pathToFileURL(file).href)};
    loadTypeScript(process.argv[1])();`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", program, folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  assert.equal(status, 0, stderr);
}

describe("loadTypeScript(folder)", function () {
  this.timeout(20_000);
  let folder: string;
  let inner: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "downhill-compiled-"));
    inner = path.join(folder, "some", "folder");
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  /** The one file that is kept, and its bytes. */
  async function kept(): Promise<{ file: string; bytes: Buffer }> {
    const names = await readdir(inner);
    assert.equal(names.length, 1, names.join(", "));
    const file = path.join(inner, names[0]);
    return { file, bytes: await readFile(file) };
  }

  it("keeps the compiled code once, and only when told that there is time", async () => {
    const keep = load(inner);
    assert.deepEqual(await readdir(folder), []);
    keep();
    const { file, bytes } = await kept();
    assert.ok(bytes.length > 1e6);
    const yesterday = Date.now() / 1000 - 86_400;
    await utimes(file, yesterday, yesterday);
    loadElsewhere(inner);
    assert.equal(Math.round((await stat(file)).mtimeMs / 1000), Math.round(yesterday));
  });

  it("makes anew what is damaged, cut off or of another compiler", async () => {
    load(inner)();
    const { file, bytes } = await kept();
    const flipped = Buffer.from(bytes);
    flipped[bytes.length >> 1] ^= 1;
    const isRight = async (): Promise<boolean> => {
      const anew = (await kept()).bytes;
      return anew.length > 1e6 && anew.readUInt32LE() === crc32(anew.subarray(4));
    };
    for (const wrong of [flipped, bytes.subarray(0, 1000), Buffer.alloc(0)]) {
      await writeFile(file, wrong);
      load(inner)();
      assert.ok(await isRight());
    }
    const strange = Buffer.alloc(5000, 7);
    strange.writeUInt32LE(crc32(strange.subarray(4)));
    await writeFile(file, strange);
    loadElsewhere(inner);
    assert.ok(await isRight());
  });

  it("does without where nothing can be kept", async () => {
    load(undefined)();
    await writeFile(path.join(folder, "file"), "");
    load(path.join(folder, "file", "folder"))();
    assert.deepEqual(await readdir(folder), ["file"]);
    // A folder of the file's name can't be replaced.
    load(inner)();
    const { file } = await kept();
    await rm(file);
    await mkdir(file);
    load(inner)();
    assert.deepEqual(await readdir(inner), [path.basename(file)]);
  });

  it("is safe where two start at once", async () => {
    const [one, other] = [load(inner), load(inner)];
    one();
    other();
    const { bytes } = await kept();
    assert.equal(bytes.readUInt32LE(), crc32(bytes.subarray(4)));
  });

  it("removes what no kernel has written for a month", async () => {
    await mkdir(inner, { recursive: true });
    for (const [name, days] of [
      ["old.bin", 31],
      ["young.bin", 29],
    ] as const) {
      const time = Date.now() / 1000 - days * 86_400;
      await writeFile(path.join(inner, name), "");
      await utimes(path.join(inner, name), time, time);
    }
    load(inner)();
    const names = await readdir(inner);
    assert.ok(names.includes("young.bin") && !names.includes("old.bin") && names.length === 2);
  });
});
