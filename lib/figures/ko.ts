// Everything that draws, in Korean: a notebook that imports from here differs from its English twin in words alone.

import { korean } from "./words/korean.js";
import { speak } from "./words/speak.js";

export * from "./index.js";

speak(korean);
