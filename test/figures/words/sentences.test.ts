// What figures say, sentence by sentence, in both languages: a wrong word is heard by those who can't see the picture.

import assert from "node:assert/strict";
import { english } from "../../../lib/figures/words/english.js";
import { korean } from "../../../lib/figures/words/korean.js";
import type { Words } from "../../../lib/figures/words/words.js";

const axes = { xLabel: "digit", yLabel: "accuracy (%)" };

/** What is said, in English and in Korean. */
// prettier-ignore
const sentences: [say: (say: Words) => string, english: string, korean: string][] = [
  [(say) => say.bars.alt(axes, [{ label: "test", category: "3", value: 0.5 }, { label: undefined, category: "1", value: 2 }]), "Bars of accuracy (%) for each digit: test highest at 3 with 0.5; highest at 1 with 2.", "digit별 accuracy의 막대그래프. test: 3에서 최댓값 0.5, 1에서 최댓값 2."],
  [(say) => say.cut(["one", "two"]), "In full: one; two.", "줄인 이름의 전체: one; two."],
  [(say) => say.confusion.alt({ classes: 3, percent: "82.3", total: 1500 }, { actual: "2", predicted: "1", count: 40 }), "Confusion matrix of 3 classes: 82.3 % of 1,500 examples lie on the diagonal. The most frequent mistake: 2 taken for 1, 40 times.", "클래스 3개의 혼동 행렬. 예제 1,500개 가운데 82.3%가 대각선 위에 있습니다. 가장 잦은 실수는 실제 클래스 2, 예측 1인 경우로 40번입니다."],
  [(say) => say.confusion.alt({ classes: 2, percent: "100.0", total: 7 }, undefined), "Confusion matrix of 2 classes: 100.0 % of 7 examples lie on the diagonal.", "클래스 2개의 혼동 행렬. 예제 7개 가운데 100.0%가 대각선 위에 있습니다."],
  [(say) => say.contours.alt("x₀", "x₁", [1, 2.5]), "Contours of a function of x₀ and x₁ at the heights 1, 2.5.", "변수 x₀, x₁의 함수를 높이 1, 2.5에서 그린 등고선."],
  [(say) => say.curves.alt(axes, "0", "1", ["train", "test"]), "Curve of accuracy (%) over digit, from 0 to 1: train; test.", "digit에 따른 accuracy의 곡선, 0부터 1까지: train; test."],
  [(say) => say.curves.alt({ xLabel: "(x)", yLabel: "f(x)" }, "0", "1", []), "Curve of f(x) over (x), from 0 to 1.", "(x)에 따른 f의 곡선, 0부터 1까지."],
  [(say) => say.curves.alt({ xLabel: "step (thousands)", yLabel: "f(x) at 1" }, "0", "1", []), "Curve of f(x) at 1 over step (thousands), from 0 to 1.", "step에 따른 f(x) at 1의 곡선, 0부터 1까지."],
  [(say) => say.decisions.epoch(3), "epoch 3", "3에폭"],
  [(say) => say.decisions.alt("AND", 4, [3, 0]), "AND: of 4 points, the decisions from left to right get 3, 0 wrong.", "AND: 점 4개 가운데 틀린 점은 왼쪽 그림부터 차례로 3, 0개입니다."],
  [(say) => say.descent.first("step", 400, 1000), "step, the first 400 of 1000", "step (1000 가운데 처음 400)"],
  [(say) => say.descent.alt(25, 25, "4", "0.1"), "25 steps of a descent over the contours of a function, and beside them its value, from 4 to 0.1; a dot walks along both.", "함수의 등고선 위를 내려가는 25단계와, 그 옆에 4에서 0.1까지 변하는 함숫값. 점 하나가 두 그림을 함께 따라갑니다."],
  [(say) => say.descent.alt(25, 100, "4", "0.1"), "The first 25 of 100 steps of a descent over the contours of a function, and beside them its value, from 4 to 0.1; a dot walks along both.", "함수의 등고선 위를 내려가는 100단계 가운데 처음 25단계와, 그 옆에 4에서 0.1까지 변하는 함숫값. 점 하나가 두 그림을 함께 따라갑니다."],
  [(say) => say.digits.alt(1, 28, 14, undefined), "1 image of 28 × 14 pixels.", "세로 28, 가로 14픽셀 이미지 1장."],
  [(say) => say.digits.alt(2, 28, 14, ["7", "2"]), "2 images of 28 × 14 pixels, labelled 7, 2.", "세로 28, 가로 14픽셀 이미지 2장. 레이블은 차례로 7, 2."],
  [(say) => say.directions.alt(28, 27, 4, 9), "An image of 28 × 27 pixels under 4 × 4 histograms of 9 directions.", "세로 28, 가로 27픽셀 이미지 위에 겹쳐 놓은, 방향 9개짜리 히스토그램 4 × 4개."],
  [(say) => say.dots.alt("accuracy in %", ["pixels: KNN 94", "HOG: KNN 97"]), "Dots for accuracy in %. pixels: KNN 94; HOG: KNN 97.", "accuracy in %의 점그래프. pixels: KNN 94; HOG: KNN 97."],
  [(say) => say.doubts.doubt({ name: "7", percent: "98" }, undefined), "7 98 %, rightly", "예측 7(98%), 맞음"],
  [(say) => say.doubts.doubt({ name: "7", percent: "60" }, { name: "1", percent: "30" }), "7 60 %, truly 1 30 %", "예측 7(60%), 실제로는 1(30%)"],
  [(say) => say.doubts.alt(["a", "b"]), "2 images with the probabilities of their classes: a; b.", "클래스별 확률을 곁들인 이미지 2장: a; b."],
  [(say) => say.field.length("3"), "length 3", "길이 3"],
  [(say) => say.field.alt(13, "x₀", "x₁", "5.66"), "A field of 13 × 13 arrows over x₀ and x₁, the longest of length 5.66.", "평면(x₀, x₁) 위에 가로세로 13개씩 놓인 화살표. 가장 긴 화살표의 길이는 5.66입니다."],
  [(say) => say.fits.alt(3, "hour", ["line"]), "3 points over hour, from left to right with 1 fitted curve: line.", "hour에 따른 점 3개와, 왼쪽부터 차례로 거기에 맞춘 곡선 1개: line."],
  [(say) => say.fits.alt(3, "hour", ["line", "parabola"]), "3 points over hour, from left to right with 2 fitted curves: line; parabola.", "hour에 따른 점 3개와, 왼쪽부터 차례로 거기에 맞춘 곡선 2개: line; parabola."],
  [(say) => say.histograms.heading("W1", "39,200"), "W1: 39,200", "W1: 39,200개"],
  [(say) => say.histograms.zeros(1234), "1,234 exactly 0", "정확히 0: 1,234개"],
  [(say) => say.histograms.largest(0.0213), "largest 2.1e-2", "최댓값 2.1e-2"],
  [(say) => say.histograms.alt("error", [{ label: "W1", value: "2.0e-2" }, { label: "b1", value: "1.0e-3" }], 0.1), "Histograms of error on a logarithmic axis. The largest values: W1 2.0e-2, b1 1.0e-3. All lie below 0.1.", "로그 축에 그린 error의 히스토그램. 최댓값은 W1 2.0e-2, b1 1.0e-3. 모두 0.1보다 작습니다."],
  [(say) => say.histograms.alt("error", [{ label: "W1", value: "2.0e-2" }], undefined), "Histograms of error on a logarithmic axis. The largest values: W1 2.0e-2.", "로그 축에 그린 error의 히스토그램. 최댓값은 W1 2.0e-2."],
  [(say) => say.matrix.alt(undefined, 1, 2, ["1, 2", "3, 4"]), "A matrix of 1 × 2 entries: 1, 2; 3, 4.", "행렬의 원소 1 × 2개: 1, 2; 3, 4."],
  [(say) => say.matrix.alt("W", 1, 2, ["1, 2"]), "W of 1 × 2 entries: 1, 2.", "W의 원소 1 × 2개: 1, 2."],
  [(say) => say.matrix.range(undefined, 30, 20, "−1", "2"), "A matrix of 30 × 20 entries as colors, from −1 to 2.", "행렬의 원소 30 × 20개를 색으로 나타낸 그림. 값은 −1부터 2까지."],
  [(say) => say.matrix.range("W", 30, 20, "−1", "2"), "W of 30 × 20 entries as colors, from −1 to 2.", "W의 원소 30 × 20개를 색으로 나타낸 그림. 값은 −1부터 2까지."],
  [(say) => say.matrix.blocks(14, 4), "each square: the largest in magnitude of 14 × 4 entries", "칸 하나는 원소 14 × 4개 가운데 절댓값이 가장 큰 것"],
  [(say) => say.network.alt([{ size: 784, label: "784 pixels" }, { size: 10, label: "digits" }]), "A network of 2 layers, each unit joined to every unit of the next: 784 pixels → digits (10).", "층이 2개이고 이웃한 층의 유닛이 모두 서로 이어진 신경망: 784 pixels → digits(10개)."],
  [(say) => say.progress.step(2, 5), "step 2 of 5", "5단계 중 2단계"],
  [(say) => say.progress.loss("0.312"), "loss 0.312", "손실 0.312"],
  [(say) => say.progress.accuracy("90.0", undefined), "accuracy 90.0 % train", "정확도 훈련 90.0%"],
  [(say) => say.progress.accuracy("90.0", "80.5"), "accuracy 90.0 % train, 80.5 % test", "정확도 훈련 90.0%, 시험 80.5%"],
  [(say) => say.routes.alt(["a → b"]), "One route: a → b.", "한 가지 경로: a → b."],
  [(say) => say.routes.alt(["a → b", "a → c"]), "Two routes: a → b; a → c.", "두 가지 경로: a → b; a → c."],
  [(say) => say.routes.alt(Array.from({ length: 12 }, () => "a")), "Twelve routes: a; a; a; a; a; a; a; a; a; a; a; a.", "열두 가지 경로: a; a; a; a; a; a; a; a; a; a; a; a."],
  [(say) => say.secants.alt({ x: 1, h: 0.5 }, { true: "2", forward: "2.5", central: "2" }), "A curve at x = 1 with its tangent of slope 2, the forward secant of slope 2.5 and the central secant of slope 2, for h = 0.5; beside it, five times closer, the three slopes at the point.", "점 x = 1에서 본 곡선. h = 0.5일 때 접선의 기울기는 2, 전방 차분의 할선은 2.5, 중심 차분의 할선은 2입니다. 옆 그림은 다섯 배로 확대해 세 기울기를 그 점에서 비교합니다."],
  [(say) => say.spread.alt(axes, { x: 1, low: "0", high: "9" }, { x: 100, low: "4", high: "5" }, undefined), "Spread of accuracy (%) over digit: nine of ten lie from 0 to 9 at 1, and from 4 to 5 at 100.", "digit에 따른 accuracy의 흩어짐. 열에 아홉은 1일 때 0부터 9까지, 100일 때 4부터 5까지의 범위에 듭니다."],
  [(say) => say.spread.alt(axes, { x: 1, low: "0", high: "9" }, { x: 100, low: "4", high: "5" }, "4.5"), "Spread of accuracy (%) over digit: nine of ten lie from 0 to 9 at 1, and from 4 to 5 at 100. The true value is 4.5.", "digit에 따른 accuracy의 흩어짐. 열에 아홉은 1일 때 0부터 9까지, 100일 때 4부터 5까지의 범위에 듭니다. 참값은 4.5입니다."],
  [(say) => say.surface.alt("f", "x₀", "x₁", 0, 18), "Surface of f over x₀ and x₁, with heights from 0 to 18.", "평면(x₀, x₁) 위에 그린 f의 곡면. 높이는 0부터 18까지."],
  [(say) => say.weights.alt(20, 28, 14), "The weights of 20 units as images of 28 × 14 pixels: orange where a bright pixel speaks for the unit, blue where against it.", "유닛 20개의 가중치를 세로 28, 가로 14픽셀 이미지로 그린 그림. 밝은 픽셀이 유닛을 켜는 쪽이면 주황, 끄는 쪽이면 파랑."],
];

/** The words that stand alone, as "bars.xLabel: class". */
function wordsOf(said: object, before = ""): string[] {
  return Object.entries(said).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === "object" && word !== null) return wordsOf(word, `${before}${name}.`);
    return typeof word === "string" ? [`${before}${name}: ${word}`] : [];
  });
}

describe("the sentences of figures", () => {
  it("are these in English", () => {
    for (const [say, expected] of sentences) assert.equal(say(english), expected);
  });

  it("are these in Korean", () => {
    for (const [say, , expected] of sentences) assert.equal(say(korean), expected);
  });

  it("stand beside these words, which the picture shows", () => {
    assert.deepEqual(wordsOf(english), [
      "bars.xLabel: class",
      "bars.yLabel: value",
      "confusion.xLabel: predicted class",
      "confusion.yLabel: true class",
      "decisions.start: start",
      "descent.stepLabel: step",
      "dots.xLabel: value",
      "fits.seen: seen",
      "fits.heldOut: held out",
      "fits.fit: fit",
      "fits.truth: truth",
      "histograms.xLabel: value",
      "progress.aborted: aborted",
      "progress.diverged: diverged",
      "routes.from: input",
      "routes.to: answer",
      "routes.people: designed by people",
      "routes.machine: learned from data",
      "secants.tangent: tangent",
      "secants.forward: forward",
      "secants.central: central",
      "spread.xLabel: sample size",
      "spread.yLabel: estimate",
      "spread.middle: median",
      "spread.half: the middle half",
      "spread.most: nine of ten",
      "spread.truth: true value",
      "spread.expected: expected for nine of ten",
    ]);
    assert.deepEqual(wordsOf(korean), [
      "bars.xLabel: 클래스",
      "bars.yLabel: 값",
      "confusion.xLabel: 예측한 클래스",
      "confusion.yLabel: 실제 클래스",
      "decisions.start: 처음",
      "descent.stepLabel: 단계",
      "dots.xLabel: 값",
      "fits.seen: 학습한 점",
      "fits.heldOut: 남겨 둔 점",
      "fits.fit: 맞춘 곡선",
      "fits.truth: 참값",
      "histograms.xLabel: 값",
      "progress.aborted: 중단됨",
      "progress.diverged: 발산함",
      "routes.from: 입력",
      "routes.to: 답",
      "routes.people: 사람이 설계",
      "routes.machine: 데이터에서 학습",
      "secants.tangent: 접선",
      "secants.forward: 전방 차분",
      "secants.central: 중심 차분",
      "spread.xLabel: 표본 크기",
      "spread.yLabel: 추정값",
      "spread.middle: 중앙값",
      "spread.half: 가운데 절반",
      "spread.most: 열에 아홉",
      "spread.truth: 참값",
      "spread.expected: 열에 아홉이 들 것으로 예상되는 범위",
    ]);
  });

  it("count routes in words, from one to twelve", () => {
    const first = (say: Words) =>
      Array.from({ length: 12 }, (_, i) => say.routes.alt(Array<string>(i + 1).fill("a")).split(" ")[0]);
    assert.equal(first(english).join(" "), "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve");
    assert.equal(first(korean).join(" "), "한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두");
  });
});
