import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  syntheticDigits,
  type Digits,
  type Images,
  type LabelTargets,
  type OneHotTargets,
} from "../../../lib/data/index.js";

const pixels = 784;

describe("syntheticDigits(options)", () => {
  it("draws the same digits on every machine", () => {
    const { xTrain, tTrain, xTest, tTest } = syntheticDigits({ seed: 1, train: 200, test: 10 });
    const sum = createHash("sha256");
    for (const bytes of [xTrain.data, tTrain.labels, xTest.data, tTest.labels]) sum.update(bytes);
    assert.equal(sum.digest("hex"), "603bd376edf88f3de462414ba7cac6831b4af649cbbecdfde0a03c604f349572");
  });

  it("has the shapes and types of MNIST", () => {
    const oneHot: Digits<OneHotTargets> = syntheticDigits({ train: 30, test: 20, oneHotLabel: true });
    assert.deepEqual(
      [oneHot.xTrain.shape, oneHot.tTrain.shape],
      [
        [30, 784],
        [30, 10],
      ],
    );
    assert.deepEqual(
      [oneHot.xTest.shape, oneHot.tTest.shape],
      [
        [20, 784],
        [20, 10],
      ],
    );
    const labels: Digits<LabelTargets> = syntheticDigits({
      train: 30,
      test: 20,
      flatten: false,
      normalize: false,
    });
    assert.deepEqual([labels.xTrain.shape, labels.tTrain.shape], [[30, 1, 28, 28], [30]]);
    assert.equal(String(labels.xTest), "Images [20, 1, 28, 28], 0 to 255");
    assert.equal(labels.source, "synthetic");
  });

  it("says what it is and how to get MNIST", () => {
    assert.equal(
      syntheticDigits({ train: 10, test: 1 }).describe(),
      "Synthetic digits, not MNIST: 10 images to train on, 1 to test with, 28 × 28 pixels, drawn by the library itself.\n" +
        "For MNIST, call loadMnist with a network connection, or set MNIST_DIR to a folder that holds its four files.",
    );
  });

  it("draws the same digits from the same seed, and others from another", () => {
    const [one, same, other] = [1, 1, 2].map((seed) => syntheticDigits({ seed, train: 20, test: 10 }));
    assert.deepEqual(one.xTrain.data, same.xTrain.data);
    assert.deepEqual(one.tTest.labels, same.tTest.labels);
    assert.notDeepEqual(one.xTrain.data, other.xTrain.data);
    assert.notDeepEqual(one.xTrain.data.subarray(0, 10 * pixels), one.xTest.data);
  });

  it("begins with the same digits when more are asked for", () => {
    const few = syntheticDigits({ seed: 1, train: 10, test: 10 });
    const many = syntheticDigits({ seed: 1, train: 40, test: 20 });
    assert.deepEqual(many.xTrain.data.subarray(0, 10 * pixels), few.xTrain.data);
    assert.deepEqual(many.xTest.data.subarray(0, 10 * pixels), few.xTest.data);
  });

  describe("for 2,000 images", () => {
    let [xTrain, tTrain]: [Images, LabelTargets] = [undefined, undefined] as never;
    before(() => ({ xTrain, tTrain } = syntheticDigits({ seed: 3, train: 2000, test: 1 })));

    it("draws every digit about as often", () => {
      const counts = new Array<number>(10).fill(0);
      for (const label of tTrain.labels) counts[label]++;
      // 200 each, and a standard deviation of 13.4.
      assert.ok(
        counts.every((count) => Math.abs(count - 200) < 54),
        counts.join(", "),
      );
    });

    it("centers every digit by mass, and keeps it inside the image", () => {
      for (let i = 0; i < xTrain.length; i++) {
        const image = xTrain.image(i);
        let mass = 0;
        let x = 0;
        let y = 0;
        for (let row = 0; row < 28; row++) {
          for (let column = 0; column < 28; column++) {
            const ink = image.at(row, column);
            mass += ink;
            x += ink * (column + 0.5);
            y += ink * (row + 0.5);
            const border = row === 0 || row === 27 || column === 0 || column === 27;
            assert.ok(!(border && ink > 0), `ink on the border of image ${i}`);
          }
        }
        assert.ok(Math.max(...image.data) > 0.6, `image ${i} is pale`);
        // A long stroke may have to stay nearer than its mass would have it.
        assert.ok(Math.abs(x / mass - 14) < 2, `image ${i} lies at x = ${x / mass}`);
        assert.ok(Math.abs(y / mass - 14) < 2, `image ${i} lies at y = ${y / mass}`);
      }
    });

    it("uses as much ink as MNIST does", () => {
      const inked = xTrain.data.reduce((count, ink) => count + (ink > 0 ? 1 : 0), 0) / xTrain.data.length;
      const mean = xTrain.data.reduce((sum, ink) => sum + ink, 0) / xTrain.data.length;
      // MNIST's training images: 19.1 % of the pixels, mean 33.3.
      assert.ok(Math.abs(inked - 0.191) < 0.02, `${inked} of the pixels`);
      assert.ok(Math.abs(mean - 33.3) < 4, `mean ${mean}`);
    });
  });

  it("explains bad input", () => {
    for (const [options, message] of [
      [{ seed: -1 }, "syntheticDigits: seed must be a whole number of at least 0, got -1"],
      [{ seed: 2 ** 32 }, "syntheticDigits: seed must be below 2³², got 4294967296"],
      [{ train: 0 }, "syntheticDigits: train must be a whole number of at least 1, got 0"],
      [{ test: 1.5 }, "syntheticDigits: test must be a whole number of at least 1, got 1.5"],
      [{ train: NaN }, "syntheticDigits: train must be a whole number of at least 1, got NaN"],
    ] as const) {
      assert.throws(() => syntheticDigits({ train: 1, test: 1, ...options }), {
        name: "RangeError",
        message,
      });
    }
    assert.throws(() => syntheticDigits({ train: 500_000, test: 1 }), {
      name: "RangeError",
      message: "syntheticDigits: train and test must be at most 500000 together, got 500000 and 1",
    });
    for (const name of ["normalize", "flatten", "oneHotLabel"])
      assert.throws(() => syntheticDigits({ train: 1, test: 1, [name]: 1 }), {
        name: "TypeError",
        message: `syntheticDigits: ${name} must be true or false, got 1`,
      });
    const misspelled = { train: 1, test: 1, sede: 1 };
    assert.throws(() => syntheticDigits(misspelled), {
      name: "TypeError",
      message:
        'syntheticDigits: options must be normalize, flatten, oneHotLabel, seed, train or test, got "sede"',
    });
  });
});
