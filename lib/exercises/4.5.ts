// The exercises of section 4.5.

import { aNumber } from "./kinds.js";
import { type Exercise, exercise } from "./exercise.js";

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
          en: "Fifty columns cannot have no kind at all. Count how many differ from each other, not how many differ from the first.",
          ko: "열이 쉰 개 있는데 종류가 0가지일 수는 없습니다. 첫 열과 다른 열이 아니라, 서로 다른 열이 몇 가지인지 세어 보세요.",
        },
      },
    ],
  ),
};
