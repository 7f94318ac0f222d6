// How a training takes its steps: through the machine where there is one, else in TypeScript.

import type { RowsOfExamples } from "../examples/example-reader.js";
import { FastPass } from "./fast-pass.js";
import { incrementalGradient } from "./incremental-gradient.js";
import type { TwoLayerParameters } from "./two-layer-parameters.js";
import { TwoLayerPass } from "./two-layer-pass.js";

/** What a training asks of a pass, in this order. */
export interface TrainingPass {
  /** The examples; to be filled before `forward`. */
  readonly X: RowsOfExamples;
  forward(): void;
  /** The mean loss of what `forward` left, in nats. */
  loss(labels: ArrayLike<number>): number;
  /** Finds the gradient of that loss. */
  backward(labels: ArrayLike<number>): void;
  /** Moves the parameters a step against the gradient. */
  descend(learningRate: number): void;
}

/** The pass for batches of one size and one way to find the gradient. */
export function trainingPass(
  parameters: TwoLayerParameters,
  { batchSize, gradient }: { batchSize: number; gradient: "analytic" | "numerical" },
): TrainingPass {
  if (gradient === "numerical") return new NumericalPass(parameters, batchSize);
  return FastPass.start(parameters, batchSize) ?? new TwoLayerPass(parameters, batchSize);
}

/** A pass that finds the gradient from differences of the loss. */
class NumericalPass extends TwoLayerPass {
  readonly #parameters: TwoLayerParameters;

  constructor(parameters: TwoLayerParameters, batchSize: number) {
    super(parameters, batchSize);
    this.#parameters = parameters;
  }

  override backward(labels: ArrayLike<number>): void {
    incrementalGradient(this.#parameters, this, labels);
  }
}
