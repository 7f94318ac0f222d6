// The exercises of section 4.5.

import type { Matrix } from "../arrays/matrix.js";
import { matrix } from "../arrays/matrix.js";
import { type Exercise, exercise } from "./exercise.js";
import { aFunction, aNumber, numbers } from "./kinds.js";

type Accuracies = ArrayLike<number>;
type StopAt = (validation: number[]) => number;
type CountGrays = (X: Matrix) => number;
type Slope = (z: number) => number;

const list = (values: Accuracies) => Array.from(values);

/** The mean over the rows of a count. */
const perImage = (X: Matrix, count: (image: number[]) => number): number => {
  const counts = Array.from({ length: X.rows }, (_, i) => count([...X.row(i)]));
  return counts.reduce((a, b) => a + b) / X.rows;
};
const lit = (image: number[]) => image.filter((gray) => gray !== 0);

/** By id. */
export const exercises45: Readonly<Record<string, Exercise>> = {
  "4.5-1": exercise(
    aNumber(),
    {
      like: 1,
      says: {
        en: "A single column, fifty times over: the hidden units are all one and the same unit.",
        ko: "똑같은 열 하나가 쉰 번 되풀이됩니다. 은닉 유닛이 모두 같은 유닛 하나인 셈입니다.",
      },
    },
    [
      {
        like: 50,
        says: {
          en: "That would be fifty units that differ, as they do when they begin at random. Did the network begin with zeros?",
          ko: "무작위로 시작할 때처럼 서로 다른 유닛이 쉰 개라는 뜻입니다. 가중치를 0으로 두고 시작했나요?",
        },
      },
      {
        like: 784,
        found: (answer) => answer > 50 && answer <= 784,
        says: {
          en: "There are at most fifty columns, one for each hidden unit. You have counted rows, which belong to pixels.",
          ko: "열은 은닉 유닛마다 하나씩, 많아야 쉰 개입니다. 픽셀에 하나씩 있는 행을 센 듯합니다.",
        },
      },
      {
        like: 0,
        says: {
          en: "Fifty columns cannot be of no kind at all. Count the kinds of columns, not those that differ from the first.",
          ko: "열이 쉰 개 있는데 종류가 0가지일 수는 없습니다. 첫 열과 다른 열이 아니라, 열이 모두 몇 가지인지 세어 보세요.",
        },
      },
    ],
  ),

  "4.5-2": exercise<Accuracies>(
    numbers(3),
    {
      like: [0.8186, 0.932, 0.9353],
      found: (answer) => {
        const [few, some, many] = list(answer);
        return list(answer).every((share) => share > 0.5 && share <= 1) && few < some && few < many;
      },
      says: {
        en: "Five hidden units are too few, and from 20 on more of them bring little in one epoch.",
        ko: "은닉 유닛 5개로는 모자라고, 20개부터는 더 늘려도 한 에폭 동안에는 별로 나아지지 않습니다.",
      },
    },
    [
      {
        like: [81.86, 93.2, 93.53],
        found: (answer) => list(answer).some((share) => share > 1),
        says: {
          en: "These seem to be percents. Give shares from 0 to 1, as `accuracy` returns them.",
          ko: "퍼센트로 쓴 듯합니다. `accuracy`가 돌려주는 대로 0에서 1까지의 비율로 쓰세요.",
        },
      },
      {
        like: [0.0915, 0.0991, 0.1064],
        found: (answer) => list(answer).some((share) => share < 0.2),
        says: {
          en: "One in ten is what guessing gets. Is it the trained network whose accuracy you have measured?",
          ko: "열에 하나는 찍어도 맞는 비율입니다. 학습이 끝난 신경망의 정확도를 쟀나요?",
        },
      },
      {
        like: [0.9353, 0.932, 0.8186],
        found: (answer) => list(answer)[0] > list(answer)[1],
        says: {
          en: "Five units better than twenty? Look whether the three are in the order 5, 20, 200.",
          ko: "5개가 20개보다 낫다는 말인가요? 세 값이 5개, 20개, 200개의 순서인지 보세요.",
        },
      },
      {
        like: [0.939, 0.939, 0.939],
        found: (answer) => new Set(list(answer)).size < 3,
        says: {
          en: "Networks of different sizes hardly ever get the very same accuracy. Does `hiddenSize` reach the network?",
          ko: "크기가 다른 신경망의 정확도가 똑같은 일은 거의 없습니다. `hiddenSize`가 신경망에 제대로 전달되었나요?",
        },
      },
    ],
  ),

  "4.5-3": exercise<StopAt>(
    aFunction<StopAt>(() => [
      [[0.09, 0.9, 0.93, 0.92, 0.94, 0.935]],
      [[0.09, 0.91, 0.95, 0.95, 0.94]],
      [[0.09, 0.8]],
    ]),
    {
      like: (validation) => validation.indexOf(Math.max(...validation)),
      says: {
        en: "The epoch with the best validation accuracy, the first of them where two are equal.",
        ko: "검증 정확도가 가장 높은 에폭을, 같은 값이 둘이면 앞의 것을 고릅니다.",
      },
    },
    [
      {
        like: (validation) => validation.length - 1,
        says: {
          en: "That always trains to the end. What is the validation for, if its fall changes nothing?",
          ko: "언제나 끝까지 학습합니다. 검증 정확도가 떨어져도 달라지는 것이 없다면 검증을 왜 할까요?",
        },
      },
      {
        like: (validation) => Math.max(...validation),
        says: {
          en: "That is the best accuracy itself. Which epoch did it come from?",
          ko: "가장 높은 정확도 자체입니다. 그것이 몇 번째 에폭의 값인가요?",
        },
      },
      {
        like: (validation) => validation.lastIndexOf(Math.max(...validation)),
        says: {
          en: "Where two epochs are equally good, the later one has only cost more steps.",
          ko: "두 에폭이 똑같이 좋다면, 뒤의 것은 단계만 더 쓴 셈입니다.",
        },
      },
      {
        like: (validation) => {
          const fall = validation.findIndex((share, i) => validation[i + 1] < share);
          return fall < 0 ? validation.length - 1 : fall;
        },
        says: {
          en: "This stops before the first fall, and one fall may be chance: in the first list the best comes after it.",
          ko: "처음 떨어지기 직전에 멈춥니다. 한 번 떨어진 것은 우연일 수 있고, 첫 번째 목록에서는 그 뒤에 더 좋은 값이 나옵니다.",
        },
      },
      {
        like: (validation) => validation.indexOf(Math.max(...validation)) + 1,
        says: {
          en: "One too many: the list begins before the first step, with epoch 0.",
          ko: "하나가 많습니다. 목록은 첫 단계를 밟기 전, 곧 에폭 0부터 시작합니다.",
        },
      },
    ],
  ),

  "4.5-4": exercise<CountGrays>(
    aFunction<CountGrays>(() => [
      [
        matrix([
          [0, 0.5, 0.5, 1],
          [0, 0.5, 0.2, 0.7],
        ]),
      ],
      [matrix([[0.1, 0.2, 0.3, 0.1]])],
    ]),
    {
      like: (X) => perImage(X, (image) => new Set(lit(image)).size),
      says: {
        en: "Each image has its own grays, and pixels of the same gray share one computation.",
        ko: "이미지마다 밝기의 가짓수를 따로 세고, 밝기가 같은 픽셀은 계산 하나를 함께 씁니다.",
      },
    },
    [
      {
        like: (X) => perImage(X, (image) => new Set(image).size),
        says: {
          en: "That counts black too, where a pixel is 0 and no computation is needed at all.",
          ko: "0인 픽셀까지 셌습니다. 그런 픽셀은 계산할 것이 아예 없습니다.",
        },
      },
      {
        like: (X) => perImage(X, (image) => lit(image).length),
        says: {
          en: "That counts the lit pixels. How many of them are of different grays?",
          ko: "켜진 픽셀의 수입니다. 그 가운데 밝기가 서로 다른 것은 몇 가지인가요?",
        },
      },
      {
        like: (X) => new Set(lit([...X.data])).size,
        says: {
          en: "That takes all images together, and the same gray in two images is no saving: their hidden units answer differently.",
          ko: "모든 이미지를 한데 모아 셌습니다. 이미지가 다르면 은닉 유닛의 답도 다르므로, 밝기가 같아도 계산이 줄지 않습니다.",
        },
      },
      {
        like: (X) => X.rows * perImage(X, (image) => new Set(lit(image)).size),
        says: {
          en: "That is the sum over all images. The exercise asks for the mean of one.",
          ko: "모든 이미지를 더한 값입니다. 문제는 이미지 한 장의 평균을 묻습니다.",
        },
      },
    ],
  ),

  "4.5-5": exercise<Slope>(
    aFunction<Slope>(() => [[0.3], [2], [0]]),
    {
      like: (z) => (z > 0 ? 1 : 0),
      says: {
        en: "Where the unit answers, the slope passes unchanged; where it is silent, nothing passes.",
        ko: "유닛이 답을 내는 곳에서는 미분값이 그대로 지나가고, 0에 머무는 곳에서는 아무것도 지나가지 못합니다.",
      },
    },
    [
      {
        like: (z) => z * (1 - z),
        says: {
          en: "That is the slope of the sigmoid. Draw the ReLU: how steep is it on either side of 0?",
          ko: "시그모이드의 미분값입니다. ReLU를 그려 보세요. 0의 양쪽은 각각 얼마나 가파른가요?",
        },
      },
      {
        like: () => 1,
        says: {
          en: "With a slope of 1 everywhere nothing would bend, and the two layers would be one. What happens where the ReLU gives 0?",
          ko: "어디서나 미분값이 1이라면 휘는 곳이 없어서 두 층이 한 층과 같아집니다. ReLU가 0을 내는 곳에서는 어떨까요?",
        },
      },
      {
        like: (z) => Math.max(0, z),
        says: {
          en: "That is the ReLU itself. Its slope is wanted: how much its answer grows when its input grows by a little.",
          ko: "ReLU 자체입니다. 필요한 것은 미분값, 곧 입력이 조금 커질 때 답이 커지는 비율입니다.",
        },
      },
    ],
  ),
};
