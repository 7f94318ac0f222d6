import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inspect } from "node:util";
import { loadMnist, type Digits, type LabelTargets, type OneHotTargets } from "../../../lib/data/index.js";
import { createRandom } from "../../../lib/arrays/random.js";
import { closedAddress, withServer } from "./misbehaving-server.js";
import { withFolder } from "./small-files.js";

const { MNIST_DIR } = process.env;
const onProgress = () => undefined;

describe("loadMnist(options) with MNIST in MNIST_DIR", () => {
  before(function () {
    // The files are no part of the project; MNIST_DIR says where they are.
    if (!MNIST_DIR) this.skip();
  });

  it("gives the chapter's shapes", async () => {
    const mnist: Digits<OneHotTargets> = await loadMnist({ normalize: true, oneHotLabel: true });
    assert.deepEqual(mnist.xTrain.shape, [60000, 784]);
    assert.deepEqual(mnist.tTrain.shape, [60000, 10]);
    assert.deepEqual(mnist.xTest.shape, [10000, 784]);
    assert.deepEqual(mnist.tTest.shape, [10000, 10]);
    assert.equal(mnist.source, "MNIST");
    assert.deepEqual(mnist.notes, []);
    assert.equal(inspect(mnist), "MNIST: 60,000 images to train on, 10,000 to test with, 28 × 28 pixels.");
    assert.equal(String(mnist.tTrain.row(0)), "[0, 0, 0, 0, 0, 1, 0, 0, 0, 0]");
  });

  it("keeps labels and channels if asked to", async () => {
    const mnist: Digits<LabelTargets> = await loadMnist({ flatten: false, normalize: false });
    assert.deepEqual(mnist.xTrain.shape, [60000, 1, 28, 28]);
    assert.deepEqual(mnist.tTrain.shape, [60000]);
    assert.deepEqual([...mnist.tTrain.batch([0, 1, 2, 3, 4])], [5, 0, 4, 1, 9]);
    // The first row with ink of the first five, as every reader of MNIST finds it.
    assert.deepEqual([...mnist.xTrain.image(0).row(5)].slice(12, 18), [3, 18, 18, 18, 126, 136]);
  });

  it("gives the mini-batch of 4.2.3", async () => {
    const { xTrain, tTrain } = await loadMnist({ oneHotLabel: true });
    const batchMask = createRandom(1).choice(60000, 10);
    assert.deepEqual(xTrain.batch(batchMask).shape, [10, 784]);
    assert.deepEqual(tTrain.batch(batchMask).shape, [10, 10]);
  });

  it("keeps one byte for each pixel and label", async () => {
    const { xTrain, tTrain, xTest, tTest } = await loadMnist({ oneHotLabel: true });
    const buffers = [xTrain.data, tTrain.labels, xTest.data, tTest.labels].map(
      ({ buffer }) => buffer.byteLength,
    );
    assert.ok(buffers.reduce((sum, length) => sum + length) < 55_000_000, `${buffers.join(" + ")} bytes`);
  });

  it("downloads, keeps, and then loads from the cache alone", async () => {
    await withFolder(async (cache) => {
      await withServer(
        (request, response) => createReadStream(join(MNIST_DIR ?? "", request.url ?? "")).pipe(response),
        async ({ address, requests }) => {
          const mnist = await loadMnist({ directory: "", cache, mirrors: [address], onProgress });
          assert.equal(mnist.source, "MNIST");
          assert.equal(requests.length, 4);
        },
      );
      assert.equal((await readdir(cache)).filter((name) => name.endsWith(".gz")).length, 4);
      const mnist = await loadMnist({ directory: "", cache, mirrors: [], onProgress });
      assert.equal(mnist.source, "MNIST");
      assert.deepEqual(mnist.notes, []);
      assert.equal(mnist.tTest.at(0), 7);
    });
  });
});

describe("loadMnist(options) without MNIST", () => {
  it("throws instead if asked to", async () => {
    await withFolder(async (cache) => {
      const closed = await closedAddress();
      const mirrors = [closed, closed];
      await assert.rejects(loadMnist({ directory: "", cache, mirrors, onProgress, fallback: false }), {
        name: "Error",
        message:
          /^loadMnist: MNIST must be in a folder, the cache or a mirror, got\nhttp.*ECONNREFUSED.*\nhttp.*ECONNREFUSED/,
      });
    });
  });

  it("does not fall back from a directory that lacks the files", async () => {
    await withFolder(async (directory) => {
      await assert.rejects(loadMnist({ directory }), {
        message: `loadMnist: the folder ${directory} must hold train-images-idx3-ubyte.gz, got no such file`,
      });
    });
  });

  it("does not fall back from options that are wrong", async () => {
    await assert.rejects(loadMnist({ directory: "", mirrors: ["nowhere"] }), { name: "TypeError" });
    await assert.rejects(loadMnist({ directory: "", timeout: NaN }), { name: "RangeError" });
    await assert.rejects(loadMnist({ directory: "nowhere", timeout: 0 }), {
      name: "RangeError",
      message: "loadMnist: timeout must be above 0, got 0",
    });
    const misspelled = { directory: "", normalise: false };
    await assert.rejects(loadMnist(misspelled), {
      name: "TypeError",
      message:
        "loadMnist: options must be normalize, flatten, oneHotLabel, directory, cache, mirrors, timeout, onProgress or fallback, " +
        'got "normalise"',
    });
    await assert.rejects(loadMnist({ normalize: "no" as never }), {
      name: "TypeError",
      message: 'loadMnist: normalize must be true or false, got "no"',
    });
  });

  it("refuses options of another kind", async () => {
    const cases: [object, string][] = [
      [{ fallback: 0 }, "fallback must be true or false, got 0"],
      [{ mirrors: "http://a" }, 'mirrors must be a list of at most 100 addresses, got "http://a"'],
      [
        { mirrors: new Array(101).fill("http://a") },
        "mirrors must be a list of at most 100 addresses, got an array of length 101",
      ],
      [{ mirrors: ["a"] }, 'a mirror must be an http or https address, got "a"'],
      [{ mirrors: [5] }, "a mirror must be an http or https address, got 5"],
      [{ timeout: "5" }, 'timeout must be a number, got "5"'],
      [{ directory: 3 }, "directory must be the path of a folder, got 3"],
      [{ directory: "a\0" }, 'directory must be the path of a folder, got "a\\u0000"'],
      [{ cache: 3 }, "cache must be the path of a folder, got 3"],
      [{ onProgress: 1 }, "onProgress must be a function, got 1"],
    ];
    for (const [options, rule] of cases)
      await assert.rejects(loadMnist(options), { name: "TypeError", message: `loadMnist: ${rule}` });
  });
});
