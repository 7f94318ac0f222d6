// 4.1.2: ten points in the hand, a polynomial that learns them, and both errors.

import {
  dot,
  gradientDescent,
  linspace,
  meanSquaredError,
  polynomialFeatures,
  scale,
  subtract,
} from "downhill";
import { transpose, vector, type Vector, zeros } from "downhill";
import type { LiveData } from "downhill/figures";
import { Chart, type Point } from "./chart.js";
import { Handle } from "./handle.js";
import { brief } from "./numbers.js";
import { Panel } from "./panel.js";
import { Player } from "./player.js";
import type { Words } from "./words.js";

type Data = Extract<LiveData, { kind: "fit" }>;

/** The steps that the slider and Play go through: each of the first thirty, then evenly on the logarithmic axis. */
const stops = Array.from({ length: 1000 }, (_, i) => i + 1).filter(
  (step) => step <= 30 || Math.floor(20 * Math.log10(step)) > Math.floor(20 * Math.log10(step - 1)),
);

export function fitFigure(data: Data, words: Words, width: number): Panel {
  const panel = new Panel(words, words.fit, width);
  const given = Array.from(data.points.x).map((x, i): Point => [x, data.points.y[i]]);
  const heldOut = Array.from(data.heldOut.x).map((x, i): Point => [x, data.heldOut.y[i]]);
  const lastStop = stops.findLastIndex((step) => step <= data.steps);
  let points = [...given];
  let degree = data.degree;
  let stop = lastStop;

  const height = panel.isWide ? 320 : 260;
  const chart = new Chart(
    words.fitted,
    panel.half,
    height,
    { label: "x", domain: [-1, 1] },
    { label: words.measured, domain: [-2, 2] },
  );
  const errors = new Chart(
    words.fitErrors,
    panel.half,
    height,
    { label: words.steps, domain: [1, 1000], isLog: true },
    { label: words.meanSquared, domain: [1e-4, 10], isLog: true },
  );
  panel.charts.append(chart.element, errors.element);
  chart.dots("quiet", 2.5, true)(heldOut);
  const curve = chart.line("model");
  const testLine = errors.line("second");
  const trainingLine = errors.line("model");
  const testDot = errors.dots("second", 5);
  const trainingDot = errors.dots("model", 5);

  errors.names("upper left", ["second", words.test], ["model", words.training]);

  const across = linspace(-1, 1, 121);
  const of = (axis: 0 | 1, list: readonly Point[]): Vector => vector(list.map((point) => point[axis]));
  let path: readonly Vector[] = [];
  let training: Point[] = [];
  let test: Point[] = [];
  const compute = (): void => {
    const features = polynomialFeatures(of(0, points), degree);
    const [flipped, targets] = [transpose(features), of(1, points)];
    const error = (w: Vector) => meanSquaredError(dot(features, w), targets, { reduction: "mean" });
    // The gradient from its formula, 2/n Φᵀ(Φw − t): quick enough to follow the hand.
    const gradient = (w: Vector) =>
      scale(dot(flipped, subtract(dot(features, w), targets)), 2 / points.length);
    const { learningRate, steps } = data;
    const descent = gradientDescent(error, zeros(degree + 1), { learningRate, steps, gradient });
    path = descent.path;
    const unseen = polynomialFeatures(of(0, heldOut), degree);
    const truth = of(1, heldOut);
    const judged = stops.filter((step) => step < path.length);
    training = judged.map((step): Point => [step, descent.values[step]]);
    test = judged.map((step): Point => [
      step,
      meanSquaredError(dot(unseen, path[step]), truth, { reduction: "mean" }),
    ]);
    drawn = polynomialFeatures(across, degree);
  };
  let drawn = polynomialFeatures(across, degree);
  const show = (): void => {
    const at = Math.min(stop, training.length - 1);
    const step = stops[at];
    const values = dot(drawn, path[step]);
    curve(Array.from(across, (x, i): Point => [x, values[i]]));
    testLine(test);
    trainingLine(training);
    testDot([test[at]]);
    trainingDot([training[at]]);
    setStop(at);
    const best = test.reduce((least, point) => (point[1] < least[1] ? point : least));
    panel.say(
      words.fitState(step, degree, brief(training[at][1]), brief(test[at][1]), best[0], brief(best[1])),
    );
  };
  const follow = (): void => {
    compute();
    show();
  };
  const handles = given.map(
    (_, i) =>
      new Handle(chart, {
        label: words.point(i + 1),
        value: () => `${brief(points[i][0])}, ${brief(points[i][1])}`,
        at: () => points[i],
        radius: 6,
        move(x, y) {
          points[i] = [x, y];
          handles[i].show();
          follow();
        },
      }),
  );
  new Player(panel, {
    pace: 15,
    step: () => stop < training.length - 1 && stop++ >= 0,
    show,
    rewind: () => (stop = 0),
    reset() {
      points = [...given];
      degree = data.degree;
      stop = lastStop;
      setDegree(degree);
      for (const handle of handles) handle.show();
      compute();
    },
  });
  const setDegree = panel.range({
    ...{ label: words.degree, min: 0, max: 12, step: 1, value: degree, text: String },
    change(value) {
      degree = value;
      follow();
    },
  });
  const setStop = panel.range({
    ...{ label: words.steps, min: 0, max: stops.length - 1, step: 1, value: stop },
    text: (value) => String(stops[value]),
    change(value) {
      stop = value;
      show();
    },
  });
  follow();
  return panel;
}
