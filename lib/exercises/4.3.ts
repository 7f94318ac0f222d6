// The exercises of section 4.3.

import type { Exercise } from "./exercise.js";

/** By id. */
export const exercises43: Readonly<Record<string, Exercise>> = {};
