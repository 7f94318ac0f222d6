// What figures say in Korean. Names that a caller gives stand where no particle depends on their last letter.

import type { Words } from "./words.js";

/** One to twelve before a noun. */
const native = ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"];

/** A quantity's name without its unit, before which no particle could stand: "시험 정확도" for "시험 정확도 (%)". */
const bare = (label: string) => label.replace(/ ?\([^()]*\)$/, "") || label;

/** The words of the Korean edition. */
export const korean: Words = {
  bars: {
    xLabel: "클래스",
    yLabel: "값",
    alt({ xLabel, yLabel }, highest) {
      const tops = highest.map(
        ({ label, category, value }) => `${label ? `${label}: ` : ""}${category}에서 최댓값 ${value}`,
      );
      return `${bare(xLabel)}별 ${bare(yLabel)}의 막대그래프. ${tops.join(", ")}.`;
    },
  },
  cut: (labels) => `줄인 이름의 전체: ${labels.join("; ")}.`,
  confusion: {
    xLabel: "예측한 클래스",
    yLabel: "실제 클래스",
    right: (most) => `맞음, 최대 ${most}번`,
    wrong: (most) => `틀림, 최대 ${most}번`,
    alt({ classes, percent, total }, worst) {
      const mistake = worst
        ? ` 가장 잦은 실수는 실제 클래스 ${worst.actual}, 예측 ${worst.predicted}인 경우로 ${worst.count}번입니다.`
        : "";
      return `클래스 ${classes}개의 혼동 행렬. 예제 ${total.toLocaleString("en")}개 가운데 ${percent}%가 대각선 위에 있습니다.${mistake}`;
    },
  },
  contours: {
    alt: (x0, x1, heights) => `변수 ${x0}, ${x1}의 함수를 높이 ${heights.join(", ")}에서 그린 등고선.`,
  },
  curves: {
    alt({ xLabel, yLabel }, from, to, labels) {
      const list = labels.length > 0 ? `: ${labels.join("; ")}` : "";
      return `${bare(xLabel)}에 따른 ${bare(yLabel)}의 곡선, ${from}부터 ${to}까지${list}.`;
    },
  },
  decisions: {
    start: "처음",
    epoch: (number) => `${number}에폭`,
    alt: (label, points, wrong) =>
      `${label}: 점 ${points}개 가운데 틀린 점은 왼쪽 그림부터 차례로 ${wrong.join(", ")}개입니다.`,
  },
  descent: {
    stepLabel: "단계",
    first: (stepLabel, shown, all) => `${stepLabel} (${all} 가운데 처음 ${shown})`,
    alt: (steps, all, from, to) =>
      `함수의 등고선 위를 내려가는 ${steps === all ? "" : `${all}단계 가운데 처음 `}${steps}단계와, 그 옆에 ${from}에서 ${to}까지 변하는 함숫값. 점 하나가 두 그림을 함께 따라갑니다.`,
  },
  digits: {
    alt(count, rows, columns, labels) {
      const images = `세로 ${rows}, 가로 ${columns}픽셀 이미지 ${count}장`;
      return labels ? `${images}. 레이블은 차례로 ${labels.join(", ")}.` : `${images}.`;
    },
  },
  directions: {
    alt: (rows, columns, across, directions) =>
      `세로 ${rows}, 가로 ${columns}픽셀 이미지 위에 겹쳐 놓은, 방향 ${directions}개짜리 히스토그램 ${across} × ${across}개.`,
  },
  dots: {
    xLabel: "값",
    alt: (xLabel, rows) => `${bare(xLabel)}의 점그래프. ${rows.join("; ")}.`,
  },
  doubts: {
    doubt: (guess, truth) => {
      const rest = truth === undefined ? "맞음" : `실제로는 ${truth.name}(${truth.percent}%)`;
      return `예측 ${guess.name}(${guess.percent}%), ${rest}`;
    },
    alt: (doubts) => `클래스별 확률을 곁들인 이미지 ${doubts.length}장: ${doubts.join("; ")}.`,
  },
  field: {
    length: (value) => `길이 ${value}`,
    alt: (count, x0, x1, longest) =>
      `평면(${x0}, ${x1}) 위에 가로세로 ${count}개씩 놓인 화살표. 가장 긴 화살표의 길이는 ${longest}입니다.`,
  },
  fits: {
    seen: "학습한 점",
    heldOut: "남겨 둔 점",
    fit: "맞춘 곡선",
    truth: "참값",
    alt: (points, xLabel, labels) =>
      `${bare(xLabel)}에 따른 점 ${points}개와, 왼쪽부터 차례로 거기에 맞춘 곡선 ${labels.length}개: ${labels.join("; ")}.`,
  },
  histograms: {
    xLabel: "값",
    heading: (label, count) => `${label}: ${count}개`,
    zeros: (count) => `정확히 0: ${count.toLocaleString("en")}개`,
    largest: (value) => `최댓값 ${value.toExponential(1)}`,
    alt(xLabel, largest, below) {
      const values = largest.map(({ label, value }) => `${label} ${value}`).join(", ");
      const limit = below === undefined ? "" : ` 모두 ${below}보다 작습니다.`;
      return `로그 축에 그린 ${bare(xLabel)}의 히스토그램. 최댓값은 ${values}.${limit}`;
    },
  },
  matrix: {
    alt: (label, rows, columns, entries) =>
      `${label ?? "행렬"}의 원소 ${rows} × ${columns}개: ${entries.join("; ")}.`,
    range: (label, rows, columns, low, high) =>
      `${label ?? "행렬"}의 원소 ${rows} × ${columns}개를 색으로 나타낸 그림. 값은 ${low}부터 ${high}까지.`,
    blocks: (rows, columns) => `칸 하나는 원소 ${rows} × ${columns}개 가운데 절댓값이 가장 큰 것`,
  },
  network: {
    alt: (layers) =>
      `층이 ${layers.length}개이고 이웃한 층의 유닛이 모두 서로 이어진 신경망: ${layers.map(({ size, label }) => (label.includes(String(size)) ? label : `${label}(${size}개)`)).join(" → ")}.`,
  },
  progress: {
    step: (done, of) => `${of}단계 중 ${done}단계`,
    loss: (value) => `손실 ${value}`,
    accuracy: (train, test) => `정확도 훈련 ${train}%${test === undefined ? "" : `, 시험 ${test}%`}`,
    aborted: "중단됨",
    diverged: "발산함",
  },
  routes: {
    from: "입력",
    to: "답",
    people: "사람이 설계",
    machine: "데이터에서 학습",
    alt: (routes) => `${native[routes.length - 1]} 가지 경로: ${routes.join("; ")}.`,
  },
  secants: {
    tangent: "접선",
    forward: "전방 차분",
    central: "중심 차분",
    alt: ({ x, h }, { true: slope, forward, central }) =>
      `점 x = ${x}에서 본 곡선. h = ${h}일 때 접선의 기울기는 ${slope}, 전방 차분의 할선은 ${forward}, 중심 차분의 할선은 ${central}입니다. 옆 그림은 다섯 배로 확대해 세 기울기를 그 점에서 비교합니다.`,
  },
  spread: {
    xLabel: "표본 크기",
    yLabel: "추정값",
    middle: "중앙값",
    half: "가운데 절반",
    most: "열에 아홉",
    truth: "참값",
    expected: "열에 아홉이 들 것으로 예상되는 범위",
    alt({ xLabel, yLabel }, first, last, truth) {
      const [from, to] = [first, last].map(({ x, low, high }) => `${x}일 때 ${low}부터 ${high}까지`);
      const aim = truth === undefined ? "" : ` 참값은 ${truth}입니다.`;
      return `${bare(xLabel)}에 따른 ${bare(yLabel)}의 흩어짐. 열에 아홉은 ${from}, ${to}의 범위에 듭니다.${aim}`;
    },
  },
  surface: {
    alt: (z, x0, x1, from, to) => `평면(${x0}, ${x1}) 위에 그린 ${z}의 곡면. 높이는 ${from}부터 ${to}까지.`,
  },
  weights: {
    alt: (units, rows, columns) =>
      `유닛 ${units}개의 가중치를 세로 ${rows}, 가로 ${columns}픽셀 이미지로 그린 그림. 밝은 픽셀이 유닛을 켜는 쪽이면 주황, 끄는 쪽이면 파랑.`,
  },
};
