// The exercises of section 4.2.

import { aNumber, numbers } from "./kinds.js";
import { type Exercise, exercise } from "./exercise.js";

/** By id. */
export const exercises42: Readonly<Record<string, Exercise>> = {
  "4.2-1": exercise(
    aNumber(0.005),
    {
      like: Math.log(26),
      says: {
        en: "Minus the logarithm of 1/26, whichever letter it is. That is what knowing nothing costs.",
        ko: "어느 글자이든 1/26의 로그에 마이너스를 붙인 값입니다. 아무것도 모를 때의 손실입니다.",
      },
    },
    [
      {
        like: Math.log(10),
        says: {
          en: "That is the loss of knowing nothing of ten digits. Here there is more to choose from.",
          ko: "숫자 열 개를 두고 아무것도 모를 때의 손실입니다. 여기서는 고를 것이 더 많습니다.",
        },
      },
      {
        like: -Math.log(26),
        says: {
          en: "The size is right, but a loss is never negative: the logarithm of a probability is, and gets a minus.",
          ko: "크기는 맞지만 손실은 음수가 아닙니다. 확률의 로그가 음수이므로 마이너스를 붙입니다.",
        },
      },
      {
        like: 1 / 26,
        says: {
          en: "That is the probability that the right letter gets. Its loss is still to come.",
          ko: "맞는 글자가 받는 확률입니다. 아직 손실로 바꾸지 않았습니다.",
        },
      },
      {
        like: Math.log10(26),
        says: {
          en: "That is a logarithm to the base 10. A loss in nats has the natural one: Math.log.",
          ko: "밑이 10인 로그입니다. 단위가 내트인 손실에는 자연로그, 즉 Math.log를 씁니다.",
        },
      },
    ],
  ),
  "4.2-2": exercise(
    numbers(2, 0.005),
    {
      like: [-Math.log(1e-3), -Math.log(1e-15)],
      says: {
        en: "The guard alone decides what the worst answer costs: minus its logarithm.",
        ko: "가장 나쁜 답의 손실은 안전장치 하나로 정해집니다. 안전장치의 로그에 마이너스를 붙인 값입니다.",
      },
    },
    [
      {
        like: [-Math.log(1e-15), -Math.log(1e-3)],
        says: {
          en: "Both numbers are there, in the other order. Which guard lets the loss grow further?",
          ko: "두 값은 맞지만 순서가 반대입니다. 손실이 더 커질 수 있는 안전장치는 어느 쪽일까요?",
        },
      },
      {
        like: [-Math.log(1e-7), -Math.log(1e-7)],
        found: (answer) => Array.from(answer).some((loss) => Math.abs(loss + Math.log(1e-7)) < 0.01),
        says: {
          en: "16.118 belongs to the guard 1e-7. Run the cell of `crossEntropy` again after the change, and then the call.",
          ko: "16.118은 안전장치가 1e-7일 때의 값입니다. 고친 뒤에 `crossEntropy`의 셀을 다시 실행하고, 그다음에 호출하세요.",
        },
      },
      {
        like: [1e-3, 1e-15],
        says: {
          en: "These are the guards themselves: what the right digit gets. Their losses are asked for.",
          ko: "안전장치 자체, 즉 맞는 숫자가 받는 값입니다. 물은 것은 그때의 손실입니다.",
        },
      },
      {
        like: [0.509163, 0.510826],
        says: {
          en: "These are the losses of `y1`, which hardly notices the guard. The question is about `y3`.",
          ko: "안전장치의 영향을 거의 받지 않는 `y1`의 손실입니다. 물은 것은 `y3`의 손실입니다.",
        },
      },
    ],
  ),
  "4.2-3": exercise(
    numbers(2, 0.006),
    {
      like: [2 / 3, 2 / 3],
      says: {
        en: "Both losses lead to the share of those who say 2: they ask how often something is true.",
        ko: "두 손실 모두 2라고 한 사람의 비율로 이끕니다. 무엇이 얼마나 자주 참인지를 묻는 셈입니다.",
      },
    },
    [
      {
        like: [1 / 2, 1 / 2],
        says: {
          en: "That would be right for one against one. Here the 2 has one voice more.",
          ko: "한 사람씩 의견이 갈렸을 때의 답입니다. 여기서는 2라고 한 사람이 하나 더 많습니다.",
        },
      },
      {
        like: [1 / 3, 1 / 3],
        says: {
          en: "That is the share of those who say 7; p is what the 2 gets.",
          ko: "7이라고 한 사람의 비율입니다. p는 2가 받는 확률입니다.",
        },
      },
      {
        like: [1, 1],
        found: (answer) => Array.from(answer).some((p) => p > 0.95),
        says: {
          en: "That sides with the majority altogether. See what the third person's answer costs then.",
          ko: "다수의 편만 든 답입니다. 그때 세 번째 사람의 답에 손실이 얼마나 되는지 보세요.",
        },
      },
    ],
  ),
  "4.2-4": exercise(
    aNumber(0.02),
    {
      like: 7102,
      says: {
        en: "The square of 84.27. A hundredth of the error of a single image takes thousands of them.",
        ko: "84.27의 제곱입니다. 이미지 한 장의 오차를 100분의 1로 줄이는 데 수천 장이 듭니다.",
      },
    },
    [
      {
        like: 84,
        says: {
          en: "That is how many times smaller the error is to become. The number of images enters under a root.",
          ko: "오차를 몇 분의 1로 줄여야 하는지를 나타낸 수입니다. 이미지의 수는 제곱근 안에 있습니다.",
        },
      },
      {
        like: 71,
        found: (answer) => answer > 60 && answer < 75,
        says: {
          en: "Here 0.01 was taken as it is, or its root. Solve for the root of n first, and then square both sides.",
          ko: "0.01을 제곱하지 않았습니다. 먼저 n의 제곱근에 대해 푼 다음 양변을 제곱하세요.",
        },
      },
      {
        like: 19217,
        says: {
          en: "That is for nine of ten estimates within 0.01. Asked for is one standard deviation.",
          ko: "추정값의 열에 아홉이 오차 0.01 안에 들 때의 수입니다. 물은 것은 표준편차 하나입니다.",
        },
      },
    ],
  ),
  "4.2-5": exercise(
    numbers(2, 1e-4),
    {
      like: [0, 0.0034404],
      says: {
        en: "Whoever draws all images has nothing left to estimate; the law is for draws that may repeat.",
        ko: "모든 이미지를 뽑으면 더 추정할 것이 없습니다. 법칙은 같은 것을 다시 뽑을 수 있을 때의 이야기입니다.",
      },
    },
    [
      {
        like: [0.0034404, 0.0034404],
        says: {
          en: "The second is right. But measure the first: are there any images that this batch lacks?",
          ko: "두 번째는 맞습니다. 첫 번째는 직접 재어 보세요. 이 배치에 빠진 이미지가 있을까요?",
        },
      },
      {
        like: [0, 0],
        says: {
          en: "The first is right. But the law knows nothing of how the images were drawn: put in n and see what it says.",
          ko: "첫 번째는 맞습니다. 그러나 법칙은 이미지를 어떻게 뽑았는지 모릅니다. n을 넣어 계산해 보세요.",
        },
      },
      {
        like: [0.3445, 0.0034404],
        says: {
          en: "The first is the estimate itself. Asked for is how far it lies from `wholeLoss`.",
          ko: "첫 번째는 추정값 자체입니다. 물은 것은 `wholeLoss`에서 떨어진 거리입니다.",
        },
      },
      {
        like: [0.0034404, 0],
        says: {
          en: "These are the right numbers in the other order: first what you measured, then the law.",
          ko: "두 값은 맞지만 순서가 반대입니다. 먼저 잰 값, 다음에 법칙으로 계산한 값을 쓰세요.",
        },
      },
    ],
  ),
};
