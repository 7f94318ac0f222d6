// All of the data, described in Korean: a notebook that imports from here differs from its English twin in words alone.

import { koreanData, speakOfData } from "./words.js";

export * from "./index.js";

speakOfData(koreanData);
