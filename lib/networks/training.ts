// Learning by mini-batches: draw a few examples, take the gradient of their loss, go a step against it, again. In
// between, the loop gives way to whatever else wants to run: a progress line, a stop button.

import type { LabelledSet } from "../examples/labelled-set.js";
import { drawBatch } from "../arrays/draw.js";
import { Vector } from "../arrays/vector.js";
import { measureAccuracies } from "./measure-accuracies.js";
import type { TrainingSettings } from "./train-options.js";
import type { Accuracies, TrainingHistory, TrainingProgress } from "./training-history.js";
import { entriesOf, parameterNames, type TwoLayerParameters } from "./two-layer-parameters.js";
import { type TrainingPass, trainingPass } from "./training-pass.js";

// Of the surroundings only what browsers and Node have in common.
declare const performance: { now(): number };
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** How long the training works before it gives way to others, in milliseconds: short enough that a click seems answered at once. */
const turn = 50;

/** How many losses the progress takes the mean of: single mini-batches scatter too much to be read. */
const recentLosses = 100;

/**
 * A training under way; made by `train`. Nothing happens before somebody awaits it, loops over it with `for await`, or
 * returns it from an `async` function, which awaits it too.
 */
export class Training implements Promise<TrainingHistory>, AsyncIterable<TrainingProgress> {
  readonly #parameters: TwoLayerParameters;
  readonly #pass: TrainingPass;
  readonly #train: LabelledSet;
  readonly #test: LabelledSet | undefined;
  readonly #settings: TrainingSettings;
  readonly #losses: Vector;
  readonly #accuracies: Accuracies[] = [];
  #taken = 0;
  #measuring: ReturnType<typeof measureAccuracies> | undefined;
  #stopped: TrainingHistory["stopped"];

  /** Use `train`, which checks what it is given. */
  constructor(
    parameters: TwoLayerParameters,
    train: LabelledSet,
    test: LabelledSet | undefined,
    settings: TrainingSettings,
  ) {
    this.#parameters = parameters;
    this.#train = train;
    this.#test = test;
    this.#settings = settings;
    this.#pass = trainingPass(parameters, settings);
    this.#losses = new Vector(settings.steps);
  }

  /** What the training has been through so far. */
  get history(): TrainingHistory {
    return {
      losses: this.#losses.slice(0, this.#taken),
      accuracies: [...this.#accuracies],
      stopped: this.#stopped,
    };
  }

  /** How far it has come. */
  get progress(): TrainingProgress {
    const recent = this.#losses.subarray(Math.max(0, this.#taken - recentLosses), this.#taken);
    return {
      step: this.#taken,
      steps: this.#losses.length,
      loss: recent.reduce((total, loss) => total + loss, 0) / recent.length,
      accuracies: this.#accuracies.at(-1),
      stopped: this.#stopped,
    };
  }

  /** Runs the training, or what is left of it; this is what `await` calls. */
  then<A = TrainingHistory, B = never>(
    resolve?: ((history: TrainingHistory) => A | PromiseLike<A>) | null,
    reject?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#toEnd().then(resolve, reject);
  }

  /** Runs the training as `then` does, and hands what it throws to `reject`. */
  catch<B = never>(reject?: ((error: unknown) => B | PromiseLike<B>) | null): Promise<TrainingHistory | B> {
    return this.#toEnd().catch(reject);
  }

  /** Runs the training as `then` does, and calls `settle` however it ends. */
  finally(settle?: (() => void) | null): Promise<TrainingHistory> {
    return this.#toEnd().finally(settle);
  }

  get [Symbol.toStringTag](): string {
    return "Training";
  }

  /** Runs the training, or what is left of it, and yields its progress several times a second and at its end. */
  async *[Symbol.asyncIterator](): AsyncGenerator<TrainingProgress, void, undefined> {
    const { onProgress, signal } = this.#settings;
    if (this.#stopped === "aborted") this.#stopped = undefined;
    while (this.#stopped === undefined) {
      if (signal?.aborted) this.#stopped = "aborted";
      const end = performance.now() + turn;
      while (this.#stopped === undefined && performance.now() < end) this.#advance();
      onProgress?.(this.progress);
      yield this.progress;
      // A timer, unlike a promise that is kept already, lets others run, and a kernel can clear it to stop the loop.
      if (this.#stopped === undefined) await new Promise<void>((resume) => setTimeout(resume, 0));
    }
  }

  async #toEnd(): Promise<TrainingHistory> {
    const progress = this[Symbol.asyncIterator]();
    while (!(await progress.next()).done);
    return this.history;
  }

  /** Does the next piece of work: a step, or a part of a measurement. */
  #advance(): void {
    const { steps, accuracyEvery } = this.#settings;
    const last = this.#taken === steps;
    const every = accuracyEvery > 0 && (last || this.#taken % accuracyEvery === 0);
    const due = every && this.#accuracies.at(-1)?.step !== this.#taken;
    // After the last step no further loss would tell what it has done.
    if ((due || last) && this.#measuring === undefined && !this.#isFinite()) this.#stopped = "diverged";
    else if (due) this.#measure();
    else if (last) this.#stopped = "steps";
    else this.#step();
  }

  #step(): void {
    const { batchSize, random, learningRate } = this.#settings;
    const pass = this.#pass;
    const indices = drawBatch("train", random, this.#train.labels.length, batchSize);
    const labels = indices.map((index) => this.#train.labels[index]);
    this.#train.reader.fill(pass.X, indices);

    pass.forward();
    const loss = pass.loss(labels);
    if (!Number.isFinite(loss)) {
      this.#stopped = "diverged";
      return;
    }
    pass.backward(labels);
    pass.descend(learningRate);
    this.#losses[this.#taken++] = loss;
  }

  #isFinite(): boolean {
    return parameterNames.every((name) => entriesOf(this.#parameters[name]).every(Number.isFinite));
  }

  /** Measures the accuracies a little further. */
  #measure(): void {
    const measuring = this.#measuring ?? measureAccuracies(this.#parameters, this.#train, this.#test);
    // A kernel may cut it off in the middle, and then it can't go on: it begins anew.
    this.#measuring = undefined;
    const { done, value } = measuring.next();
    if (!done) this.#measuring = measuring;
    else if (value === undefined) this.#stopped = "diverged";
    else this.#accuracies.push({ step: this.#taken, ...value });
  }
}
