// The words of figures in each language: complete, in use when asked for, and never before what a caller says.

import assert from "node:assert/strict";
import { matrix } from "../../lib/index.js";
import {
  drawBars,
  drawConfusion,
  drawContours,
  drawCurves,
  drawDecisions,
  drawDescent,
  drawDigits,
  drawDirections,
  drawDots,
  drawDoubts,
  drawField,
  drawFits,
  drawHistograms,
  drawMatrix,
  drawNetwork,
  drawRoutes,
  drawSecants,
  drawSpread,
  drawSurface,
  drawWeights,
  type Figure,
  trainingText,
} from "../../lib/figures/index.js";
import * as figures from "../../lib/figures/index.js";
import { english } from "../../lib/figures/words/english.js";
import { korean } from "../../lib/figures/words/korean.js";
import { speak, words } from "../../lib/figures/words/speak.js";

const square = matrix([
  [0, 1],
  [1, 0.5],
]);
const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const line = { x: [0, 1], y: [0, 1] };

/** One figure of every kind, drawn with nothing but data: each word in it is the helper's own. */
const drawn: Record<Exclude<keyof typeof english, "cut" | "progress">, () => Figure> = {
  bars: () => drawBars([{ values: [1, 2] }]),
  confusion: () =>
    drawConfusion(
      matrix([
        [3, 1],
        [0, 2],
      ]),
    ),
  contours: () => drawContours(bowl),
  curves: () => drawCurves([line]),
  decisions: () =>
    drawDecisions([
      { label: "AND", points: [{ x: 1, y: 1, target: 1 }], decisions: [0, 1].map((b) => ({ w: [1, 1], b })) },
    ]),
  descent: () =>
    drawDescent(bowl, [
      [3, 4],
      [1, 2],
    ]),
  digits: () => drawDigits([square], { labels: [7] }),
  directions: () => drawDirections(square, matrix([[1, 2, 3, 4]])),
  dots: () => drawDots([{ label: "HOG", values: { KNN: 90 } }]),
  doubts: () => drawDoubts([square], matrix([[0.2, 0.8]]), { labels: [0] }),
  field: () => drawField((x) => x, { count: 3 }),
  fits: () => drawFits(line, [{ label: "1", ...line }]),
  histograms: () => drawHistograms([{ label: "W1", values: [0, 1e-9] }], { limit: 1e-8 }),
  matrix: () => drawMatrix(square),
  network: () =>
    drawNetwork([
      { size: 2, label: "1", symbol: "x" },
      { size: 2, label: "2", symbol: "y" },
    ]),
  routes: () => drawRoutes([[{ text: "1", by: "people" }], [{ text: "2", by: "machine" }]]),
  secants: () => drawSecants((x) => x ** 2, 1, { slope: 2 }),
  spread: () =>
    drawSpread(
      [1, 10].map((x) => ({ x, values: [1, 2, 3] })),
      { truth: 2, expected: () => [1, 3] },
    ),
  surface: () => drawSurface(bowl),
  weights: () => drawWeights(square, { height: 2 }),
};

const hangul = /[가-힣]/;
/** Words of two letters and more that stand in a picture. */
const latin = (svg: string) =>
  [...svg.matchAll(/>([^<>]*[A-Za-z]{2}[^<>]*)</g)]
    .map(([, text]) => text)
    .filter((text) => !text.includes("{"));

/** What a figure says in a language; English is spoken again afterwards. */
function inLanguage<T>(language: typeof english, say: () => T): T {
  speak(language);
  try {
    return say();
  } finally {
    speak(english);
  }
}

/** What a language says, by name: "bars.xLabel" is a text, "bars.alt" a function of two. */
function listed(said: object, before = ""): string[] {
  return Object.entries(said).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === "object" && word !== null) return listed(word, `${before}${name}.`);
    return [`${before}${name}: ${typeof word === "function" ? `a function of ${word.length}` : typeof word}`];
  });
}

describe("the words of figures", () => {
  it("are there in every language", () => {
    assert.deepEqual(listed(korean).sort(), listed(english).sort());
    const empty = listed(english).filter((word) => /undefined|null/.test(word));
    assert.deepEqual(empty, []);
  });

  it("are tried below for every kind of figure", () => {
    const kinds = Object.keys(figures).flatMap(
      (name) => /^draw(?!Plot$)(\w+)$/.exec(name)?.[1].toLowerCase() ?? [],
    );
    assert.deepEqual(Object.keys(drawn).sort(), kinds.sort());
  });

  it("are English unless another language is asked for", () => {
    assert.equal(words(), english);
  });

  for (const [kind, draw] of Object.entries(drawn)) {
    it(`are those of one language in drawing ${kind}`, () => {
      const before = draw();
      const spoken = inLanguage(korean, draw);
      const after = draw();
      assert.match(spoken.alt, hangul);
      assert.doesNotMatch(spoken.alt, /undefined|NaN|\bof\b|\bthe\b/i);
      assert.deepEqual(
        latin(spoken.svg).filter(
          (text) => !["AND", "HOG", "KNN", "W1"].some((name) => text.startsWith(name)),
        ),
        [],
      );
      assert.doesNotMatch(before.svg + before.alt, hangul);
      assert.deepEqual([after.svg, after.alt], [before.svg, before.alt]);
    });
  }

  it("say the same numbers in both languages", () => {
    const numbers = (alt: string) => (alt.match(/\d+(\.\d+)?/g) ?? []).sort();
    for (const [kind, draw] of Object.entries(drawn)) {
      if (kind === "field") continue; // English says 3 × 3, Korean three each way
      assert.deepEqual(numbers(inLanguage(korean, draw).alt), numbers(draw().alt), kind);
    }
  });

  it("stand behind those of a caller", () => {
    const labels = { xLabel: "time", yLabel: "loss" };
    const figure = inLanguage(korean, () => drawBars([{ values: [1, 2], label: "mine" }], labels));
    assert.deepEqual(latin(figure.svg), ["time", "loss", "mine"]);
    assert.equal(inLanguage(korean, () => drawCurves([line], { alt: "A rise." })).alt, "A rise.");
    const zeros = { words: { zeros: () => "none" } };
    const histograms = inLanguage(korean, () => drawHistograms([{ label: "1", values: [0, 1] }], zeros));
    assert.deepEqual(latin(histograms.svg), ["none"]);
    assert.match(histograms.svg, />최댓값 1\.0e\+0</);
  });

  it("tell the progress of a training", () => {
    const progress = {
      ...{ step: 2, steps: 4, loss: 0.5, stopped: "diverged" as const },
      accuracies: { step: 2, train: 0.9, test: 0.8 },
    };
    assert.equal(
      trainingText(progress),
      "step 2 of 4, loss 0.500, accuracy 90.0 % train, 80.0 % test, diverged",
    );
    assert.equal(
      inLanguage(korean, () => trainingText(progress)),
      "4단계 중 2단계, 손실 0.500, 정확도 훈련 90.0%, 시험 80.0%, 발산함",
    );
  });

  it("leave room for Hangul, which is wider", () => {
    const frame = (label: string) =>
      Number(
        /<g aria-label="x-grid"[\s\S]*?<\/g>/
          .exec(drawCurves([{ ...line, label }]).svg)?.[0]
          .match(/x1="([\d.]+)"/g)
          ?.at(-1)
          ?.slice(4, -1),
      );
    assert.ok(frame("전방차분") < frame("abcd"));
    assert.ok(Math.abs(frame("전방차분") - frame("abcdefg")) < 5);
  });
});
