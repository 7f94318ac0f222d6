import assert from "node:assert/strict";
import { createRandom } from "../../../lib/arrays/random.js";
import { syntheticDigits } from "../../../lib/data/index.js";
import { trainedAccuracy } from "../small-network.js";

describe("syntheticDigits(options)", () => {
  it("teaches a small network to more than 95 %, and not to 100 %", () => {
    const { xTrain, tTrain, xTest, tTest } = syntheticDigits({ seed: 4, train: 8000, test: 2000 });
    const accuracy = trainedAccuracy(
      { images: xTrain, labels: tTrain.labels },
      { images: xTest, labels: tTest.labels },
      createRandom(5),
    );
    assert.ok(accuracy > 0.95 && accuracy < 1, `accuracy ${accuracy}`);
  });
});
