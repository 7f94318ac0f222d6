// The exercises of section 4.4.

import type { Vector } from "../arrays/vector.js";
import { vector } from "../arrays/vector.js";
import { type Exercise, exercise } from "./exercise.js";
import { aFunction, aNumber, numbers } from "./kinds.js";

/** The height of a ground of two variables. */
type Height = (x: Vector) => number;

/** A valley whose floor runs where `beside` is 0. */
const valley = (along: number, beside: number) => along ** 2 / 20 + beside ** 2;

/** The rows of the gradient of a one-layer network. */
type Rows = (x: Vector, y: Vector, t: number[]) => number[][];

const products = (rows: ArrayLike<number>, columns: ArrayLike<number>): number[][] =>
  Array.from(rows, (a) => Array.from(columns, (b) => a * b));
const errors = (y: Vector, t: number[]): Vector => y.map((probability, j) => probability - t[j]);

/** By id. */
export const exercises44: Readonly<Record<string, Exercise>> = {
  "4.4-1": exercise(
    numbers(2),
    {
      like: [0.95, 0],
      says: {
        en: "The steep direction is done in one step; in the flat one only a twentieth of the way is behind you.",
        ko: "가파른 방향은 한 단계 만에 끝났고, 완만한 방향은 20분의 1만 왔습니다.",
      },
    },
    [
      {
        like: [1.05, 2],
        says: {
          en: "That is a step uphill: the gradient points to where the value grows.",
          ko: "오르막 쪽으로 한 단계 갔습니다. 기울기는 값이 커지는 쪽을 가리킵니다.",
        },
      },
      {
        like: [0.9, -1],
        says: {
          en: "You went by the whole gradient. How long a step is, the learning rate decides.",
          ko: "기울기만큼을 모두 갔습니다. 한 단계의 길이는 학습률이 정합니다.",
        },
      },
      {
        like: [0.1, 2],
        says: {
          en: "That is the gradient at (1, 1), not yet the place to which the step leads.",
          ko: "(1, 1)에서의 기울기입니다. 한 단계 뒤의 위치는 아직 아닙니다.",
        },
      },
      {
        like: [0.05, 1],
        found: ({ 0: a, 1: b }) => Math.abs(Math.abs(a) - 0.05) < 1e-6 && Math.abs(Math.abs(b) - 1) < 1e-6,
        says: {
          en: "That is how far the step goes. Where does it lead, from (1, 1)?",
          ko: "한 단계에 움직이는 거리입니다. (1, 1)에서 출발하면 어디에 이를까요?",
        },
      },
      {
        like: [0, 0],
        says: {
          en: "So it would be in the round bowl. In the valley the square of x₀ counts only a twentieth.",
          ko: "둥근 그릇이라면 그렇습니다. 골짜기에서는 x₀의 제곱이 20분의 1만 들어갑니다.",
        },
      },
    ],
  ),

  "4.4-2": exercise(
    aNumber(1e-3),
    {
      like: 1 / 6,
      says: {
        en: "Where the slope is 6x, a step multiplies x by 1 − 6η, and here that is 0.",
        ko: "기울기가 6x인 곳에서 한 단계는 x에 1 − 6η를 곱하며, 여기서는 그 값이 0입니다.",
      },
    },
    [
      {
        like: 1 / 3,
        says: {
          en: "At that rate each step leads to the other side, just as high up, and so on forever.",
          ko: "그 학습률에서는 단계마다 같은 높이의 반대편으로 건너가기를 끝없이 되풀이합니다.",
        },
      },
      {
        like: 0.5,
        says: {
          en: "That is the rate of the bowl. On this function it multiplies x by −2: it runs away.",
          ko: "그릇에서의 학습률입니다. 이 함수에서는 x에 −2를 곱하게 되어 달아납니다.",
        },
      },
      {
        like: 6,
        says: {
          en: "That is what the slope multiplies x by. The rate has to undo it.",
          ko: "기울기가 x에 곱하는 수입니다. 학습률은 이것을 없애야 합니다.",
        },
      },
      {
        like: 1.5,
        says: {
          en: "The more strongly a function bends, the smaller its rates: this one bends three times as much as the bowl.",
          ko: "함수가 많이 휠수록 학습률은 작아집니다. 이 함수는 그릇보다 세 배 많이 휩니다.",
        },
      },
    ],
  ),

  "4.4-3": exercise(
    aNumber(1e-4),
    {
      like: 1 / 32,
      says: {
        en: "At that rate the first step leads to −4, exactly as far out on the other side.",
        ko: "그 학습률에서 첫 단계는 정확히 같은 거리의 반대편인 −4로 갑니다.",
      },
    },
    [
      {
        like: 1,
        says: {
          en: "That is the border of the bowl. Here the slope at 4 is not 8 but far larger.",
          ko: "그릇에서의 경계입니다. 여기서 x = 4의 기울기는 8이 아니라 훨씬 큽니다.",
        },
      },
      {
        like: 1 / 64,
        says: {
          en: "At that rate the first step ends exactly at 0. It may go farther than that, to the other side.",
          ko: "그 학습률에서 첫 단계는 정확히 0에서 끝납니다. 그보다 더, 반대편까지 가도 됩니다.",
        },
      },
      {
        like: 0.5,
        says: {
          en: "The slope of x⁴ is not 4x: the power comes down by one, it doesn't vanish.",
          ko: "함수 x⁴의 기울기는 4x가 아닙니다. 지수는 1만큼 줄어들 뿐 사라지지 않습니다.",
        },
      },
      {
        like: 8 / 64,
        says: {
          en: "The slope of x⁴ is not x³: there is a factor in front of it.",
          ko: "함수 x⁴의 기울기는 x³이 아닙니다. 앞에 곱해지는 수가 있습니다.",
        },
      },
      {
        like: 0.1,
        says: {
          en: "At that rate the first step leads from 4 to −21.6, five times as far out.",
          ko: "그 학습률에서 첫 단계는 4에서 다섯 배 넘게 먼 −21.6으로 갑니다.",
        },
      },
    ],
  ),

  "4.4-4": exercise(
    aNumber(1e-9),
    {
      like: 93_853,
      says: {
        en: "Nearly all of them on level ground: 45 steps earlier the value was still above −0.05.",
        ko: "거의 모든 단계를 평평한 땅에서 보냈습니다. 45단계 전만 해도 값은 −0.05를 겨우 넘어섰습니다.",
      },
    },
    [
      {
        like: 93_854,
        says: {
          en: "One too many: the first entry of `values` is the value at the start, after no step at all.",
          ko: "하나가 많습니다. `values`의 첫 원소는 아직 한 단계도 가지 않은 출발점의 값입니다.",
        },
      },
      {
        like: 93_852,
        says: {
          en: "One too few: after that many steps the value is still −0.5 or higher.",
          ko: "하나가 모자랍니다. 그만큼 간 뒤에도 값은 아직 −0.5 이상입니다.",
        },
      },
      {
        like: 93_808,
        says: {
          en: "By then the value is below −0.05. It has to be below −0.5.",
          ko: "그때 값은 −0.05보다 작습니다. −0.5보다 작아져야 합니다.",
        },
      },
      {
        like: -1,
        says: {
          en: "That is how `findIndex` says that there was none: the run was too short. Give it more steps.",
          ko: "`findIndex`가 찾지 못했다는 뜻입니다. 실행이 너무 짧았으니 단계를 늘리세요.",
        },
      },
      {
        like: 100,
        found: (answer) => answer >= 0 && answer <= 10_000,
        says: {
          en: "By then D has hardly moved. The gradient out there is tiny; give it many more steps.",
          ko: "그때까지 D는 거의 움직이지 않습니다. 그곳의 기울기는 아주 작으니 단계를 훨씬 늘리세요.",
        },
      },
    ],
  ),

  "4.4-5": exercise(
    aFunction<Height>(() => [[vector([1, 0])], [vector([0, 2])], [vector([3, 3])], [vector([-1, 2])]]),
    {
      like: ([a, b]) => valley((a + b) / Math.SQRT2, (a - b) / Math.SQRT2),
      says: {
        en: "Descent walks straight only from starts on the two lines x₀ = x₁ and x₀ = −x₁.",
        ko: "두 직선 x₀ = x₁과 x₀ = −x₁ 위에서 출발할 때만 최소점까지 곧장 걸어갑니다.",
      },
    },
    [
      {
        like: ([a, b]) => valley(a, b),
        says: {
          en: "That is the valley as it was: its floor runs along the axis of x₀.",
          ko: "돌리기 전의 골짜기입니다. 바닥이 x₀축을 따라 뻗어 있습니다.",
        },
      },
      {
        like: ([a, b]) => valley((a - b) / Math.SQRT2, (a + b) / Math.SQRT2),
        says: {
          en: "Its floor runs along x₀ = −x₁: you have turned it the other way.",
          ko: "바닥이 x₀ = −x₁을 따라 뻗어 있습니다. 반대쪽으로 돌렸습니다.",
        },
      },
      {
        like: ([a, b]) => valley(a + b, a - b),
        says: {
          en: "It is turned, but it has become twice as steep as well: something is missing in the two places.",
          ko: "돌아가기는 했지만 두 배로 가팔라졌습니다. 두 위치의 식에서 빠진 것이 있습니다.",
        },
      },
      {
        like: ([a, b]) => valley((a + b) / 2, (a - b) / 2),
        says: {
          en: "It is turned, but it has become flatter as well: that is another divisor than √2.",
          ko: "돌아가기는 했지만 더 완만해졌습니다. √2가 아닌 수로 나누었습니다.",
        },
      },
      {
        like: ([a, b]) => ((a + b) / Math.SQRT2) ** 2 + ((a - b) / Math.SQRT2) ** 2,
        says: {
          en: "That is the round bowl: turned, it stays what it is. Where has the twentieth gone?",
          ko: "둥근 그릇입니다. 그릇은 돌려도 그대로입니다. 20분의 1은 어디로 갔나요?",
        },
      },
    ],
  ),

  "4.4-6": exercise(
    aFunction<Rows>(() => [
      [vector([0.6, 0.9]), vector([0.2, 0.5, 0.3]), [0, 0, 1]],
      [vector([2, -1]), vector([0.7, 0.3]), [1, 0]],
      [vector([1, 2, 3]), vector([0.1, 0.9]), [0, 1]],
    ]),
    {
      like: (x, y, t) => products(x, errors(y, t)),
      says: {
        en: "Input times how much too high the probability is, for every pair of input and class.",
        ko: "입력과 클래스의 모든 쌍에서, 입력에 확률이 정답보다 높은 만큼을 곱했습니다.",
      },
    },
    [
      {
        like: (x, y, t) => products(x, errors(y, t)).map((row) => row.map((entry) => -entry)),
        says: {
          en: "The signs are turned around. With a probability that is too high, the loss grows when the weight does.",
          ko: "부호가 반대입니다. 확률이 너무 높을 때는 가중치가 커지면 손실도 커집니다.",
        },
      },
      {
        like: (x, y, t) => products(errors(y, t), x),
        says: {
          en: "Rows and columns are exchanged: W has one row per input and one column per class.",
          ko: "행과 열이 뒤바뀌었습니다. W에는 입력마다 한 행, 클래스마다 한 열이 있습니다.",
        },
      },
      {
        like: (x, y) => products(x, y),
        says: {
          en: "There the target has no say. Compare each probability with what it should be.",
          ko: "정답이 빠져 있습니다. 확률을 각각 정답과 비교하세요.",
        },
      },
      {
        like: (x, y, t) => Array.from(x, () => Array.from(errors(y, t))),
        says: {
          en: "All rows are the same. How strongly does each input pass on a change of its weights?",
          ko: "모든 행이 똑같습니다. 입력마다 가중치의 변화를 얼마나 강하게 전달하나요?",
        },
      },
      {
        like: (_x, y, t) => [Array.from(errors(y, t))],
        says: {
          en: "Those are the slopes of the scores. From there it is one step more to the weights.",
          ko: "점수에 대한 기울기입니다. 여기서 가중치까지 한 단계가 더 남았습니다.",
        },
      },
    ],
  ),
};
