import assert from "node:assert/strict";
import { progressLine, progressText, type DownloadProgress } from "../../../lib/data/mnist/progress.js";
import { terminal } from "../../../lib/data/mnist/surroundings.js";

const file = "train.gz";
const receiving = (received: number, total?: number): DownloadProgress => ({
  state: "receiving",
  file,
  received,
  total,
});

describe("progressText(progress)", () => {
  it("says sizes and percent as far as they are known", () => {
    const total = 9_912_398;
    assert.equal(progressText(receiving(4_200_000, total)), "MNIST: train.gz, 4.2 MB of 9.9 MB, 42 %");
    assert.equal(progressText(receiving(0, 28_881)), "MNIST: train.gz, 0 kB of 29 kB, 0 %");
    assert.equal(progressText(receiving(4e6)), "MNIST: train.gz, 4.0 MB");
    assert.equal(
      progressText({ state: "verified", file, received: total }),
      "MNIST: train.gz, 9.9 MB, verified",
    );
    assert.equal(
      progressText({ state: "failed", file, reason: "http://a/train.gz: silence" }),
      "MNIST: http://a/train.gz: silence",
    );
  });

  it("counts in kilobytes below a megabyte, and no percent before it is full", () => {
    assert.equal(progressText(receiving(999_499)), "MNIST: train.gz, 999 kB");
    assert.equal(progressText(receiving(1e6)), "MNIST: train.gz, 1.0 MB");
    assert.equal(progressText(receiving(9_999_999, 1e7)), "MNIST: train.gz, 10.0 MB of 10.0 MB, 99 %");
  });

  it("refuses what onProgress is never told", () => {
    const rule = "progress must be what onProgress is told, got";
    const wrong: [progress: unknown, got: string][] = [
      [null, "null"],
      ["42 %", '"42 %"'],
      [{ state: "done", file, received: 1 }, "an object"],
      [{ state: "receiving", file: 5, received: 1 }, "an object"],
      [{ state: "receiving", file, received: NaN }, "an object"],
      [{ state: "receiving", file, received: -1 }, "an object"],
      [{ state: "verified", file, received: "1" }, "an object"],
      [{ state: "receiving", file, received: 1, total: Infinity }, "an object"],
      [{ state: "failed", reason: "silence" }, "an object"],
    ];
    for (const [progress, got] of wrong) {
      const name = "TypeError";
      assert.throws(() => progressText(progress as never), { name, message: `progressText: ${rule} ${got}` });
      const line = progressLine({ write: () => assert.fail("nothing is to be written") });
      assert.throws(() => line(progress as never), { name, message: `progressLine: ${rule} ${got}` });
    }
    assert.equal(progressText(receiving(0)), "MNIST: train.gz, 0 kB");
  });
});

describe("progressLine(stream)", () => {
  // What a terminal shows of the text: after a carriage return, new characters cover old ones.
  const shown = (texts: readonly string[]) =>
    texts
      .join("")
      .split("\n")
      .map((line) =>
        line
          .split("\r")
          .reduce((under, over) => over + under.slice(over.length))
          .trimEnd(),
      );

  function written(...told: readonly DownloadProgress[]): string[] {
    const texts: string[] = [];
    told.forEach(progressLine({ write: (text) => texts.push(text) }));
    return texts;
  }

  it("overwrites one line until the file is verified", () => {
    const verified: DownloadProgress = { state: "verified", file, received: 1e7 };
    assert.deepEqual(shown(written(receiving(1e6, 1e7))), ["MNIST: train.gz, 1.0 MB of 10.0 MB, 10 %"]);
    assert.deepEqual(shown(written(receiving(1e6, 1e7), receiving(1e7, 1e7), verified)), [
      "MNIST: train.gz, 10.0 MB, verified",
      "",
    ]);
  });

  it("covers what a longer text left on its line, and no more", () => {
    const verified: DownloadProgress = { state: "verified", file, received: 1e7 };
    const next: DownloadProgress = { state: "receiving", file: "a", received: 1000, total: undefined };
    assert.deepEqual(written(next, receiving(1e6, 1e7), verified, next, next, verified, verified), [
      "\rMNIST: a, 1 kB",
      "\rMNIST: train.gz, 1.0 MB of 10.0 MB, 10 %",
      "\rMNIST: train.gz, 10.0 MB, verified      \n",
      "\rMNIST: a, 1 kB",
      "\rMNIST: train.gz, 10.0 MB, verified\n",
      "\rMNIST: train.gz, 10.0 MB, verified\n",
    ]);
  });

  it("writes at the first byte of a step of five percent, or of half a megabyte", () => {
    const sizes = (total?: number) =>
      written(...[1, 499_999, 500_000, 999_999, 1_000_000].map((received) => receiving(received, total)));
    assert.equal(sizes(2e7).length, 2);
    assert.equal(sizes().length, 3);
  });

  it("shows a file that comes a second time", () => {
    const verified: DownloadProgress = { state: "verified", file, received: 1e6 };
    assert.equal(written(receiving(1e6), verified, receiving(1e6)).length, 3);
  });

  it("goes to the terminal, or else to standard output, which a notebook shows as no error", () => {
    const { isTTY } = process.stderr;
    try {
      for (const [is, stream] of [
        [true, process.stderr],
        [false, process.stdout],
      ] as const) {
        process.stderr.isTTY = is;
        assert.equal(terminal(), stream);
      }
    } finally {
      process.stderr.isTTY = isTTY;
    }
  });

  it("refuses what can't be written to", () => {
    for (const [stream, got] of [
      [null, "null"],
      [{ write: true }, "an object"],
    ] as const)
      assert.throws(() => progressLine(stream as never), {
        name: "TypeError",
        message: `progressLine: stream must have a method write, got ${got}`,
      });
  });

  it("leaves a line for every mirror that failed", () => {
    const failed: DownloadProgress = { state: "failed", file, reason: "no answer" };
    assert.deepEqual(shown(written(receiving(1e6, 1e7), failed, failed)), [
      "MNIST: no answer",
      "MNIST: no answer",
      "",
    ]);
  });

  it("writes some twenty times, however many pieces arrive", () => {
    const pieces = Array.from({ length: 1000 }, (_, i) => (i + 1) * 1e4);
    assert.equal(written(...pieces.map((received) => receiving(received, 1e7))).length, 21);
    assert.equal(written(...pieces.map((received) => receiving(received))).length, 21);
  });
});
