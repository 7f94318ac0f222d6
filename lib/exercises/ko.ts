// The exercises, answered in Korean: a notebook that imports from here differs from its English twin in words alone.

import { koreanExercises, speakOfExercises } from "./words.js";

export * from "./index.js";

speakOfExercises(koreanExercises);
