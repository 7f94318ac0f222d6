import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fromCacheOrMirrors } from "../../../lib/data/mnist/find-files.js";
import { good, withServer } from "./misbehaving-server.js";
import {
  bothFiles,
  bothValues,
  namesInCache,
  packedNames,
  imageBytes,
  imagePixels,
  labelFile,
  labelValues,
  withFolder,
} from "./small-files.js";

const caller = "someLoader";
const onProgress = () => undefined;

describe("fromCacheOrMirrors(caller, files, places) in processes that end at any moment", () => {
  const child = join(import.meta.dirname, "find-files-child.ts");
  const env = { ...process.env, TSX_DISABLE_CACHE: "1" };

  // A limit of the size of files, in blocks of 512 or 1024 bytes, stands for a full disk: Node ignores its signal.
  function start(cache: string, mirror: string, shell = ""): ChildProcess {
    const command = [process.execPath, "--import", "tsx", child, cache, mirror];
    const run = shell === "" ? command : ["sh", "-c", `${shell}; exec "$@"`, "sh", ...command];
    return spawn(run[0], run.slice(1), { env, stdio: ["ignore", "pipe", "inherit"] });
  }

  async function output(process: ChildProcess): Promise<string> {
    let text = "";
    process.stdout?.on("data", (piece) => (text += piece));
    await new Promise((resolve) => process.on("close", resolve));
    return text.slice(text.indexOf("{"));
  }

  async function finishes(cache: string): Promise<void> {
    await withServer(good, async ({ address }) => {
      const { values, notes } = await fromCacheOrMirrors(caller, bothFiles, {
        cache,
        mirrors: [address],
        onProgress,
      });
      assert.deepEqual([values, notes], [bothValues, []]);
    });
    assert.deepEqual((await readdir(cache)).sort(), namesInCache);
  }

  it("leaves whole files when several download at once", async () => {
    await withFolder(async (cache) => {
      let waiting: (() => void)[] = [];
      await withServer(
        (request, response) => {
          // All three are answered together.
          waiting.push(() => good(request, response));
          if (waiting.length < 3) return;
          waiting.forEach((answer) => answer());
          waiting = [];
        },
        async ({ address, requests }) => {
          const outputs = await Promise.all([1, 2, 3].map(() => output(start(cache, address))));
          for (const text of outputs) {
            assert.deepEqual(JSON.parse(text), {
              notes: [],
              labels: labelValues,
              pixels: imagePixels.length,
            });
          }
          assert.equal(requests.length, 6);
        },
      );
      assert.deepEqual((await readdir(cache)).sort(), namesInCache);
      await finishes(cache);
    });
  });

  it("leaves nothing when killed in the middle of a download", async () => {
    await withFolder(async (cache) => {
      let kill = () => undefined as unknown;
      await withServer(
        (_, response) => {
          const half = gzipSync(imageBytes).subarray(0, 100_000);
          response.writeHead(200, { "content-length": 2 * half.length });
          response.write(half, () => setTimeout(() => kill(), 50));
        },
        async ({ address }) => {
          const process = start(cache, address);
          kill = () => process.kill("SIGKILL");
          assert.equal(await output(process).then(() => process.signalCode), "SIGKILL");
        },
      );
      assert.deepEqual(await readdir(cache), []);
      await finishes(cache);
    });
  });

  it("loads all the same and leaves nothing when the disk is full", async function () {
    if (process.platform === "win32") this.skip();
    await withFolder(async (cache) => {
      await withServer(good, async ({ address }) => {
        const { notes, labels, pixels } = JSON.parse(await output(start(cache, address, "ulimit -f 64")));
        assert.deepEqual([labels, pixels], [labelValues, imagePixels.length]);
        assert.equal(notes.length, 1);
        assert.match(notes[0], /^images-idx3-ubyte\.gz could not be kept in .*: EFBIG/);
      });
      assert.deepEqual((await readdir(cache)).sort(), [labelFile.name, packedNames[1]]);
      await finishes(cache);
    });
  });
});
