// TensorFlow.js on its WebAssembly backend: SIMD, one thread.

import path from "node:path";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { trainWith } from "./tfjs.js";

setThreadsCount(1);
setWasmPaths(
  `${path.join(import.meta.dirname, "..", "node_modules", "@tensorflow", "tfjs-backend-wasm", "dist")}${path.sep}`,
);

export const route = (inputs) => trainWith("wasm", inputs);
