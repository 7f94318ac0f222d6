import assert from "node:assert/strict";
import { mock } from "node:test";
import { runInThisContext } from "node:vm";
import {
  Matrix,
  TwoLayerNet,
  createRandom,
  train,
  type TrainOptions,
  type TrainingHistory,
  type TrainingProgress,
} from "../../lib/index.js";
import { assertClose } from "../assert-close.js";
import { settings, xor, xorNet } from "./xor.js";

/** So many steps fit between two looks at the time that say that the turn is over. */
const stepsPerTurn = 49;

/** A training of five turns, the last of them short. */
function longTraining(options: Partial<TrainOptions> = {}): ReturnType<typeof train> {
  return train(xorNet(), xor, settings({ steps: 200, accuracyEvery: 0, ...options }));
}

const later = (): Promise<void> => new Promise((resume) => setTimeout(resume, 5));

describe("a training", () => {
  // A clock that goes on by a millisecond whenever somebody looks at it.
  beforeEach(() => {
    let time = 0;
    mock.method(performance, "now", () => time++);
  });
  afterEach(() => mock.restoreAll());

  it("works for 50 ms at a time, then tells of its progress and lets others run", async () => {
    const told: TrainingProgress[] = [];
    const turnsOfOthers: number[] = [];
    const training = longTraining({ onProgress: (progress) => told.push(progress) });
    const others = setInterval(() => turnsOfOthers.push(training.progress.step), 0);
    const looped: TrainingProgress[] = [];
    for await (const progress of training) looped.push(progress);
    clearInterval(others);
    assert.deepEqual(told, looped);
    assert.deepEqual(
      told.map(({ step }) => step),
      [1, 2, 3, 4].map((turn) => turn * stepsPerTurn).concat(200),
    );
    assert.deepEqual(
      told.map(({ stopped }) => stopped),
      [undefined, undefined, undefined, undefined, "steps"],
    );
    assert.ok(turnsOfOthers.length > 0);
  });

  it("tells of its steps, its last accuracies and the mean loss of the last 100 batches at most", async () => {
    const told: TrainingProgress[] = [];
    const onProgress = (progress: TrainingProgress) => void told.push(progress);
    const training = longTraining({ accuracyEvery: 50, onProgress });
    assert.deepEqual(training.progress, {
      step: 0,
      steps: 200,
      loss: NaN,
      accuracies: undefined,
      stopped: undefined,
    });
    const { losses, accuracies } = await training;
    assert.deepEqual(told.at(-1), training.progress);
    for (const { step, steps, loss, accuracies: last } of told) {
      const recent = losses.slice(Math.max(0, step - 100), step);
      assertClose(loss, recent.reduce((a, b) => a + b, 0) / recent.length, 1e-12);
      assert.equal(steps, 200);
      assert.deepEqual(last, accuracies.filter((measured) => measured.step <= step).at(-1));
    }
    assert.deepEqual(
      accuracies.map(({ step }) => step),
      [0, 50, 100, 150, 200],
    );
  });

  it("says that it diverged when the loss leaves the finite numbers", async () => {
    const net = xorNet();
    const onProgress = () => void (net.parameters.b2[0] = Infinity);
    const { stopped, losses } = await train(net, xor, settings({ steps: 200, accuracyEvery: 0, onProgress }));
    assert.equal(stopped, "diverged");
    assert.equal(losses.length, stepsPerTurn);
    assert.ok(losses.every(Number.isFinite));
  });

  it("looks at the parameters whenever it measures, and at its end: a unit that died out leaves the loss finite", async () => {
    for (const [accuracyEvery, steps, measured] of [
      [100, 100, 1],
      [0, 200, 0],
    ]) {
      const net = xorNet();
      const onProgress = () => void (net.parameters.b1[0] = -Infinity);
      const training = train(net, xor, settings({ steps: 200, accuracyEvery, onProgress }));
      const { stopped, losses, accuracies } = await training;
      assert.deepEqual([stopped, losses.length, accuracies.length], ["diverged", steps, measured]);
      assert.ok(losses.every(Number.isFinite));
    }
  });

  it("ends at the turn in which the signal says so, and keeps its history", async () => {
    const signal = { aborted: false };
    const onProgress = ({ step }: TrainingProgress) => void (signal.aborted = step > stepsPerTurn);
    const training = longTraining({ signal, onProgress });
    const { stopped, losses } = await training;
    assert.equal(stopped, "aborted");
    assert.equal(losses.length, 2 * stepsPerTurn);
    await later();
    assert.equal(training.progress.step, 2 * stepsPerTurn);
    assert.equal(training.progress.stopped, "aborted");
  });

  it("goes on where it was when it is awaited again, as if it had never been stopped", async () => {
    const reference = await longTraining();
    const signal = { aborted: false };
    const training = longTraining({ signal, onProgress: () => void (signal.aborted = true) });
    let stops = 0;
    for (; (await training).stopped === "aborted"; stops++) signal.aborted = false;
    assert.equal(stops, 4);
    assert.deepEqual(await training, reference);
  });

  it("tells nothing more when it has ended, however often it is awaited", async () => {
    let told = 0;
    const training = longTraining({ onProgress: () => void told++ });
    const history = await training;
    assert.equal(told, 5);
    assert.deepEqual(await training, history);
    assert.equal(told, 5);
  });

  it("takes no step under a signal that said so before", async () => {
    const training = longTraining({ signal: { aborted: true } });
    assert.equal((await training).stopped, "aborted");
    assert.equal((await training).losses.length, 0);
  });

  it("can be caught and followed like any promise, and begins only then", async () => {
    const training = longTraining();
    assert.equal(String(training), "[object Training]");
    await later();
    assert.equal(training.progress.step, 0);
    let settled = false;
    assert.equal((await training.finally(() => void (settled = true))).stopped, "steps");
    assert.ok(settled);
    const failing = longTraining({ onProgress: fail });
    assert.equal(await failing.catch((error) => (error as Error).message), "enough");
  });

  it("ends with the loop that asks for its progress", async () => {
    const training = longTraining();
    for await (const { step, stopped } of training) {
      assert.equal(step, stepsPerTurn);
      assert.equal(stopped, undefined);
      break;
    }
    await later();
    assert.equal(training.progress.step, stepsPerTurn);
    assert.equal(training.history.losses.length, stepsPerTurn);
    assert.equal(training.history.stopped, undefined);
  });

  it("stands still when its timer is cleared, as an interrupted kernel does, and can be taken up again", async () => {
    const training = longTraining();
    const lost = new Promise<void>((resolve) => {
      mock.method(globalThis, "setTimeout", () => resolve(), { times: 1 });
    });
    void training.then();
    await lost;
    await later();
    assert.equal(training.progress.step, stepsPerTurn);
    assert.deepEqual(await training, await longTraining());
  });

  it("is the same training for all who wait for it at once", async () => {
    // More examples than are measured in one go, so that the one gets its turn while the other is measuring.
    const many = {
      xTrain: new Matrix(2500, 2).map((_, i, j) => (i >> j) & 1),
      tTrain: Array.from({ length: 2500 }, (_, i) => ((i & 1) ^ (i >> 1)) & 1),
    };
    const options = { steps: 100, accuracyEvery: 20 };
    const reference = await train(xorNet(), many, settings(options));
    const training = train(xorNet(), many, settings(options));
    assert.deepEqual(await Promise.all([training, training]), [reference, reference]);
  });

  it("can be taken up again after an error", async () => {
    const { choice, ...rest } = createRandom(2);
    let calls = 0;
    const random = {
      ...rest,
      choice: ((range: number, size: number) => {
        if (++calls === 20) fail();
        return choice(range, size);
      }) as typeof choice,
    };
    const training = longTraining({ random });
    await assert.rejects(Promise.resolve(training), { message: "enough" });
    assert.deepEqual(await training, await longTraining());
  });

  it("hands on what onProgress throws", async () => {
    await assert.rejects(Promise.resolve(longTraining({ onProgress: fail })), { message: "enough" });
  });
});

function fail(): never {
  throw new Error("enough");
}

describe("a training that is cut off in the middle of a measurement, as a kernel does with what never waits", () => {
  // The first measurement takes far longer than all cuts together, so that none comes in the middle of the step after it.
  const X = new Matrix(20_000, 50).map((_, i, j) => Math.sin(50 * i + j + 1));
  const t = Array.from({ length: 20_000 }, (_, i) => i % 10);
  function begin(): PromiseLike<TrainingHistory> & AsyncIterable<TrainingProgress> {
    const net = new TwoLayerNet({ random: createRandom(1), inputSize: 50, hiddenSize: 150 });
    return train(net, { xTrain: X, tTrain: t }, settings({ steps: 1, accuracyEvery: 1 }));
  }

  it("goes on", async () => {
    const training = begin();
    const scope = globalThis as { workOn?: () => unknown };
    scope.workOn = () => training[Symbol.asyncIterator]().next();
    let cuts = 0;
    for (const timeout of [2, 4, 6])
      try {
        runInThisContext("workOn()", { timeout });
      } catch (error) {
        assert.equal((error as NodeJS.ErrnoException).code, "ERR_SCRIPT_EXECUTION_TIMEOUT");
        cuts++;
      }
    delete scope.workOn;
    assert.ok(cuts > 0);
    assert.deepEqual(await training, await begin());
  });
});
