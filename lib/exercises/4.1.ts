// The exercises of section 4.1.

import type { Exercise } from "./exercise.js";

/** By id. */
export const exercises41: Readonly<Record<string, Exercise>> = {};
