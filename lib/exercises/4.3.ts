// The exercises of section 4.3.

import { type Exercise, exercise } from "./exercise.js";
import { aFunction, aNumber, numbers } from "./kinds.js";

/** A way to take the slope of `f` at `x` with the step `h`. */
type Slope = (f: (x: number) => number, x: number, h: number) => number;

const cube = (x: number) => x ** 3;
const slopes = aFunction<Slope>(() => [
  [cube, 2, 0.5],
  [Math.exp, 0, 0.25],
  [Math.sin, 1, 0.5],
]);

const central: Slope = (f, x, h) => (f(x + h) - f(x - h)) / (2 * h);

/** By id. */
export const exercises43: Readonly<Record<string, Exercise>> = {
  "4.3-1": exercise(
    slopes,
    {
      like: central,
      says: {
        en: "Both sides, equally far, divided by the whole way between them.",
        ko: "양쪽을 같은 거리만큼 보고, 두 점 사이의 거리 전체로 나누었습니다.",
      },
    },
    [
      {
        like: (f, x, h) => (f(x + h) - f(x)) / h,
        says: {
          en: "That is the forward difference: look to both sides.",
          ko: "전방 차분입니다. 앞쪽만이 아니라 양쪽을 모두 보세요.",
        },
      },
      {
        like: (f, x, h) => (f(x) - f(x - h)) / h,
        says: {
          en: "That is the backward difference: look to both sides.",
          ko: "후방 차분입니다. 뒤쪽만이 아니라 양쪽을 모두 보세요.",
        },
      },
      {
        like: (f, x, h) => (f(x + h) - f(x - h)) / h,
        says: {
          en: "Twice as steep as it should be. How far apart are the two places where you looked?",
          ko: "두 배로 가파릅니다. 값을 본 두 곳은 서로 얼마나 떨어져 있나요?",
        },
      },
      {
        like: (f, x, h) => ((f(x + h) - f(x - h)) / 2) * h,
        says: {
          en: "You multiply by h in the end: `a / 2 * b` is a half of a, times b.",
          ko: "끝에 h를 곱하고 있습니다. `a / 2 * b`는 a의 절반에 b를 곱한 값입니다.",
        },
      },
      {
        like: (f, x, h) => f(x + h) - f(x - h),
        says: {
          en: "That is how much the value changes. A slope says how much it changes per unit of x.",
          ko: "값이 변한 양입니다. 기울기는 x가 1만큼 변할 때 값이 변하는 양입니다.",
        },
      },
      {
        like: (f, x, h) => (f(x - h) - f(x + h)) / (2 * h),
        says: {
          en: "The sign is turned around: a function that rises to the right has a positive slope.",
          ko: "부호가 반대입니다. 오른쪽으로 올라가는 함수의 기울기는 양수입니다.",
        },
      },
      {
        like: (f, x) => central(f, x, 1e-4),
        says: {
          en: "Your step is always the same. Take the `h` that the function is given.",
          ko: "간격이 늘 같습니다. 함수가 받은 `h`를 쓰세요.",
        },
      },
    ],
  ),

  "4.3-2": exercise(
    numbers(3),
    {
      like: [1, 0, 0.5],
      says: {
        en: "None of the three is the slope at 0, as there is none; the central one is the mean of the other two.",
        ko: "셋 가운데 어느 것도 0에서의 기울기가 아닙니다. 그런 기울기는 없습니다. 중심 차분은 나머지 둘의 평균입니다.",
      },
    },
    [
      {
        like: [0, 1, 0.5],
        says: {
          en: "The sides are exchanged: the forward difference looks to the right.",
          ko: "양쪽이 뒤바뀌었습니다. 전방 차분은 오른쪽을 봅니다.",
        },
      },
      {
        like: [1, -1, 0],
        says: {
          en: "That is |x|, which falls on the left. How does `relu` run there?",
          ko: "왼쪽에서 내려가는 |x|의 값입니다. `relu`는 왼쪽에서 어떤 모양인가요?",
        },
      },
      {
        like: [1, 0, 0],
        says: {
          en: "The first two are right. The central difference doesn't see 0 itself, only the values on both sides of it.",
          ko: "앞의 둘은 맞습니다. 중심 차분은 0에서의 값이 아니라 0의 양쪽에 있는 값만 봅니다.",
        },
      },
      {
        like: [1, 0, 1],
        says: {
          en: "The first two are right. The central difference goes 2h from one place to the other.",
          ko: "앞의 둘은 맞습니다. 중심 차분에서 두 곳 사이의 거리는 2h입니다.",
        },
      },
      {
        like: [1, 1, 1],
        says: {
          en: "On the right of 0 that is so. What does `relu` do on the left?",
          ko: "0의 오른쪽에서는 그렇습니다. 왼쪽에서 `relu`는 어떤 값인가요?",
        },
      },
    ],
  ),

  "4.3-3": exercise(
    aNumber(2e-3),
    {
      like: 10 / 3,
      says: {
        en: "From height 2, at a slope of 0.3, it takes 2 / 0.3 to the left to come down to 0.",
        ko: "높이 2에서 기울기 0.3으로 0까지 내려오려면 왼쪽으로 2 / 0.3만큼 가야 합니다.",
      },
    },
    [
      {
        like: 10 + 2 / 0.3,
        says: {
          en: "That is on the wrong side: the tangent rises to the right.",
          ko: "반대쪽입니다. 접선은 오른쪽으로 올라갑니다.",
        },
      },
      {
        like: -1,
        says: {
          en: "That is how high the tangent is at x = 0. Wanted is the x at which its height is 0.",
          ko: "그것은 x = 0에서 접선의 높이입니다. 구할 것은 높이가 0이 되는 x입니다.",
        },
      },
      {
        like: 1.25,
        says: {
          en: "That belongs to the tangent at 5, not at 10.",
          ko: "그것은 5에서 그은 접선의 답입니다. 물음은 10에서 그은 접선입니다.",
        },
      },
      {
        like: 10 - 0.3 / 2,
        says: {
          en: "The fraction stands on its head: each unit of x is worth 0.3 of height, and 2 are to be lost.",
          ko: "분수가 뒤집혔습니다. x가 1만큼 변하면 높이가 0.3만큼 변하고, 높이는 2만큼 내려가야 합니다.",
        },
      },
      {
        like: 0,
        found: (answer) => answer === 0 || Math.abs(answer + 10) < 1e-3,
        says: {
          en: "There the curve itself meets the axis. The question is about its tangent.",
          ko: "곡선 자체가 축과 만나는 곳입니다. 물음은 접선에 관한 것입니다.",
        },
      },
    ],
  ),

  "4.3-4": exercise(
    numbers(2),
    {
      like: [96, 72],
      says: {
        en: "By the rules 2x₀x₁² and 2x₀²x₁: the factor that stands still stays, so that each depends on both variables.",
        ko: "규칙에 따르면 2x₀x₁²과 2x₀²x₁입니다. 멈춰 있는 인수가 그대로 남으므로 각각이 두 변수에 모두 달려 있습니다.",
      },
    },
    [
      {
        like: [72, 96],
        says: {
          en: "Both are right, and each in the other's place. In the first one it is x₀ that moves.",
          ko: "두 값은 맞지만 자리가 바뀌었습니다. 첫 번째에서 움직이는 것은 x₀입니다.",
        },
      },
      {
        like: [6, 8],
        says: {
          en: "Those belong to the sum of the squares. In a product, what stands still is a factor and doesn't drop out.",
          ko: "제곱의 합에 해당하는 값입니다. 곱에서는 멈춰 있는 쪽이 인수여서 사라지지 않습니다.",
        },
      },
      {
        like: [48, 48],
        says: {
          en: "There both factors were differentiated. Only one variable moves; the other's square is a number.",
          ko: "두 인수를 모두 미분했습니다. 움직이는 변수는 하나뿐이고, 다른 쪽의 제곱은 그냥 수입니다.",
        },
      },
      {
        like: [48, 36],
        says: {
          en: "Half of it: the derivative of a square has a factor in front.",
          ko: "절반입니다. 제곱을 미분하면 앞에 인수가 붙습니다.",
        },
      },
      {
        like: [144, 144],
        says: {
          en: "That is the value of the function at (3, 4), not how fast it changes.",
          ko: "(3, 4)에서의 함숫값이지, 값이 변하는 빠르기가 아닙니다.",
        },
      },
    ],
  ),

  "4.3-5": exercise(
    slopes,
    {
      like: (f, x, h) => (4 * central(f, x, h) - central(f, x, 2 * h)) / 3,
      says: {
        en: "The h² is gone. What is left falls like h⁴, in the figure a line of slope 4.",
        ko: "이제 h² 항이 사라졌습니다. 남은 오차는 h⁴에 비례하고, 그림에서는 기울기가 4인 직선입니다.",
      },
    },
    [
      {
        like: central,
        says: {
          en: "That is the central difference as it was. Bring the one with 2h into it.",
          ko: "그대로의 중심 차분입니다. 간격이 2h인 것도 함께 쓰세요.",
        },
      },
      {
        like: (f, x, h) => (central(f, x, h) + central(f, x, 2 * h)) / 2,
        says: {
          en: "Both errors have the same sign, so their mean lies between them. To cancel, one has to be subtracted.",
          ko: "두 오차는 부호가 같아서, 평균을 내도 둘 사이에 있을 뿐입니다. 상쇄하려면 하나를 빼야 합니다.",
        },
      },
      {
        like: (f, x, h) => 2 * central(f, x, h) - central(f, x, 2 * h),
        says: {
          en: "That would cancel an error that doubles when the step does. This one goes with the square of the step.",
          ko: "간격이 두 배가 될 때 두 배가 되는 오차라면 상쇄됩니다. 이 오차는 간격의 제곱에 비례합니다.",
        },
      },
      {
        like: (f, x, h) => 4 * central(f, x, h) - central(f, x, 2 * h),
        says: {
          en: "The errors cancel, but so many slopes are left over that it is too steep. The weights must add up to 1.",
          ko: "오차는 상쇄되지만 기울기까지 몇 배로 커졌습니다. 두 가중치의 합이 1이어야 합니다.",
        },
      },
      {
        like: (f, x, h) => (4 * central(f, x, 2 * h) - central(f, x, h)) / 3,
        says: {
          en: "The weights stand in each other's place: which of the two has the larger error?",
          ko: "가중치가 뒤바뀌었습니다. 둘 가운데 오차가 더 큰 쪽은 어느 것인가요?",
        },
      },
    ],
  ),
};
