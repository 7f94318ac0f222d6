// TensorFlow.js on its backend in plain JavaScript.

import "@tensorflow/tfjs-backend-cpu";
import { trainWith } from "./tfjs.js";

export const route = (inputs) => trainWith("cpu", inputs);
