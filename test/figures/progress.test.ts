import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { showProgress, trainingText } from "../../lib/figures/index.js";
import type { TrainingProgress } from "../../lib/index.js";

const require = createRequire(import.meta.url);

const begun: TrainingProgress = {
  step: 0,
  steps: 3000,
  loss: NaN,
  accuracies: undefined,
  stopped: undefined,
};
const under: TrainingProgress = {
  ...begun,
  step: 1200,
  loss: 0.31249,
  accuracies: { step: 1200, train: 0.9181, test: 0.92 },
};

describe("trainingText(progress)", () => {
  it("says how far the training has come", () => {
    assert.equal(trainingText(begun), "step 0 of 3000");
    assert.equal(trainingText(under), "step 1200 of 3000, loss 0.312, accuracy 91.8 % train, 92.0 % test");
    assert.equal(
      trainingText({ ...under, accuracies: { step: 1200, train: 1, test: undefined } }),
      "step 1200 of 3000, loss 0.312, accuracy 100.0 % train",
    );
  });

  it("refuses what train never tells", () => {
    const wrong: [progress: unknown, got: string][] = [
      [null, "null"],
      [{ ...under, step: "5" }, "an object"],
      [{ ...under, steps: undefined }, "an object"],
      [{ ...under, loss: "0.5" }, "an object"],
      [{ ...under, accuracies: { train: "1" } }, "an object"],
      [{ ...under, accuracies: { train: 1, test: "1" } }, "an object"],
    ];
    for (const [progress, got] of wrong)
      assert.throws(() => trainingText(progress as never), {
        name: "TypeError",
        message: `trainingText: progress must be what train tells, got ${got}`,
      });
  });

  it("says if the training ended too soon", () => {
    assert.equal(trainingText({ ...under, stopped: "steps" }), trainingText(under));
    assert.match(trainingText({ ...under, stopped: "aborted" }), /, aborted$/);
  });
});

describe("showProgress(options)", () => {
  const jupyter = require("tslab/dist/jupyter.js") as { lastWriteDisplayData: unknown };
  const before = jupyter.lastWriteDisplayData;
  let written: { text: unknown; id: unknown; update: boolean }[];

  beforeEach(() => {
    written = [];
    jupyter.lastWriteDisplayData = (
      { data, transient }: { data: Record<string, unknown>; transient: { display_id: string } },
      update: unknown,
    ) => written.push({ text: data["text/plain"], id: transient.display_id, update: Boolean(update) });
  });

  afterEach(() => {
    jupyter.lastWriteDisplayData = before;
  });

  it("writes one display over, seldom under way and always at the end", () => {
    const listen = showProgress();
    listen(begun);
    for (let i = 1; i < 50; i++) listen({ ...under, step: i });
    listen({ ...under, stopped: "steps" });
    const { id } = written[0];
    assert.deepEqual(written, [
      { text: trainingText(begun), id, update: false },
      { text: trainingText(under), id, update: true },
    ]);
  });

  it("takes words of another language", () => {
    showProgress({ text: ({ step }) => `${step} 단계` })(under);
    assert.equal(written[0].text, "1200 단계");
  });

  it("says so where no kernel is running", () => {
    jupyter.lastWriteDisplayData = before;
    assert.throws(
      () => showProgress()(begun),
      ({ message, cause }: Error) => {
        assert.equal(message, "showProgress: expected to run in a notebook, got no kernel to show in");
        assert.ok(cause instanceof Error);
        return true;
      },
    );
  });

  it("refuses options that it doesn't know, and text that is no function", () => {
    assert.throws(() => showProgress({ txt: String } as never), {
      name: "TypeError",
      message: /^showProgress: /,
    });
    assert.throws(() => showProgress({ text: 5 as never }), {
      name: "TypeError",
      message: "showProgress: text must be a function, got 5",
    });
  });
});
