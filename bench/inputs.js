// The same inputs for all routes, as files of plain numbers: images, labels, first weights, mini-batches.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { createRandom, TwoLayerNet } from "downhill";
import { loadMnist } from "downhill/data";
import { cacheFolder } from "../lib/dist/data/mnist/cache-folder.js";
import { mnistFiles } from "../lib/dist/data/mnist/mnist-files.js";

/** How many images there are to draw from, and the sizes of a training. */
export const sizes = { images: 10_000, steps: 200, batchSize: 100 };

/**
 * Writes the inputs into a folder.
 *
 * @param {string} folder
 * @returns {Promise<{ mnist: string | undefined }>} the folder that holds MNIST's own files, if there is one
 */
export async function writeInputs(folder) {
  const { xTrain, tTrain, ...digits } = await loadMnist();
  console.error(digits.describe());
  const random = createRandom(1);
  const { W1, b1, W2, b2 } = new TwoLayerNet({ random }).parameters;
  const count = Math.min(sizes.images, xTrain.length);
  const batches = random.choice(count, sizes.steps * sizes.batchSize);
  const write = (name, array) => writeFileSync(path.join(folder, name), array);
  write("images.u8", xTrain.data.subarray(0, count * 784));
  write("labels.u8", tTrain.labels.subarray(0, count));
  write("W1.f64", W1.data);
  write("b1.f64", b1);
  write("W2.f64", W2.data);
  write("b2.f64", b2);
  write("batches.i32", Int32Array.from(batches));
  const places = [process.env.MNIST_DIR, cacheFolder()].filter(Boolean);
  const mnist = places.find((place) => existsSync(path.join(place, "train-images-idx3-ubyte.gz")));
  // The same files unpacked, as a cache holds them.
  for (const { name } of mnist ? mnistFiles : [])
    writeFileSync(path.join(folder, name), gunzipSync(readFileSync(path.join(mnist, `${name}.gz`))));
  return { mnist };
}
