import assert from "node:assert/strict";
import {
  Perceptron,
  SimpleNet,
  TwoLayerNet,
  type Vector,
  argmax,
  arange,
  createRandom,
  add,
  crossEntropyError,
  dot,
  gradientDescent,
  hingeLoss,
  matrix,
  mean,
  meanSquaredError,
  negate,
  numericalDiff,
  numericalGradient,
  oneHot,
  sigmoid,
  softmax,
  stepFunction,
  sum,
  relu,
  toSafetensors,
  vector,
  train,
  trainPerceptron,
  transposedDot,
} from "../lib/index.js";
import { LabelTargets, OneHotTargets } from "../lib/data/index.js";
import { drawContours, drawDescent, drawField, drawSurface } from "../lib/figures/index.js";
import { assertExplains } from "./bad-input.js";

const Y = matrix([[0.25, 0.75]]);
const y = [0.25, 0.75];
const labels = new Uint8Array([1, 0]);
const bowl = (x: Vector): number => x[0] ** 2 + x[1] ** 2;
const net = new SimpleNet({ W: matrix([[1, 2]]) });
const twoLayers = new TwoLayerNet({ random: createRandom(1), inputSize: 2, hiddenSize: 3, outputSize: 2 });
const controller = new AbortController();
const data = { xTrain: matrix([[1, 2]]), tTrain: [0] };

// None of these lines compiles: a directive without an error below it is itself an error of the type check.
const misuse = {
  // @ts-expect-error a single label beside a batch
  labelBesideBatch: () => crossEntropyError(Y, 1),
  // @ts-expect-error a one-hot vector beside a batch
  vectorBesideBatch: () => crossEntropyError(Y, oneHot(1, 2)),
  // @ts-expect-error labels where one-hot is meant
  labelsBesideExample: () => crossEntropyError(y, labels),
  // @ts-expect-error a one-hot matrix beside a single example
  matrixBesideExample: () => crossEntropyError(y, oneHot(labels, 2)),
  // @ts-expect-error a prediction without target
  noTarget: () => crossEntropyError(y),
  // @ts-expect-error a matrix where a vector is meant
  vectorAgainstMatrix: () => meanSquaredError(y, Y),
  // @ts-expect-error a misspelled option
  misspelledReduction: () => meanSquaredError(y, y, { reductoin: "mean" }),
  // @ts-expect-error a reduction that there isn't
  unknownReduction: () => meanSquaredError(y, y, { reduction: "sum" }),
  // @ts-expect-error a misspelled option
  misspelledStep: () => numericalDiff(Math.sin, 1, { H: 1 }),
  // @ts-expect-error a vector where a number is meant
  vectorForNumber: () => numericalDiff(Math.sin, [1]),
  // @ts-expect-error f must return a number
  textFromF: () => numericalGradient(() => "1", [1]),
  // @ts-expect-error f must return a number
  vectorFromF: () => numericalGradient((x: Vector) => x, [1, 2]),
  // @ts-expect-error f must be a function
  noF: () => numericalGradient(3, [1]),
  // @ts-expect-error rows that were never made a matrix
  rowsForMatrix: () => numericalGradient(bowl, [[1, 2]]),
  // @ts-expect-error a number where a vector is meant
  numberForVector: () => numericalGradient(bowl, 3),
  // @ts-expect-error f takes a vector, x is a matrix
  matrixForVector: () => numericalGradient(bowl, Y),
  // @ts-expect-error f must return a number
  descentOnText: () => gradientDescent(() => "1", [1]),
  // @ts-expect-error f must be a function
  descentOnName: () => gradientDescent("bowl", [1]),
  // @ts-expect-error a gradient in another form than x
  gradientAsMatrix: () => gradientDescent(bowl, [1, 2], { gradient: () => matrix([[1, 2]]) }),
  // @ts-expect-error a gradient that is no function
  gradientAsVector: () => gradientDescent(bowl, [1, 2], { gradient: [1, 2] }),
  // @ts-expect-error a misspelled option
  misspelledRate: () => gradientDescent(bowl, [1, 2], { learningrate: 1 }),
  // @ts-expect-error rows that were never made a matrix
  rowsForExamples: () => trainPerceptron([[0, 0]], [0]),
  // @ts-expect-error a start that is no perceptron
  startFromWeights: () => trainPerceptron(Y, [0], { start: [0, 0] }),
  // @ts-expect-error a bias is needed, too
  noBias: () => new Perceptron([1]),
  // @ts-expect-error a single label beside a batch
  labelBesideBatchInNet: () => net.loss(matrix([[1]]), 1),
  // @ts-expect-error neither weights nor a generator
  emptyNet: () => new SimpleNet({}),
  // @ts-expect-error no settings at all
  netOfNothing: () => new SimpleNet(),
  // @ts-expect-error weights that were never made a matrix
  rowsForWeights: () => new SimpleNet({ W: [[1, 2, 3]] }),
  // @ts-expect-error integers are labels or pixels, not scores
  labelsForScores: () => softmax(labels),
  // @ts-expect-error integers are labels or pixels, not scores
  labelsForArgmax: () => argmax(labels),
  // @ts-expect-error text where a number is meant
  textForNumber: () => sigmoid("1"),
  // @ts-expect-error text where a number is meant
  textForRange: () => arange("1"),
  // @ts-expect-error rows that were never made a matrix
  rowsForDot: () => dot(y, [[1], [2]]),
  // @ts-expect-error nothing where a vector or a matrix is meant
  nothingForDot: () => dot(y, undefined),
  // @ts-expect-error a vector where a matrix is meant
  vectorForTransposed: () => transposedDot(Y, y),
  // @ts-expect-error a single number
  numberForSum: () => sum(3),
  // @ts-expect-error integers are labels or pixels
  labelsForSum: () => sum(labels),
  // @ts-expect-error the settings of the Python original, one after the other
  positionalRate: () => gradientDescent(bowl, [1, 2], 0.1, 100),
  // @ts-expect-error no settings
  settingsOfNull: () => gradientDescent(bowl, [1, 2], null),
  // @ts-expect-error no settings
  diffSettingsOfNull: () => numericalDiff(Math.sin, 1, null),
  // @ts-expect-error a misspelled option
  misspelledReplace: () => createRandom(1).choice(3, 2, { replacement: false }),
  // @ts-expect-error text for a truth value
  textForReplace: () => createRandom(1).choice(3, 2, { replace: "no" }),
  // @ts-expect-error a misspelled option
  misspelledEpochs: () => trainPerceptron(Y, [0], { epoch: 3 }),
  // @ts-expect-error a misspelled option
  misspelledHiddenSize: () => new TwoLayerNet({ random: createRandom(1), hiddensize: 3 }),
  // @ts-expect-error a misspelled option
  misspelledBatch: () => train(twoLayers, data, { random: createRandom(1), batchsize: 3 }),
  // @ts-expect-error settings are needed, a generator at least
  noSettings: () => train(twoLayers, data),
  // @ts-expect-error the controller instead of its signal
  controllerForSignal: () => train(twoLayers, data, { random: createRandom(1), signal: controller }),
  // @ts-expect-error a list names nothing
  listOfTensors: () => toSafetensors([vector([1])]),
  // @ts-expect-error a Map is no object of named arrays
  mapOfTensors: () => toSafetensors(new Map([["W", Y]])),
  // @ts-expect-error an example without target
  noTargetForNet: () => twoLayers.loss([1, 2]),
  // @ts-expect-error nothing to look at
  nothingForNet: () => net.gradient(undefined, 0),
  // @ts-expect-error weights that were never made a matrix
  otherRowsForNet: () => net.predict([1], [[1, 2]]),
  // @ts-expect-error a function that gives no number
  textFromMap: () => Y.map(() => "1"),
  // @ts-expect-error no function
  mapOfNumber: () => Y.map(1),
  // @ts-expect-error a number as text
  textForEntry: () => Y.copy().set(0, 0, "1"),
  // @ts-expect-error an array that was never made a vector
  textForTensor: () => toSafetensors({ a: "x" }),
  // @ts-expect-error examples to test with, and no targets
  noTargetsToTestWith: () => train(twoLayers, { ...data, xTest: data.xTrain }, { random: createRandom(1) }),
  // @ts-expect-error parameters tell the sizes already
  twoSizes: () => new TwoLayerNet({ parameters: twoLayers.parameters, hiddenSize: 3 }),
  // @ts-expect-error weights, and a generator to draw others
  twoBeginnings: () => new SimpleNet({ W: Y, random: createRandom(1) }),
  // @ts-expect-error a matrix beside text
  textForSum: () => add(Y, "1"),
  // @ts-expect-error a vector has no axis to choose
  axisOfVector: () => sum(y, { axis: 0 }),
  // @ts-expect-error an axis that there isn't
  thirdAxis: () => mean(Y, { axis: 2 }),
  // @ts-expect-error a function that gives no number
  nothingFromMap: () => vector(y).map(() => undefined),
  // @ts-expect-error a bound is needed
  rangeOfNothing: () => arange(undefined),
};

/** A reader's own function may say number[], and what comes from elsewhere may be one thing or the other. */
const use = {
  plainArrays: () => numericalGradient((x: number[]) => x[0] ** 2 + x[1] ** 2, [3, 4]),
  descentOnPlainArrays: () => gradientDescent((x: number[]) => x[0] ** 2, [1]).x,
  picturesOfPlainArrays: () => {
    const bowl = (x: number[]): number => x[0] ** 2 + x[1] ** 2;
    const down = (x: number[]): number[] => x.map((entry) => -entry);
    const { path } = gradientDescent(bowl, [3, 4], { steps: 2 });
    return [drawContours(bowl), drawSurface(bowl), drawDescent(bowl, path), drawField(down)];
  },
  picturesOfCallbacks: () => [
    drawContours((x) => x.at(0)!),
    drawSurface(([x0, x1]) => x0 * x1),
    drawDescent((x) => sum(x), [[1, 2]]),
    drawField((x) => negate(x)),
  ],
  targetsOfData: () => [
    crossEntropyError(Y, new LabelTargets(Uint8Array.of(1))),
    hingeLoss(Y, new OneHotTargets(Uint8Array.of(1), 2)),
    oneHot(new LabelTargets(labels), 2).shape,
  ],
  smallIntegers: () => [crossEntropyError(Y, Int8Array.of(1)), matrix([labels, labels]).shape],
  listsOfNumbers: () => [[1, 2].map(sigmoid), [1, 2].map(relu), [1, 2].map(stepFunction)],
  eitherKind: () => {
    const either = (flag: boolean): number | Vector => (flag ? 1 : vector([1, 2]));
    const array = (flag: boolean): Vector | typeof Y => (flag ? vector([1, 2]) : Y);
    return [sigmoid(either(true)), softmax(array(true)), argmax(array(false)), dot(array(true), [1, 2])];
  },
  followedTraining: () =>
    train(twoLayers, data, { random: createRandom(1), steps: 1 }).catch(() => undefined),
};

describe("use that compiles", () => {
  it("works at run time as well", async () => {
    assert.deepEqual(use.plainArrays().length, 2);
    for (const call of Object.values(use)) await call();
    assert.deepEqual(use.smallIntegers()[1], [2, 2]);
  });
});

describe("misuse that doesn't compile", () => {
  it("is explained at run time as well", () => {
    const oneHotOrLabel = "crossEntropyError: t must be a one-hot vector or a label, got";
    const oneHotOrLabels = "crossEntropyError: t must be labels, a one-hot matrix or targets, got";
    assertExplains([
      [misuse.labelBesideBatch, "TypeError", `${oneHotOrLabels} 1`],
      [misuse.vectorBesideBatch, "TypeError", `${oneHotOrLabels} a Vector of length 2`],
      [misuse.labelsBesideExample, "TypeError", `${oneHotOrLabel} a Uint8Array of length 2`],
      [misuse.matrixBesideExample, "TypeError", `${oneHotOrLabel} a Matrix of shape (2, 2)`],
      [misuse.noTarget, "TypeError", `${oneHotOrLabel} undefined`],
      [
        misuse.vectorAgainstMatrix,
        "RangeError",
        "meanSquaredError: y and t must have the same shape, got (2) and (1, 2)",
      ],
      [
        misuse.misspelledReduction,
        "TypeError",
        'meanSquaredError: options must be reduction, got "reductoin"',
      ],
      [
        misuse.unknownReduction,
        "RangeError",
        'meanSquaredError: reduction must be "half-sum" or "mean", got "sum"',
      ],
      [misuse.misspelledStep, "TypeError", 'numericalDiff: options must be h or method, got "H"'],
      [misuse.vectorForNumber, "TypeError", "numericalDiff: x must be a number, got an array of length 1"],
      [
        misuse.textFromF,
        "TypeError",
        'numericalGradient: f must return a number, got "1" with x[0] + 0.0001',
      ],
      [
        misuse.vectorFromF,
        "TypeError",
        "numericalGradient: f must return a number, got a Vector of length 2 with x[0] + 0.0001",
      ],
      [misuse.noF, "TypeError", "numericalGradient: f must be a function, got 3"],
      [
        misuse.rowsForMatrix,
        "TypeError",
        "numericalGradient: x must hold numbers, got an array of length 2 at [0]",
      ],
      [misuse.numberForVector, "TypeError", "numericalGradient: x must be a vector or a matrix, got 3"],
      [
        misuse.matrixForVector,
        "RangeError",
        "numericalGradient: f must return a finite number, got NaN with x(0, 0) + 0.0001",
      ],
      [misuse.descentOnText, "TypeError", 'gradientDescent: f must return a number, got "1"'],
      [misuse.descentOnName, "TypeError", 'gradientDescent: f must be a function, got "bowl"'],
      [
        misuse.gradientAsMatrix,
        "TypeError",
        "gradientDescent: gradient must return what x is, got a Matrix of shape (1, 2)",
      ],
      [
        misuse.gradientAsVector,
        "TypeError",
        "gradientDescent: gradient must be a function, got an array of length 2",
      ],
      [
        misuse.misspelledRate,
        "TypeError",
        'gradientDescent: options must be learningRate, steps or gradient, got "learningrate"',
      ],
      [misuse.rowsForExamples, "TypeError", "trainPerceptron: X must be a Matrix, got an array of length 1"],
      [
        misuse.startFromWeights,
        "TypeError",
        "trainPerceptron: start must be a Perceptron, got an array of length 2",
      ],
      [misuse.noBias, "TypeError", "Perceptron: b must be a number, got undefined"],
      [misuse.labelBesideBatchInNet, "TypeError", `${oneHotOrLabels} 1`],
      [
        misuse.emptyNet,
        "TypeError",
        "SimpleNet: options must hold a Matrix W or a generator random, got an object",
      ],
      [
        misuse.netOfNothing,
        "TypeError",
        "SimpleNet: options must hold a Matrix W or a generator random, got undefined",
      ],
      [misuse.rowsForWeights, "TypeError", "SimpleNet: W must be a Matrix, got an array of length 1"],
      [
        misuse.labelsForScores,
        "TypeError",
        "softmax: x must be a vector or a matrix, got a Uint8Array of length 2",
      ],
      [
        misuse.labelsForArgmax,
        "TypeError",
        "argmax: scores must be a vector or a matrix, got a Uint8Array of length 2",
      ],
      [misuse.textForNumber, "TypeError", 'sigmoid: x must be a number, a vector or a matrix, got "1"'],
      [misuse.textForRange, "TypeError", 'arange: stop must be a number, got "1"'],
      [misuse.rowsForDot, "TypeError", "dot: b must hold numbers, got an array of length 1 at [0]"],
      [misuse.nothingForDot, "TypeError", "dot: b must be a vector or a matrix, got undefined"],
      [
        misuse.vectorForTransposed,
        "TypeError",
        "transposedDot: B must be a Matrix, got an array of length 2",
      ],
      [misuse.numberForSum, "TypeError", "sum: values must be a vector or a matrix, got 3"],
      [
        misuse.labelsForSum,
        "TypeError",
        "sum: values must be a vector or a matrix, got a Uint8Array of length 2",
      ],
      [
        misuse.positionalRate,
        "TypeError",
        "gradientDescent: options must be an object with learningRate, steps or gradient, got 0.1",
      ],
      [
        misuse.settingsOfNull,
        "TypeError",
        "gradientDescent: options must be an object with learningRate, steps or gradient, got null",
      ],
      [
        misuse.diffSettingsOfNull,
        "TypeError",
        "numericalDiff: options must be an object with h or method, got null",
      ],
      [misuse.misspelledReplace, "TypeError", 'choice: options must be replace, got "replacement"'],
      [misuse.textForReplace, "TypeError", 'choice: replace must be true or false, got "no"'],
      [
        misuse.misspelledEpochs,
        "TypeError",
        'trainPerceptron: options must be epochs, learningRate or start, got "epoch"',
      ],
      [
        misuse.misspelledHiddenSize,
        "TypeError",
        'TwoLayerNet: options must be random, inputSize, hiddenSize, outputSize or weightInitStd, got "hiddensize"',
      ],
      [
        misuse.misspelledBatch,
        "TypeError",
        "train: options must be random, steps, batchSize, learningRate, gradient, accuracyEvery, onProgress or signal, " +
          'got "batchsize"',
      ],
      [misuse.noSettings, "TypeError", "train: options must hold a generator random, got undefined"],
      [
        misuse.controllerForSignal,
        "TypeError",
        "train: signal must be an AbortController's signal, got an AbortController",
      ],
      [
        misuse.noTargetForNet,
        "TypeError",
        "TwoLayerNet: t must be a one-hot vector or a label, got undefined",
      ],
      [misuse.nothingForNet, "TypeError", "SimpleNet: x must be a vector or a matrix, got undefined"],
      [misuse.otherRowsForNet, "TypeError", "SimpleNet: W must be a Matrix, got an array of length 1"],
      [misuse.textFromMap, "TypeError", 'Matrix.map: f must return a number, got "1" at (0, 0)'],
      [misuse.mapOfNumber, "TypeError", "Matrix.map: f must be a function, got 1"],
      [misuse.textForEntry, "TypeError", 'Matrix.set: value must be a number, got "1"'],
      [misuse.rangeOfNothing, "TypeError", "arange: stop must be a number, got undefined"],
      [misuse.textForTensor, "TypeError", 'toSafetensors: a must be a Vector or a Matrix, got "x"'],
      [
        misuse.listOfTensors,
        "TypeError",
        "toSafetensors: tensors must be an object of named arrays, got an array of length 1",
      ],
      [
        misuse.mapOfTensors,
        "TypeError",
        "toSafetensors: tensors must be an object of named arrays, got a Map",
      ],
      [
        misuse.noTargetsToTestWith,
        "TypeError",
        "train: tTest must be labels, a one-hot matrix or targets, got undefined",
      ],
      [misuse.twoSizes, "TypeError", 'TwoLayerNet: options must be parameters, got "hiddenSize"'],
      [misuse.twoBeginnings, "TypeError", "SimpleNet: options must hold W or random, got both"],
      [misuse.textForSum, "TypeError", 'add: b must be a number, a vector or a matrix, got "1"'],
      [misuse.axisOfVector, "RangeError", "sum: axis must be left out for a vector, got 0"],
      [misuse.thirdAxis, "RangeError", "mean: axis must be 0, down the columns, or 1, along the rows, got 2"],
      [misuse.nothingFromMap, "TypeError", "Vector.map: f must return a number, got undefined at [0]"],
    ]);
  });
});
