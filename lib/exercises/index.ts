// What a notebook says to a reader's answers.
export { check } from "./check.js";
export type { State, Verdict } from "./verdict.js";
