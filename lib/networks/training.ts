// Learning by mini-batches: draw a few examples, take the gradient of their loss, go a step against it, again. In
// between, the loop gives way to whatever else wants to run: a progress line, a stop button.

import { type ExampleReader, range } from "../examples/example-reader.js";
import { incrementalGradient } from "./incremental-gradient.js";
import type { TrainOptions } from "./train.js";
import type { Accuracies, TrainingHistory, TrainingProgress } from "./training-history.js";
import { entriesOf, parameterNames, type TwoLayerParameters } from "./two-layer-parameters.js";
import { TwoLayerPass } from "./two-layer-pass.js";
import { Vector } from "../arrays/vector.js";

/** Examples with their right classes. */
export interface LabelledExamples {
  readonly examples: ExampleReader;
  readonly labels: ArrayLike<number>;
}

/** The options of `train`, complete. */
export type TrainingSettings = Required<Omit<TrainOptions, "signal" | "onProgress">> &
  Pick<TrainOptions, "signal" | "onProgress">;

/** A training under way; made by `train`. */
export class Training implements PromiseLike<TrainingHistory>, AsyncIterable<TrainingProgress> {
  readonly #parameters: TwoLayerParameters;
  readonly #pass: TwoLayerPass;
  readonly #train: LabelledExamples;
  readonly #test: LabelledExamples | undefined;
  readonly #settings: TrainingSettings;
  readonly #losses: Vector;
  readonly #accuracies: Accuracies[] = [];
  #taken = 0;
  /** All that is left to do, once it has begun: the same for everybody who waits for it. */
  #work: Generator<void, void, undefined> | undefined;
  #stopped: TrainingHistory["stopped"];

  /** Use `train`, which checks what it is given. */
  constructor(
    parameters: TwoLayerParameters,
    train: LabelledExamples,
    test: LabelledExamples | undefined,
    settings: TrainingSettings,
  ) {
    this.#parameters = parameters;
    this.#train = train;
    this.#test = test;
    this.#settings = settings;
    this.#pass = new TwoLayerPass(parameters, settings.batchSize);
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
    const recent = this.#losses.subarray(Math.max(0, this.#taken - 100), this.#taken);
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
    return this.#run().then(resolve, reject);
  }

  /** Runs the training, or what is left of it, and yields its progress several times a second and at its end. */
  async *[Symbol.asyncIterator](): AsyncGenerator<TrainingProgress, void, undefined> {
    const { onProgress, signal } = this.#settings;
    if (this.#stopped === "aborted") this.#stopped = undefined;
    while (this.#stopped === undefined) {
      const pause = performance.now() + 50;
      let finished = false;
      while (!finished && performance.now() < pause) finished = this.#workOn();
      if (finished) this.#stopped ??= "steps";
      else if (signal?.aborted) this.#stopped = "aborted";
      onProgress?.(this.progress);
      yield this.progress;
      // A timer, unlike a promise that is kept already, lets others run, and a kernel can clear it to stop the loop.
      if (this.#stopped === undefined) await new Promise<void>((resume) => setTimeout(resume, 0));
    }
  }

  async #run(): Promise<TrainingHistory> {
    const steps = this[Symbol.asyncIterator]();
    while (!(await steps.next()).done);
    return this.history;
  }

  /** Does the next piece of work, and returns whether it was the last. */
  #workOn(): boolean {
    const work = this.#work ?? this.#pieces();
    // A generator that has thrown can't go on; the next one who asks gets another.
    this.#work = undefined;
    const { done } = work.next();
    if (!done) this.#work = work;
    return done === true;
  }

  /** All that is left to do, in small pieces. */
  *#pieces(): Generator<void, void, undefined> {
    const { steps, accuracyEvery } = this.#settings;
    while (this.#stopped === undefined) {
      const last = this.#taken === steps;
      const due = accuracyEvery > 0 && (last || this.#taken % accuracyEvery === 0);
      // After the last step no further loss would tell what it has done.
      if ((due || last) && !this.#isFinite()) {
        this.#stopped = "diverged";
        return;
      }
      if (due && this.#accuracies.at(-1)?.step !== this.#taken) yield* this.#measure();
      if (last) return;
      this.#step();
      yield;
    }
  }

  #step(): void {
    const { batchSize, random, learningRate, gradient } = this.#settings;
    const pass = this.#pass;
    const indices = random.choice(this.#train.examples.length, batchSize);
    const labels = indices.map((index) => this.#train.labels[index]);
    this.#train.examples.fill(pass.X, indices);

    pass.forward();
    const loss = pass.loss(labels);
    if (!Number.isFinite(loss)) {
      this.#stopped = "diverged";
      return;
    }
    if (gradient === "numerical") incrementalGradient(this.#parameters, pass, labels);
    else pass.backward(labels);
    for (const name of parameterNames) {
      const parameter = entriesOf(this.#parameters[name]);
      const slopes = entriesOf(pass.gradient[name]);
      for (let i = 0; i < parameter.length; i++) parameter[i] -= learningRate * slopes[i];
    }
    this.#losses[this.#taken++] = loss;
  }

  #isFinite(): boolean {
    return parameterNames.every((name) => entriesOf(this.#parameters[name]).every(Number.isFinite));
  }

  *#measure(): Generator<void, void, undefined> {
    const step = this.#taken;
    const train = yield* this.#share(this.#train);
    const test = this.#test && (yield* this.#share(this.#test));
    if (this.#stopped !== "diverged") this.#accuracies.push({ step, train, test });
  }

  /** The share of a set's examples that are guessed right. */
  *#share({ examples, labels }: LabelledExamples): Generator<void, number, undefined> {
    let pass: TwoLayerPass | undefined;
    let right = 0;
    for (let from = 0; from < examples.length; from += 1000) {
      const count = Math.min(1000, examples.length - from);
      const indices = range(from, count);
      if (pass?.Y.rows !== count) pass = new TwoLayerPass(this.#parameters, count);
      examples.fill(pass.X, indices);
      pass.forward();
      const classes = indices.map((index) => labels[index]);
      if (!Number.isFinite(pass.loss(classes))) {
        this.#stopped = "diverged";
        return NaN;
      }
      right += pass.countRight(classes);
      yield;
    }
    return right / examples.length;
  }
}
