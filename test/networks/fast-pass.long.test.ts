import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createRandom, TwoLayerNet } from "../../lib/index.js";
import { FastPass } from "../../lib/networks/fast-pass.js";
import { type Outcome, outcomes } from "./trainings.js";

/** The same trainings in a process of their own, in TypeScript. */
function outcomesInTypeScript(): Outcome[] {
  const program = fileURLToPath(new URL("trainings.ts", import.meta.url));
  const env = { ...process.env, DOWNHILL_PRODUCTS: "typescript" };
  const text = execFileSync(process.execPath, ["--import=tsx", program], { env, maxBuffer: 2 ** 28 });
  return JSON.parse(text.toString()) as Outcome[];
}

describe("a training through WebAssembly", () => {
  const { parameters } = new TwoLayerNet({ random: createRandom(1) });

  it("has the losses and parameters of the same training in TypeScript, to the last bit", async () => {
    const expected = outcomesInTypeScript();
    const actual = await outcomes();
    assert.ok(actual.length >= 10);
    for (const [i, { name, losses, stopped, parameters }] of actual.entries()) {
      assert.deepEqual(losses, expected[i].losses, name);
      assert.equal(stopped, expected[i].stopped, name);
      assert.deepEqual(parameters, expected[i].parameters, name);
    }
  });

  it("leaves batches that need too much memory to TypeScript", () => {
    assert.equal(FastPass.start(parameters, 1e6), undefined);
  });
});
