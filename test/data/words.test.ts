import assert from "node:assert/strict";
import { inspect } from "node:util";
import { digitsOf } from "../../lib/data/digits/digits.js";
import type { Digits } from "../../lib/data/index.js";
import { progressText } from "../../lib/data/mnist/progress.js";
import { dataWords, koreanData, speakOfData } from "../../lib/data/words.js";

/** A thousand digits to train on and one to test with. */
const digits = (source: Digits["source"], notes: string[]): Digits =>
  digitsOf(
    {
      trainImages: new Uint8Array(1000 * 784),
      trainLabels: new Uint8Array(1000),
      testImages: new Uint8Array(784),
      testLabels: new Uint8Array(1),
    },
    {},
    source,
    notes,
  );
const receiving = { state: "receiving", file: "a.gz", received: 1e6, total: 2e6 } as const;

describe("what data sets say of themselves", () => {
  const before = dataWords();
  afterEach(() => speakOfData(before));

  it("in English", () => {
    const counts = "1,000 images to train on, 1 to test with, 28 × 28 pixels";
    assert.equal(digits("MNIST", []).describe(), `MNIST: ${counts}.`);
    const synthetic =
      `Synthetic digits, not MNIST: ${counts}, drawn by the library itself.\n` +
      "For MNIST, call loadMnist with a network connection, or set MNIST_DIR to a folder that holds its four files.";
    assert.equal(digits("synthetic", []).describe(), synthetic);
    assert.equal(
      inspect(digits("synthetic", ["silence"])),
      `${synthetic} What went wrong this time is in \`notes\`.`,
    );
  });

  it("in Korean", () => {
    speakOfData(koreanData);
    const counts = "훈련 이미지 1,000장, 시험 이미지 1장, 28 × 28픽셀";
    assert.equal(digits("MNIST", []).describe(), `MNIST: ${counts}.`);
    const synthetic =
      `MNIST가 아닌 합성 숫자: ${counts}. 라이브러리가 직접 그렸습니다.\n` +
      "MNIST를 쓰려면 네트워크에 연결한 채 loadMnist를 호출하거나, 파일 네 개가 든 폴더를 MNIST_DIR에 지정하세요.";
    assert.equal(digits("synthetic", []).describe(), synthetic);
    assert.equal(
      digits("synthetic", ["silence"]).describe(),
      `${synthetic} 이번에 무엇이 잘못되었는지는 \`notes\`에 있습니다.`,
    );
    assert.equal(progressText(receiving), "MNIST: a.gz, 2.0 MB 중 1.0 MB, 50 %");
    assert.equal(
      progressText({ state: "verified", file: "a.gz", received: 1e6 }),
      "MNIST: a.gz, 1.0 MB, 확인됨",
    );
  });
});
