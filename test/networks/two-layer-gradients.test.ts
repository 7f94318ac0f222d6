import assert from "node:assert/strict";
import fc from "fast-check";
import { syntheticDigits } from "../../lib/data/index.js";
import {
  Matrix,
  TwoLayerNet,
  Vector,
  createRandom,
  crossEntropyError,
  matrix,
  numericalGradient,
  oneHot,
  vector,
  type TwoLayerParameters,
} from "../../lib/index.js";
import { repeatable } from "../arbitraries.js";
import { assertClose } from "../assert-close.js";
import { batch, predictPlainly, smallNet } from "./small-nets.js";

const names = ["W1", "b1", "W2", "b2"] as const;
const entries = (parameter: Matrix | Vector): Vector =>
  parameter instanceof Matrix ? parameter.data : parameter;

/** The gradient that the function `numericalGradient` finds when it is given nothing but the loss. */
function blackBoxGradient(net: TwoLayerNet, X: Matrix, labels: number[]): Record<string, Vector> {
  const { parameters } = new TwoLayerNet({ parameters: net.parameters });
  const lossWith = (name: "W1", values: Vector) => {
    const moving = entries(parameters[name]);
    const before = moving.slice();
    moving.set(values);
    const loss = crossEntropyError(predictPlainly(parameters, X), labels);
    moving.set(before);
    return loss;
  };
  return Object.fromEntries(
    names.map((name) => [
      name,
      numericalGradient((values: Vector) => lossWith(name as "W1", values), entries(net.parameters[name])),
    ]),
  );
}

function assertSameGradient(
  actual: TwoLayerParameters,
  expected: Record<string, ArrayLike<number>>,
  tolerance: number,
): void {
  for (const name of names) assertClose(entries(actual[name]), expected[name], tolerance);
}

describe("net.gradient(x, t) and net.numericalGradient(x, t)", () => {
  it("agree with difference quotients of the loss alone, for all parameters of many nets", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom(0.1, 1, 3), (seed, weightInitStd) => {
        const net = smallNet(seed, weightInitStd);
        const [X, labels] = batch(seed + 1);
        const expected = blackBoxGradient(net, X, labels);
        assertSameGradient(net.numericalGradient(X, labels), expected, 1e-10);
        assertSameGradient(net.gradient(X, labels), expected, 1e-6);
      }),
      { ...repeatable, numRuns: 12 },
    );
  });

  it("agree with each other within 1e-8 for a whole digit classifier", () => {
    const net = new TwoLayerNet({ random: createRandom(1) });
    const { xTrain, tTrain } = syntheticDigits({ train: 3, test: 1 });
    const numerical = net.numericalGradient(xTrain, tTrain);
    const flat = Object.fromEntries(names.map((name) => [name, entries(numerical[name])]));
    assertSameGradient(net.gradient(xTrain, tTrain), flat, 1e-8);
  });

  it("are exactly 0 for a pixel that is 0 in the whole batch", () => {
    const net = smallNet();
    const [X, labels] = batch(1);
    for (let i = 0; i < X.rows; i++) X.set(i, 2, 0);
    for (const { W1 } of [net.gradient(X, labels), net.numericalGradient(X, labels)])
      assert.deepEqual([...W1.row(2)], [0, 0, 0]);
  });

  it("stay right where units are saturated and steps lead far", () => {
    const net = smallNet();
    const X = matrix([
      [4e4, 0, -4e4, 1],
      [800, -800, 0, 0],
    ]);
    const expected = blackBoxGradient(net, X, [0, 3]);
    assertSameGradient(net.numericalGradient(X, [0, 3]), expected, 1e-9);
  });

  it("stay right where a move wakes a unit that answered exactly 0 or 1", () => {
    // A step of 1e-4 times an input of 1e7 moves the sum of the first two units from ±1000 to about 0.
    const parameters = {
      W1: matrix([
        [-1e-4, 1e-4, 0, 2e-8],
        [0.7, -0.4, 0.9, -1],
      ]),
      b1: vector([0.1, -0.2, 0.3, 0.4]),
      W2: matrix([
        [1, -0.5, 0.2],
        [-0.6, 0.8, 0.4],
        [0.3, 0.1, -0.9],
        [-0.2, 0.7, 0.5],
      ]),
      b2: vector([0.1, 0.2, -0.3]),
    };
    const net = new TwoLayerNet({ parameters });
    const X = matrix([
      [0.5, 1],
      [1e7, 0.5],
      [-1e7, 0.25],
    ]);
    const labels = [1, 0, 2];
    assertSameGradient(net.numericalGradient(X, labels), blackBoxGradient(net, X, labels), 1e-8);
  });

  it("stay right where units and scores are so far out that 0 times infinity would come up", () => {
    const net = new TwoLayerNet({ random: createRandom(1), inputSize: 2, hiddenSize: 4, outputSize: 3 });
    const zero = net.numericalGradient([1e7, -1e7], 0);
    assert.ok(names.every((name) => entries(zero[name]).every(Number.isFinite)));
    // Weights large enough that units and classes die out, and inputs whose small moves bring them back.
    const wild = new TwoLayerNet({
      random: createRandom(2),
      inputSize: 2,
      hiddenSize: 4,
      outputSize: 3,
      weightInitStd: 1,
    });
    for (let i = 0; i < wild.parameters.W2.data.length; i++) wild.parameters.W2.data[i] *= 500;
    const X = matrix([
      [1e7, -1e7],
      [-3e6, 2e6],
    ]);
    assertSameGradient(wild.numericalGradient(X, [0, 2]), blackBoxGradient(wild, X, [0, 2]), 1e-9);
  });

  it("say so when they leave the finite numbers", () => {
    // Two units that cancel each other in the scores: each alone has a slope of 250, by an input of 1e307.
    // That of the other input, and those of the other parameters, are finite.
    const W2 = matrix([
      [1e3, -1e3],
      [-1e3, 1e3],
    ]);
    const parameters = { W1: new Matrix(2, 2), b1: new Vector(2), W2, b2: new Vector(2) };
    const net = new TwoLayerNet({ parameters });
    const message = "TwoLayerNet: the gradient must be finite, got inputs too large for that";
    assert.throws(() => net.gradient([1e307, 1], 0), { name: "RangeError", message });
  });

  it("take one example as a batch of one", () => {
    const net = smallNet();
    const [X, labels] = batch(1, 1);
    for (const method of ["gradient", "numericalGradient"] as const) {
      assert.deepEqual(net[method](X.row(0), labels[0]), net[method](X, labels));
      assert.deepEqual(net[method]([...X.row(0)], oneHot(labels[0], 5)), net[method](X, labels));
    }
  });

  it("change neither arguments nor network", () => {
    const net = smallNet();
    const [X, labels] = batch(1);
    const before = [X.copy(), [...labels], smallNet().parameters];
    net.gradient(X, labels);
    net.numericalGradient(X, labels);
    assert.deepEqual([X, labels, net.parameters], before);
  });
});
