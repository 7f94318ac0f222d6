import assert from "node:assert/strict";
import { inspect } from "node:util";
import { loadMnist } from "../../../lib/data/index.js";
import { closedAddress } from "./misbehaving-server.js";
import { withFolder } from "./small-files.js";

describe("loadMnist(options) without MNIST", () => {
  it("falls back to synthetic digits of the same shapes, and says so", async () => {
    const closed = await closedAddress();
    await withFolder(async (cache) => {
      const digits = await loadMnist({
        directory: "",
        cache,
        mirrors: [closed],
        onProgress: () => undefined,
        oneHotLabel: true,
      });
      assert.equal(digits.source, "synthetic");
      assert.deepEqual(digits.xTrain.shape, [60000, 784]);
      assert.deepEqual(digits.tTrain.shape, [60000, 10]);
      assert.deepEqual(digits.xTest.shape, [10000, 784]);
      assert.deepEqual(digits.tTest.shape, [10000, 10]);
      assert.equal(digits.notes.length, 1);
      assert.match(digits.notes[0], /train-images-idx3-ubyte\.gz: .*ECONNREFUSED/);
      assert.equal(
        digits.describe(),
        "Synthetic digits, not MNIST: 60,000 images to train on, 10,000 to test with, 28 × 28 pixels, drawn by the library itself.\n" +
          "For MNIST, call loadMnist with a network connection, or set MNIST_DIR to a folder that holds its four files. " +
          "What went wrong this time is in `notes`.",
      );
      assert.equal(inspect(digits), digits.describe());
    });
  });
});
