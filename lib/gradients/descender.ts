// The step downhill that `gradientDescent`, `train` and `linearSvm` take.

import type { Vector } from "../arrays/vector.js";

/** Numbers on their way downhill. What a step remembers of those before it, such as a velocity, would stand here too. */
export class Descender {
  /** Where the descent stands: moved in place. */
  readonly x: Vector;

  constructor(x: Vector) {
    this.x = x;
  }

  /** Takes a step: x ← x − learningRate · slopes. */
  step(slopes: Vector, learningRate: number): void {
    const { x } = this;
    for (let i = 0; i < x.length; i++) x[i] -= learningRate * slopes[i];
  }
}
