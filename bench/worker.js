// The process of one route in JavaScript: reads a task a line, does it once, answers with the seconds that one unit of it took.

import { readFileSync } from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { sizes } from "./inputs.js";

const [name, folder, mnist] = process.argv.slice(2);

/** Where the package of each route lies. */
const packages = {
  downhill: "../lib",
  "downhill-typescript": "../lib",
  "tfjs-wasm": "node_modules/@tensorflow/tfjs-backend-wasm",
  "tfjs-cpu": "node_modules/@tensorflow/tfjs-backend-cpu",
  "ml-matrix": "node_modules/ml-matrix",
  "numpy-ts": "node_modules/numpy-ts",
};

const bytes = (file) => new Uint8Array(readFileSync(path.join(folder, file)));
const floats = (file) => new Float64Array(bytes(file).buffer);
const inputs = {
  ...sizes,
  mnist,
  folder,
  images: bytes("images.u8"),
  labels: bytes("labels.u8"),
  batches: new Int32Array(bytes("batches.i32").buffer),
  W1: floats("W1.f64"),
  b1: floats("b1.f64"),
  W2: floats("W2.f64"),
  b2: floats("b2.f64"),
};

const { route, version = versionOf(packages[name]) } = await import(`./routes/${name}.js`);
const tasks = await route(inputs);
console.log(JSON.stringify({ tasks: Object.keys(tasks), version }));
for await (const task of readline.createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await tasks[task]()));
}

function versionOf(place) {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, place, "package.json"), "utf8")).version;
}
