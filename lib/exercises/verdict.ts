// What was found of an answer, as a value that a cell prints.

import { inspect } from "../arrays/format.js";

/** How far an answer has come. */
export type State = "not yet" | "right" | "wrong";

/**
 * The verdict on an answer.
 *
 * @example
 * check("4.5-1", undefined).state // => 'not yet'
 */
export class Verdict {
  /** How far the answer has come. */
  readonly state: State;
  /** What a cell prints: the exercise, and what there is to say. */
  readonly text: string;

  constructor(state: State, text: string) {
    this.state = state;
    this.text = text;
  }

  /** Returns the text that a cell prints. */
  toString(): string {
    return this.text;
  }

  static {
    // What Node, and with it a notebook's kernel, prints.
    Object.defineProperty(this.prototype, inspect, { value: this.prototype.toString });
  }
}
