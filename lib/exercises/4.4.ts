// The exercises of section 4.4.

import type { Exercise } from "./exercise.js";

/** By id. */
export const exercises44: Readonly<Record<string, Exercise>> = {};
