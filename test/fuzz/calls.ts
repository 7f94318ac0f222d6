// For every export a call that works: the fuzz test puts bad inputs in the place of its arguments and options.

import { exercises } from "../../lib/exercises/check.js";
import { check } from "../../lib/exercises/index.js";
import * as data from "../../lib/data/index.js";
import * as figures from "../../lib/figures/index.js";
import * as core from "../../lib/index.js";

/** One call: what is called, and arguments that are right. */
export interface Call {
  /** The name of the export, and what is called of it: `Matrix.at`. */
  readonly name: string;
  readonly run: (...args: never[]) => unknown;
  readonly args: () => unknown[];
  /** Whether it changes its arguments by design. */
  readonly changes?: boolean;
}

const { matrix, vector, createRandom } = core;
const A = () =>
  matrix([
    [1, 2],
    [3, 4],
  ]);
const bowl = (x: ArrayLike<number>): number => x[0] ** 2 + x[1] ** 2;
const random = () => createRandom(1);
const simple = () =>
  new core.SimpleNet({
    W: matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  });
const net = () => new core.TwoLayerNet({ random: random(), inputSize: 2, hiddenSize: 3, outputSize: 2 });
const xor = () => ({
  xTrain: matrix([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]),
  tTrain: [0, 1, 1, 0],
});
const examples = () =>
  matrix([
    [0, 0],
    [0, 1],
    [3, 0],
    [3, 1],
  ]);
const trainOptions = () => ({
  random: random(),
  steps: 3,
  batchSize: 2,
  learningRate: 0.1,
  gradient: "analytic",
  accuracyEvery: 1,
  onProgress: () => undefined,
  signal: { aborted: false },
});
const images = () => new data.Images(new Uint8Array(32).fill(100), { height: 4, width: 4 });
const picture = () => new core.Matrix(14, 14).map((_, i, j) => (i * j) % 5);
const construct =
  (Class: unknown) =>
  (...args: unknown[]) =>
    Reflect.construct(Class as () => void, args) as unknown;
const unary = ["exp", "negate", "tanh", "sigmoid", "relu", "stepFunction", "log"] as const;
const binary = ["add", "subtract", "multiply", "divide", "dot"] as const;
const reductions = ["sum", "mean", "std", "min", "max", "norm", "argmax", "argmin"] as const;

/** Calls of `downhill`. */
export const coreCalls: Call[] = [
  ...unary.map((name): Call => ({ name, run: core[name], args: () => [vector([1, 2])] })),
  ...binary.map((name): Call => ({ name, run: core[name] as Call["run"], args: () => [A(), [1, 2]] })),
  ...reductions.map((name): Call => ({
    name,
    run: core[name] as Call["run"],
    args: () => [A(), { axis: 0 }],
  })),
  { name: "scale", run: core.scale, args: () => [[1, 2], 3] },
  { name: "transposedDot", run: core.transposedDot, args: () => [A(), A()] },
  { name: "allClose", run: core.allClose, args: () => [[1, 2], [1, 2], { relative: 0, absolute: 0 }] },
  { name: "equal", run: core.equal, args: () => [A(), A()] },
  {
    name: "matrix",
    run: core.matrix,
    args: () => [
      [
        [1, 2],
        [3, 4],
      ],
    ],
  },
  { name: "vector", run: core.vector, args: () => [[1, 2]] },
  { name: "zeros", run: core.zeros as Call["run"], args: () => [[2, 3]] },
  { name: "column", run: core.column, args: () => [A(), 1] },
  { name: "rows", run: core.rows, args: () => [A(), 0, 1] },
  { name: "transpose", run: core.transpose, args: () => [A()] },
  { name: "arange", run: core.arange, args: () => [0, 3, 1] },
  { name: "linspace", run: core.linspace, args: () => [0, 1, 3] },
  { name: "createRandom", run: core.createRandom, args: () => [1] },
  { name: "createRandom().uniform", run: (min, max) => random().uniform(min, max), args: () => [0, 1] },
  { name: "createRandom().normal", run: (mean, std) => random().normal(mean, std), args: () => [0, 1] },
  {
    name: "createRandom().choice",
    run: (...args: [never, never, never]) => random().choice(...args),
    args: () => [10, 3, { replace: false }],
  },
  {
    name: "createRandom().choice of a list",
    run: (...args: [never, never]) => random().choice(...args),
    args: () => [["a", "b"], 2],
  },
  { name: "createRandom().shuffle", run: (list) => random().shuffle(list), args: () => [["a", "b"]] },
  { name: "Matrix", run: construct(core.Matrix), args: () => [1, 2, vector([1, 2])] },
  { name: "Matrix.at", run: (i, j) => A().at(i, j), args: () => [0, 1] },
  { name: "Matrix.set", run: (i, j, value) => A().set(i, j, value), args: () => [0, 1, 2] },
  { name: "Matrix.row", run: (i) => A().row(i), args: () => [0] },
  { name: "Matrix.map", run: (f) => A().map(f), args: () => [(x: number) => x] },
  { name: "Vector.map", run: (f) => vector([1]).map(f), args: () => [(x: number) => x] },
  { name: "Vector.filter", run: (f) => vector([1]).filter(f), args: () => [(x: number) => x > 0] },
  { name: "Vector.set", run: (...args: [never, never]) => vector([1, 2]).set(...args), args: () => [[3], 1] },
  { name: "Vector.fill", run: (value) => vector([1, 2]).fill(value), args: () => [3] },
  { name: "softmax", run: core.softmax, args: () => [A()] },
  { name: "crossEntropyError", run: core.crossEntropyError as Call["run"], args: () => [[0.5, 0.5], 1] },
  {
    name: "crossEntropyError of a batch",
    run: core.crossEntropyError as Call["run"],
    args: () => [matrix([[0.5, 0.5]]), [1]],
  },
  { name: "hingeLoss", run: core.hingeLoss, args: () => [A(), [0, 1]] },
  {
    name: "meanSquaredError",
    run: core.meanSquaredError as Call["run"],
    args: () => [[1, 2], [1, 3], { reduction: "mean" }],
  },
  { name: "oneHot", run: core.oneHot as Call["run"], args: () => [[0, 1], 3] },
  {
    name: "numericalDiff",
    run: core.numericalDiff,
    args: () => [Math.sin, 1, { h: 0.1, method: "central" }],
  },
  { name: "tangentLine", run: core.tangentLine, args: () => [Math.sin, 1, { h: 0.1 }] },
  { name: "tangentLine()", run: core.tangentLine((x) => x ** 2, 3), args: () => [1] },
  {
    name: "numericalGradient",
    run: core.numericalGradient as Call["run"],
    args: () => [bowl, [1, 2], { h: 1e-4 }],
  },
  {
    name: "gradientDescent",
    run: core.gradientDescent as Call["run"],
    args: () => [bowl, [1, 2], { learningRate: 0.1, steps: 3, gradient: (x: number[]) => x }],
  },
  { name: "polynomialFeatures", run: core.polynomialFeatures, args: () => [[0, 0.5], 2] },
  {
    name: "LinearSvm",
    run: construct(core.LinearSvm),
    args: () => [{ W: A(), b: vector([1, 2]), losses: vector([1]) }],
  },
  {
    name: "LinearSvm.scores",
    run: (X) => core.linearSvm(examples(), [0, 0, 1, 1], { random: random(), steps: 5 }).scores(X),
    args: () => [examples()],
  },
  {
    name: "LinearSvm.predict",
    run: (x) => core.linearSvm(examples(), [0, 0, 1, 1], { random: random(), steps: 5 }).predict(x),
    args: () => [[1, 2]],
  },
  {
    name: "LinearSvm.accuracy",
    run: (X, t) => core.linearSvm(examples(), [0, 0, 1, 1], { random: random(), steps: 5 }).accuracy(X, t),
    args: () => [examples(), [0, 0, 1, 1]],
  },
  {
    name: "linearSvm",
    run: core.linearSvm,
    args: () => [
      examples(),
      [0, 0, 1, 1],
      { random: random(), steps: 5, batchSize: 2, learningRate: 1, regularization: 0.1 },
    ],
  },
  {
    name: "NearestNeighbors",
    run: construct(core.NearestNeighbors),
    args: () => [examples(), [0, 0, 1, 1], { k: 1 }],
  },
  {
    name: "NearestNeighbors.neighbors",
    run: (x) => core.kNearestNeighbors(examples(), [0, 0, 1, 1]).neighbors(x),
    args: () => [[1, 2]],
  },
  {
    name: "NearestNeighbors.predict",
    run: (x) => core.kNearestNeighbors(examples(), [0, 0, 1, 1]).predict(x),
    args: () => [[1, 2]],
  },
  {
    name: "NearestNeighbors.accuracy",
    run: (X, t) => core.kNearestNeighbors(examples(), [0, 0, 1, 1]).accuracy(X, t),
    args: () => [examples(), [0, 0, 1, 1]],
  },
  {
    name: "kNearestNeighbors",
    run: core.kNearestNeighbors,
    args: () => [examples(), [0, 0, 1, 1], { k: 1 }],
  },
  { name: "Perceptron", run: construct(core.Perceptron), args: () => [[1, 2], 3] },
  { name: "Perceptron.predict", run: (x) => new core.Perceptron([1, 2], 3).predict(x), args: () => [[1, 2]] },
  {
    name: "trainPerceptron",
    run: core.trainPerceptron,
    args: () => [
      examples(),
      [0, 0, 1, 1],
      { epochs: 3, learningRate: 1, start: new core.Perceptron([0, 0], 0) },
    ],
  },
  { name: "SimpleNet", run: construct(core.SimpleNet), args: () => [{ W: A() }] },
  { name: "SimpleNet.predict", run: (x, W) => simple().predict(x, W), args: () => [[1, 2], A()] },
  { name: "SimpleNet.loss", run: (x, t) => simple().loss(x, t), args: () => [[1, 2], 1] },
  { name: "SimpleNet.gradient", run: (x, t) => simple().gradient(x, t), args: () => [A(), [0, 1]] },
  {
    name: "SimpleNet.numericalGradient",
    run: (x, t) => simple().numericalGradient(x, t),
    args: () => [[1, 2], 1],
  },
  {
    name: "TwoLayerNet",
    run: construct(core.TwoLayerNet),
    args: () => [{ random: random(), inputSize: 2, hiddenSize: 3, outputSize: 2, weightInitStd: 0.1 }],
  },
  {
    name: "TwoLayerNet of parameters",
    run: construct(core.TwoLayerNet),
    args: () => [{ parameters: net().parameters }],
  },
  { name: "TwoLayerNet.predict", run: (x) => net().predict(x), args: () => [[1, 2]] },
  { name: "TwoLayerNet.loss", run: (x, t) => net().loss(x, t), args: () => [[1, 2], 1] },
  { name: "TwoLayerNet.accuracy", run: (X, t) => net().accuracy(X, t), args: () => [A(), [0, 1]] },
  { name: "TwoLayerNet.gradient", run: (x, t) => net().gradient(x, t), args: () => [A(), [0, 1]] },
  {
    name: "TwoLayerNet.numericalGradient",
    run: (x, t) => net().numericalGradient(x, t),
    args: () => [[1, 2], 1],
  },
  { name: "TwoLayerNet.load", run: core.TwoLayerNet.load, args: () => [net().save()] },
  {
    name: "train",
    run: core.train as Call["run"],
    args: () => [net(), xor(), trainOptions()],
    changes: true,
  },
  { name: "toSafetensors", run: core.toSafetensors, args: () => [{ a: vector([1]) }] },
  {
    name: "fromSafetensors",
    run: core.fromSafetensors,
    args: () => [core.toSafetensors({ a: vector([1]) })],
  },
];

/** Without a folder the digits would come from the network. */
const fromNowhere = (options: object | undefined): unknown => {
  const { directory } = { directory: undefined, ...options };
  const plain = Object.prototype.toString.call(options) === "[object Object]";
  return options === undefined || (plain && !directory) ? undefined : data.loadMnist(options as never);
};

/** What is left out would mean 70,000 digits, which are right but take their time. */
const fewDigits = (options: object | undefined): unknown => {
  const counts = { train: 2, test: 1, ...options } as Record<string, unknown>;
  const known = counts.train !== undefined && counts.test !== undefined;
  const plain = Object.prototype.toString.call(options) === "[object Object]";
  return plain && !known ? undefined : data.syntheticDigits((plain ? counts : (options ?? null)) as never);
};

/** Calls of `downhill/data`. */
export const dataCalls: Call[] = [
  {
    name: "cacheFolder",
    run: data.cacheFolder as Call["run"],
    args: () => [{ platform: "linux", env: { XDG_CACHE_HOME: "/cache" }, home: "/home/ada" }],
  },
  { name: "progressLine", run: (stream) => data.progressLine(stream), args: () => [{ write: () => true }] },
  {
    name: "progressLine()",
    run: data.progressLine({ write: () => true }),
    args: () => [{ state: "receiving", file: "a", received: 1, total: 2 }],
  },
  {
    name: "progressText",
    run: data.progressText,
    args: () => [{ state: "receiving", file: "a", received: 1, total: 2 }],
  },
  {
    name: "featureMatrix",
    run: data.featureMatrix,
    args: () => [images(), (image: core.Matrix) => image.data, [0, 1]],
  },
  { name: "handWrittenRule", run: data.handWrittenRule, args: () => [picture()] },
  { name: "hog", run: data.hog, args: () => [picture(), { cellSize: 7, bins: 9, blockSize: 2 }] },
  { name: "hogCells", run: data.hogCells, args: () => [picture(), { cellSize: 7, bins: 9 }] },
  { name: "integralImage", run: data.integralImage, args: () => [picture()] },
  { name: "siftDescriptor", run: data.siftDescriptor, args: () => [picture()] },
  { name: "surfDescriptor", run: data.surfDescriptor, args: () => [picture()] },
  { name: "readIdx", run: data.readIdx, args: () => [Uint8Array.of(0, 0, 8, 1, 0, 0, 0, 3, 5, 0, 4)] },
  {
    name: "Images",
    run: construct(data.Images),
    args: () => [new Uint8Array(32), { height: 4, width: 4, normalize: true, flatten: false }],
  },
  { name: "Images.batch", run: (indices) => images().batch(indices), args: () => [[0, 1]] },
  { name: "Images.row", run: (index) => images().row(index), args: () => [1] },
  { name: "Images.image", run: (index) => images().image(index), args: () => [1] },
  { name: "LabelTargets", run: construct(data.LabelTargets), args: () => [Uint8Array.of(1, 2)] },
  {
    name: "LabelTargets.at",
    run: (index) => new data.LabelTargets(Uint8Array.of(1, 2)).at(index),
    args: () => [1],
  },
  {
    name: "LabelTargets.batch",
    run: (indices) => new data.LabelTargets(Uint8Array.of(1, 2)).batch(indices),
    args: () => [[0, 1]],
  },
  { name: "OneHotTargets", run: construct(data.OneHotTargets), args: () => [Uint8Array.of(1, 2), 3] },
  {
    name: "OneHotTargets.batch",
    run: (indices) => new data.OneHotTargets(Uint8Array.of(1, 2)).batch(indices),
    args: () => [[0, 1]],
  },
  {
    name: "OneHotTargets.row",
    run: (index) => new data.OneHotTargets(Uint8Array.of(1, 2)).row(index),
    args: () => [1],
  },
  {
    name: "loadMnist",
    run: fromNowhere,
    // A folder that isn't there: what is asked for is checked, and then nothing is downloaded.
    args: () => [
      {
        directory: "/nowhere",
        cache: "/nowhere",
        mirrors: [],
        timeout: 1,
        onProgress: () => undefined,
        fallback: false,
        normalize: true,
        flatten: true,
        oneHotLabel: true,
      },
    ],
  },
  {
    name: "syntheticDigits",
    run: fewDigits,
    args: () => [{ seed: 1, train: 2, test: 1, normalize: true, flatten: true, oneHotLabel: true }],
  },
];

const curve = () => ({ x: [1, 2, 3], y: [1, 4, 9], label: "f", dots: true, dashed: true });
const axes = () => ({ xLabel: "x", yLabel: "y", width: 300, height: 200, alt: "a picture" });
const ground = () => ({ x0: [-2, 2], x1: [-2, 2], width: 300, alt: "a picture" });

/** Calls of `downhill/figures`. */
export const figureCalls: Call[] = [
  {
    name: "Figure",
    run: construct(figures.Figure),
    args: () => ['<svg xmlns="a"></svg>', "a picture", "{}"],
  },
  {
    name: "drawNetwork",
    run: figures.drawNetwork,
    args: () => [
      [
        { size: 784, label: "pixels", symbol: "x" },
        { size: 10, label: "digits", symbol: "y" },
      ],
      { width: 300, alt: "a picture" },
    ],
  },
  { name: "drawBars", run: figures.drawBars, args: () => [[{ values: [0, 1], label: "target" }], axes()] },
  {
    name: "drawConfusion",
    run: figures.drawConfusion,
    args: () => [
      matrix([
        [980, 20],
        [35, 965],
      ]),
      { classes: ["cat", "dog"], width: 300, alt: "a" },
    ],
  },
  {
    name: "drawContours",
    run: figures.drawContours as Call["run"],
    args: () => [bowl, { ...ground(), levels: 5, points: [{ x: 1, y: 1, label: "p" }] }],
  },
  {
    name: "drawCurves",
    run: figures.drawCurves,
    args: () => [
      [curve()],
      { ...axes(), xScale: "linear", yDomain: [0, 10], points: [{ x: 1, y: 1, label: "p" }] },
    ],
  },
  {
    name: "drawDecisions",
    run: figures.drawDecisions as Call["run"],
    args: () => [
      [{ label: "AND", points: [{ x: 1, y: 1, target: 1 }], decisions: [{ w: [2, 1], b: -2 }] }],
      { alt: "a" },
    ],
  },
  {
    name: "drawDescent",
    run: figures.drawDescent as Call["run"],
    args: () => [bowl, [vector([1, 1]), vector([0.5, 0.5])], ground()],
  },
  {
    name: "drawDirections",
    run: figures.drawDirections,
    args: () => [picture(), data.hogCells(picture()), { halfTurn: true, firstAngle: 10 }],
  },
  {
    name: "drawDigits",
    run: figures.drawDigits as Call["run"],
    args: () => [[picture(), picture()], { labels: [1, 2] }],
  },
  {
    name: "drawDots",
    run: figures.drawDots,
    args: () => [[{ label: "pixels", values: { KNN: 94.4, SVM: 89.1 } }], axes()],
  },
  {
    name: "drawDoubts",
    run: figures.drawDoubts as Call["run"],
    args: () => [[picture()], matrix([[0.2, 0.8]]), { labels: [1] }],
  },
  {
    name: "drawField",
    run: figures.drawField as Call["run"],
    args: () => [(x: number[]) => [-x[0], -x[1]], ground()],
  },
  {
    name: "drawFits",
    run: figures.drawFits as Call["run"],
    args: () => [{ x: [0, 1, 2], y: [0, 1, 1] }, [{ label: "line", x: [0, 2], y: [0.2, 1.2] }], axes()],
  },
  {
    name: "drawHistograms",
    run: figures.drawHistograms as Call["run"],
    args: () => [[{ label: "W1", values: [1e-9, 2e-9, 3e-9] }], { xLabel: "d", limit: 1e-8 }],
  },
  {
    name: "drawMatrix",
    run: figures.drawMatrix,
    args: () => [A(), { label: "W", signed: true, rowLabels: ["a", "b"] }],
  },
  {
    name: "makeLive",
    run: figures.makeLive as Call["run"],
    args: () => [
      figures.drawMatrix(A()),
      { kind: "difference", x: 1, h: 0.5, steps: [0.1, 1], forward: [0.1, 0.2], central: [0.01, 0.1] },
    ],
  },
  { name: "unpack", run: figures.unpack as Call["run"], args: () => [{ scale: 0.5, letters: "Af9" }] },
  { name: "drawPlot", run: figures.drawPlot, args: () => [{ marks: [] }, "nothing"] },
  {
    name: "drawRoutes",
    run: figures.drawRoutes as Call["run"],
    args: () => [[[{ text: "rule", by: "people" }]], { from: "image" }],
  },
  {
    name: "drawSecants",
    run: figures.drawSecants as Call["run"],
    args: () => [Math.sin, 1, { h: 1, slope: 0.5 }],
  },
  {
    name: "drawSpread",
    run: figures.drawSpread as Call["run"],
    args: () => [
      [
        { x: 1, values: [0.1, 2.3, 0.4] },
        { x: 10, values: [0.7, 0.9, 0.8] },
      ],
      { truth: 0.8 },
    ],
  },
  {
    name: "drawSurface",
    run: figures.drawSurface as Call["run"],
    args: () => [bowl, { ...ground(), slices: [{ fixed: "x1", at: 1 }] }],
  },
  { name: "drawWeights", run: figures.drawWeights, args: () => [new core.Matrix(16, 2), { units: [0, 1] }] },
  { name: "show", run: figures.show as Call["run"], args: () => [figures.drawCurves([curve()]), "a"] },
  { name: "sideBySide", run: figures.sideBySide, args: () => [[figures.drawCurves([curve()])], "a"] },
  {
    name: "showProgress",
    run: (options) => figures.showProgress(options),
    args: () => [{ text: () => "a" }],
  },
  {
    name: "trainingText",
    run: figures.trainingText,
    args: () => [
      { step: 1, steps: 3, loss: 0.5, accuracies: { step: 1, train: 0.5, test: 0.4 }, stopped: undefined },
    ],
  },
];

/** Calls of `downhill/exercises`. */
export const exerciseCalls: Call[] = [
  { name: "check", run: check, args: () => ["4.5-1", 1] },
  ...Object.entries(exercises).map(([id, { right }]): Call => ({
    name: `check of ${id}`,
    run: (answer) => check(id, answer),
    args: () => [right.like],
  })),
];
