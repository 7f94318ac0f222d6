import assert from "node:assert/strict";
import { createRandom, TwoLayerNet } from "../../lib/index.js";
import { FastPass } from "../../lib/networks/fast-pass.js";
import { trainingPass } from "../../lib/networks/training-pass.js";
import { TwoLayerPass } from "../../lib/networks/two-layer-pass.js";

describe("trainingPass(parameters, settings)", () => {
  const { parameters } = new TwoLayerNet({ random: createRandom(1) });

  it("goes through WebAssembly, but for numerical gradients", () => {
    assert.ok(trainingPass(parameters, { batchSize: 100, gradient: "analytic" }) instanceof FastPass);
    assert.ok(trainingPass(parameters, { batchSize: 100, gradient: "numerical" }) instanceof TwoLayerPass);
  });
});
