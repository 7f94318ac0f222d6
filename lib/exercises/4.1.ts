// The exercises of section 4.1.

import { aNumber, numbers } from "./kinds.js";
import { type Exercise, exercise } from "./exercise.js";

/** By id. */
export const exercises41: Readonly<Record<string, Exercise>> = {
  "4.1-1": exercise(
    numbers(2),
    {
      like: [5, 4],
      says: {
        en: "Both ways lead to the same parameters, and the start that is nearer saves an epoch.",
        ko: "어느 쪽이든 같은 매개변수에 이르고, 더 가까운 곳에서 시작하면 한 에폭이 줄어듭니다.",
      },
    },
    [
      {
        like: [6, 5],
        says: {
          en: "One too many, twice: the history also holds the parameters before the first epoch.",
          ko: "둘 다 하나씩 많습니다. 기록에는 첫 에폭 전의 매개변수도 들어 있습니다.",
        },
      },
      {
        like: [4, 5],
        says: {
          en: "These are the right numbers in the other order: first the one from zero.",
          ko: "두 값은 맞지만 순서가 반대입니다. 0에서 시작한 쪽을 먼저 쓰세요.",
        },
      },
      {
        like: [5, 5],
        says: {
          en: "From zero it is right. Did the second training get its start? It belongs into the third argument.",
          ko: "0에서 시작한 쪽은 맞습니다. 두 번째 학습에 시작점을 주었나요? 세 번째 인수에 넣어야 합니다.",
        },
      },
    ],
  ),
  "4.1-2": exercise(
    numbers(3),
    {
      like: [0, 1, 0],
      says: {
        en: "Another order, another circle, and again no end to it: XOR cannot be separated by a line.",
        ko: "순서가 다르면 다른 곳에서 맴돌고, 역시 끝이 없습니다. XOR는 직선으로 가를 수 없습니다.",
      },
    },
    [
      {
        like: [-1, 0, 1],
        says: {
          en: "That is where the old order goes in circles. Turn the inputs round as well, not only the targets.",
          ko: "원래 순서로 맴돌던 곳입니다. 정답뿐 아니라 입력의 순서도 바꾸어야 합니다.",
        },
      },
      {
        like: [0, 0, 0],
        says: {
          en: "That is the start, before the first epoch. It doesn't come back there.",
          ko: "첫 에폭 전의 시작점입니다. 거기로는 돌아오지 않습니다.",
        },
      },
      {
        like: [2, 1, -2],
        says: {
          en: "That separates AND, which is a task with an answer. Here the targets are those of XOR.",
          ko: "AND를 가르는 매개변수입니다. AND에는 답이 있습니다. 여기서 정답은 XOR의 것입니다.",
        },
      },
    ],
  ),
  "4.1-3": exercise(
    numbers(3),
    {
      like: [6, 7, 0.945],
      found: ({ 0: one, 1: other, 2: share }) =>
        [one, other].every(isOtherDigit) && one !== other && share > 0.9 && share <= 1,
      says: {
        en: "A rule of a few pixels tells these two apart. How many such rules would all 45 pairs need?",
        ko: "픽셀 몇 개의 규칙으로 이 둘을 가려냅니다. 숫자 쌍 45개를 모두 가리려면 그런 규칙이 몇 개나 필요할까요?",
      },
    },
    [
      {
        like: [0, 1, 0.97],
        found: ({ 0: one, 1: other }) => [one, other].some((digit) => digit === 0 || digit === 1),
        says: {
          en: "Zeros and ones are the easy ones, and were done above. Take two of the other eight digits.",
          ko: "0과 1은 쉬운 데다 앞에서 다루었습니다. 나머지 여덟 숫자 가운데 둘을 고르세요.",
        },
      },
      {
        like: [6, 6, 0.95],
        found: ({ 0: one, 1: other }) => ![one, other].every(isOtherDigit) || one === other,
        says: {
          en: "The first two must be two different digits from 2 to 9.",
          ko: "앞의 두 값은 2부터 9까지의 서로 다른 숫자여야 합니다.",
        },
      },
      {
        like: [6, 7, 94.5],
        found: ({ 2: share }) => share > 1 || share < 0,
        says: {
          en: "A share lies between 0 and 1. Divide by the number of test images of these two digits.",
          ko: "비율은 0과 1 사이의 값입니다. 이 두 숫자의 시험 이미지 수로 나누세요.",
        },
      },
      {
        like: [2, 8, 0.747],
        found: ({ 2: share }) => share <= 0.9,
        says: {
          en: "Not yet nine of ten. Look in the mean images for two places where the one digit is dark and the other light.",
          ko: "아직 열에 아홉이 되지 않습니다. 한 숫자는 진하고 다른 숫자는 옅은 두 곳을 평균 이미지에서 찾아보세요.",
        },
      },
    ],
  ),
  "4.1-4": exercise(
    numbers(2),
    {
      like: [5, 3],
      says: {
        en: "118 fives are taken for a 3: their mean images share the belly below and the bar on top.",
        ko: "5의 이미지 118장을 3으로 읽습니다. 두 평균 이미지는 아래의 둥근 배와 위의 가로획이 닮았습니다.",
      },
    },
    [
      {
        like: [3, 5],
        says: {
          en: "The pair is right, but the other way round it happens less often. Which digit was it, and what was it taken for?",
          ko: "쌍은 맞지만 반대 방향의 혼동은 더 드뭅니다. 실제 숫자가 무엇이고, 무엇으로 읽었나요?",
        },
      },
      {
        like: [4, 9],
        says: {
          en: "A close second. Count on: there is one that happens twice more.",
          ko: "아깝게 두 번째입니다. 더 세어 보면 두 번 더 많은 혼동이 있습니다.",
        },
      },
      {
        like: [9, 4],
        says: {
          en: "These two look alike indeed, but two other confusions come up more often.",
          ko: "이 둘이 닮은 것은 사실이지만, 더 자주 나오는 혼동이 두 가지 있습니다.",
        },
      },
      {
        like: [1, 1],
        found: ({ 0: digit, 1: read }) => digit === read,
        says: {
          en: "That is no confusion, but a right answer. Leave the diagonal of the table out.",
          ko: "혼동이 아니라 맞은 답입니다. 표의 대각선은 빼고 찾으세요.",
        },
      },
    ],
  ),
  "4.1-5": exercise(
    aNumber(0.001),
    {
      like: 0.1133,
      says: {
        en: "With thirty points instead of ten, the same model overfits far less.",
        ko: "점이 열 개가 아니라 서른 개이면 같은 모델이라도 과대적합이 훨씬 덜합니다.",
      },
    },
    [
      {
        like: 0.8339,
        says: {
          en: "That is the error with ten points. Fit the model to thirty.",
          ko: "점이 열 개일 때의 오차입니다. 점 서른 개에 맞추어 보세요.",
        },
      },
      {
        like: 0.0379,
        says: {
          en: "That is the training error, which says little. Compute the error on the hundred test points.",
          ko: "훈련 오차라서 알려 주는 것이 별로 없습니다. 시험용 점 100개에서 오차를 계산하세요.",
        },
      },
      {
        like: 0.087,
        says: {
          en: "That is the smallest test error on the way. Asked for is the one at the end, after 1000 steps.",
          ko: "학습 도중에 가장 작았던 시험 오차입니다. 물은 것은 마지막, 1,000단계 뒤의 오차입니다.",
        },
      },
    ],
  ),
  "4.1-6": exercise(
    aNumber(),
    {
      like: 1296,
      says: {
        en: "6 × 6 blocks of four cells with nine directions each.",
        ko: "네 칸짜리 블록이 6 × 6개이고, 칸마다 방향이 아홉 가지입니다.",
      },
    },
    [
      {
        like: 441,
        says: {
          en: "That counts each cell once, but the overlapping blocks take most cells several times.",
          ko: "칸을 한 번씩만 센 수입니다. 블록이 서로 겹치므로 칸 대부분이 여러 번 들어갑니다.",
        },
      },
      {
        like: 1764,
        says: {
          en: "That would be a block for each cell. At the border there is no neighbor to make a block with.",
          ko: "칸마다 블록이 하나씩 있을 때의 수입니다. 가장자리에는 함께 블록을 이룰 이웃이 없습니다.",
        },
      },
      {
        like: 324,
        says: {
          en: "That is the descriptor with cells of 7 × 7 pixels. Smaller cells make more of them.",
          ko: "칸이 7 × 7픽셀일 때의 특징 벡터입니다. 칸이 작아지면 칸의 수가 늘어납니다.",
        },
      },
      {
        like: 36,
        says: {
          en: "That is the number of blocks. How many numbers does each of them hold?",
          ko: "블록의 개수입니다. 블록마다 수가 몇 개씩 들어 있을까요?",
        },
      },
    ],
  ),
};

function isOtherDigit(digit: number): boolean {
  return Number.isInteger(digit) && digit >= 2 && digit <= 9;
}
