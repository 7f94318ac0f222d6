import assert from "node:assert/strict";
import { chmod, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fromCacheOrMirrors, fromDirectory } from "../../../lib/data/mnist/find-files.js";
import { closedAddress, good, misbehaviors, patienceWith, withServer } from "./misbehaving-server.js";
import {
  bothFiles,
  bothValues,
  namesInCache,
  packedNames,
  imageBytes,
  imageFile,
  labelBytes,
  labelFile,
  withFolder,
} from "./small-files.js";

const caller = "someLoader";

const onProgress = () => undefined;

describe("fromDirectory(caller, files, directory)", () => {
  it("reads gzipped and plain files", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, packedNames[0]), gzipSync(imageBytes, { level: 1 }));
      await writeFile(join(folder, labelFile.name), labelBytes);
      assert.deepEqual(await fromDirectory(caller, bothFiles, folder), { values: bothValues, notes: [] });
    });
  });

  it("reads files that were renamed when they were unpacked", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "images.idx3-ubyte"), imageBytes);
      await writeFile(join(folder, "labels.idx1-ubyte.gz"), gzipSync(labelBytes));
      assert.deepEqual(await fromDirectory(caller, bothFiles, folder), { values: bothValues, notes: [] });
    });
  });

  it("says so if the folder is not there, or is a file", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      for (const directory of [join(folder, "nowhere"), join(folder, "file")]) {
        await assert.rejects(fromDirectory(caller, bothFiles, directory), {
          message: `${caller}: the folder ${directory} must hold images-idx3-ubyte.gz, got no such folder`,
        });
      }
    });
  });

  it("reads the folder in MNIST_DIR where none is given", async () => {
    const { MNIST_DIR } = process.env;
    try {
      await withFolder(async (folder) => {
        await writeFile(join(folder, labelFile.name), labelBytes);
        process.env.MNIST_DIR = folder;
        assert.deepEqual((await fromDirectory(caller, [labelFile]))?.values, [bothValues[1]]);
      });
    } finally {
      if (MNIST_DIR === undefined) delete process.env.MNIST_DIR;
      else process.env.MNIST_DIR = MNIST_DIR;
    }
  });

  it("is not asked without a directory", async () => {
    assert.equal(await fromDirectory(caller, bothFiles, ""), undefined);
  });

  it("names the file that is missing or wrong", async () => {
    await withFolder(async (folder) => {
      const path = join(folder, packedNames[0]);
      await assert.rejects(fromDirectory(caller, bothFiles, folder), {
        message: `${caller}: the folder ${folder} must hold images-idx3-ubyte.gz, got no such file`,
      });
      await writeFile(path, gzipSync(imageBytes).subarray(0, 1000));
      await assert.rejects(fromDirectory(caller, bothFiles, folder), {
        message: `${caller}: ${path} must be the file that its name says, got gzip: a file must be whole, got "unexpected end of file"`,
      });
      await writeFile(path, labelBytes);
      await assert.rejects(fromDirectory(caller, bothFiles, folder), {
        message: `${caller}: ${path} must be the file that its name says, got verify: the shape must be [10, 150, 150], got [10]`,
        cause: new RangeError("verify: the shape must be [10, 150, 150], got [10]"),
      });
    });
  });
});

describe("fromCacheOrMirrors(caller, files, places)", () => {
  it("downloads once, and afterwards needs no mirror", async () => {
    await withFolder(async (folder) => {
      const cache = join(folder, "cache");
      await withServer(good, async ({ address, requests }) => {
        const places = { cache, mirrors: [address], onProgress };
        assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
          values: bothValues,
          notes: [],
        });
        assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
          values: bothValues,
          notes: [],
        });
        assert.deepEqual(requests, ["/images-idx3-ubyte.gz", "/labels-idx1-ubyte.gz"]);
      });
      assert.deepEqual((await readdir(cache)).sort(), namesInCache);
      const places = { cache, mirrors: [], onProgress };
      assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
        values: bothValues,
        notes: [],
      });
    });
  });

  it("keeps a file under its plain name if it comes unpacked", async () => {
    await withFolder(async (cache) => {
      await withServer(
        (request, response) => response.end(request.url?.includes("images") ? imageBytes : labelBytes),
        async ({ address }) => {
          await fromCacheOrMirrors(caller, bothFiles, { cache, mirrors: [address], onProgress });
        },
      );
      assert.deepEqual((await readdir(cache)).sort(), [imageFile.name, labelFile.name]);
      const { values } = await fromCacheOrMirrors(caller, bothFiles, { cache, mirrors: [], onProgress });
      assert.deepEqual(values, bothValues);
    });
  });

  it("downloads only what is missing or damaged in the cache", async () => {
    await withFolder(async (cache) => {
      await writeFile(join(cache, packedNames[0]), gzipSync(imageBytes).subarray(0, 5000));
      await writeFile(join(cache, packedNames[1]), gzipSync(labelBytes));
      await withServer(good, async ({ address, requests }) => {
        const { values, notes } = await fromCacheOrMirrors(caller, bothFiles, {
          cache,
          mirrors: [address],
          onProgress,
        });
        assert.deepEqual(values, bothValues);
        assert.equal(notes.length, 1);
        assert.match(notes[0], /^images-idx3-ubyte in .* could not be used: .*unexpected end of file/);
        assert.deepEqual(requests, ["/images-idx3-ubyte.gz"]);
      });
      assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, { cache, mirrors: [], onProgress }), {
        values: bothValues,
        notes: [],
      });
    });
  });

  it("keeps unpacked copies, and reads the gzipped files where one is damaged or cut off", async () => {
    await withFolder(async (cache) => {
      const places = { cache, mirrors: [], onProgress };
      await writeFile(join(cache, packedNames[0]), gzipSync(imageBytes));
      await writeFile(join(cache, packedNames[1]), gzipSync(labelBytes));
      assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
        values: bothValues,
        notes: [],
      });
      const copy = join(cache, imageFile.name);
      assert.ok((await readFile(copy)).equals(imageBytes));
      const flipped = Buffer.from(imageBytes);
      flipped[imageBytes.length - 1] ^= 1;
      for (const wrong of [
        flipped,
        imageBytes.subarray(0, 5000),
        Buffer.alloc(imageBytes.length),
        labelBytes,
      ]) {
        await writeFile(copy, wrong);
        assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
          values: bothValues,
          notes: [],
        });
        assert.ok((await readFile(copy)).equals(imageBytes));
      }
      // A copy that is whole is all that is read.
      await writeFile(join(cache, packedNames[0]), "no gzip");
      assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
        values: bothValues,
        notes: [],
      });
    });
  });

  it("does without a copy that can't be written, and says nothing of it", async () => {
    await withFolder(async (cache) => {
      await writeFile(join(cache, packedNames[0]), gzipSync(imageBytes));
      await writeFile(join(cache, packedNames[1]), gzipSync(labelBytes));
      // A folder of the copy's name can't be replaced.
      await mkdir(join(cache, imageFile.name));
      const places = { cache, mirrors: [], onProgress };
      for (let time = 0; time < 2; time++)
        assert.deepEqual(await fromCacheOrMirrors(caller, bothFiles, places), {
          values: bothValues,
          notes: [],
        });
      assert.deepEqual((await readdir(cache)).sort(), namesInCache);
    });
  });

  it("asks the mirror that worked first for the next file", async () => {
    await withFolder(async (cache) => {
      const closed = await closedAddress();
      await withServer(good, async ({ address }) => {
        const mirrors = [closed, address];
        const { values, notes } = await fromCacheOrMirrors(caller, bothFiles, { cache, mirrors, onProgress });
        assert.deepEqual(values, bothValues);
        assert.equal(notes.length, 1);
        assert.match(notes[0], /ECONNREFUSED/);
      });
      assert.deepEqual((await readdir(cache)).sort(), namesInCache);
    });
  });

  it("asks each mirror once for each file, in whatever order", async () => {
    const imagesAlone: typeof good = (request, response) =>
      request.url?.includes("images") ? good(request, response) : response.writeHead(404).end();
    await withFolder(async (cache) => {
      await withServer(
        (_, response) => response.writeHead(404).end(),
        async (first) => {
          await withServer(imagesAlone, async (second) => {
            const mirrors = [first.address, second.address];
            const { values, notes } = await fromCacheOrMirrors(caller, bothFiles, {
              cache,
              mirrors,
              onProgress,
            });
            assert.equal(values, undefined);
            const failed = (server: { address: string }, i: number) =>
              `${server.address}${packedNames[i]}: download: the status must be 200, got 404 Not Found`;
            assert.deepEqual(notes, [failed(first, 0), failed(second, 1), failed(first, 1)]);
          });
        },
      );
    });
  });

  it("keeps files in the platform's folder for caches where none is given", async function () {
    if (process.platform !== "linux") this.skip();
    const { XDG_CACHE_HOME } = process.env;
    try {
      await withFolder(async (folder) => {
        process.env.XDG_CACHE_HOME = folder;
        await withServer(good, async ({ address }) => {
          await fromCacheOrMirrors(caller, [labelFile], { mirrors: [address], onProgress });
        });
        const kept = [labelFile.name, packedNames[1]];
        assert.deepEqual((await readdir(join(folder, "downhill", "mnist"))).sort(), kept);
      });
    } finally {
      if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
    }
  });

  for (const [name, listener, note] of misbehaviors) {
    it(`keeps nothing if the only mirror ${name}`, async () => {
      await withFolder(async (cache) => {
        await withServer(listener, async ({ address }) => {
          const places = { cache, mirrors: [address], timeout: patienceWith(note), onProgress };
          const { values, notes } = await fromCacheOrMirrors(caller, bothFiles, places);
          assert.equal(values, undefined);
          assert.equal(notes.length, 1);
          assert.match(notes[0], note);
        });
        assert.deepEqual(await readdir(cache), []);
      });
    });
  }

  async function canNotKeep(cache: string): Promise<void> {
    await withServer(good, async ({ address }) => {
      const { values, notes } = await fromCacheOrMirrors(caller, bothFiles, {
        cache,
        mirrors: [address],
        onProgress,
      });
      assert.deepEqual(values, bothValues);
      const kept = notes.filter((note) => note.includes("could not be kept in"));
      assert.deepEqual(
        kept.map((note) => note.split(" ")[0]),
        packedNames,
      );
    });
  }

  it("does without a cache that can't be made", async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, "file"), "");
      await canNotKeep(join(folder, "file", "cache"));
    });
  });

  it("does without a cache that can't be written to", async function () {
    if (process.platform === "win32" || process.getuid?.() === 0) {
      // Permissions don't bind the administrator; a folder of the kernel refuses everybody.
      if (process.platform !== "linux") this.skip();
      await canNotKeep("/sys/kernel");
      return;
    }
    await withFolder(async (folder) => {
      await mkdir(join(folder, "cache"));
      await chmod(join(folder, "cache"), 0o500);
      await canNotKeep(join(folder, "cache"));
    });
  });

  it("explains bad options", async () => {
    await assert.rejects(fromCacheOrMirrors(caller, bothFiles, { cache: "x", mirrors: [], timeout: 0 }), {
      name: "RangeError",
      message: `${caller}: timeout must be above 0, got 0`,
    });
    await assert.rejects(fromCacheOrMirrors(caller, bothFiles, { cache: "x", mirrors: ["mnist"] }), {
      name: "TypeError",
    });
  });
});
