// The library as it is.

import * as library from "downhill";
import * as data from "downhill/data";
import { tasksOf } from "./library.js";

export const route = (inputs) => tasksOf(library, data, inputs);
