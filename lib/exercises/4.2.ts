// The exercises of section 4.2.

import type { Exercise } from "./exercise.js";

/** By id. */
export const exercises42: Readonly<Record<string, Exercise>> = {};
