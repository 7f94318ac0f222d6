import assert from "node:assert/strict";
import { progressLine, progressText, type DownloadProgress } from "../../../lib/data/mnist/progress.js";

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
