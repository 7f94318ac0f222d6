// The process of one route in JavaScript: reads a task a line, does it once, answers with the seconds that one unit of it took.

import { readFileSync } from "node:fs";
import path from "node:path";
import readline from "node:readline";
import { sizes } from "./inputs.js";

const [name, folder, mnist] = process.argv.slice(2);

const bytes = (file) => new Uint8Array(readFileSync(path.join(folder, file)));
const floats = (file) => new Float64Array(bytes(file).buffer);
const inputs = {
  ...sizes,
  mnist,
  images: bytes("images.u8"),
  labels: bytes("labels.u8"),
  batches: new Int32Array(bytes("batches.i32").buffer),
  W1: floats("W1.f64"),
  b1: floats("b1.f64"),
  W2: floats("W2.f64"),
  b2: floats("b2.f64"),
};

const { route } = await import(`./routes/${name}.js`);
const tasks = await route(inputs);
console.log(JSON.stringify(Object.keys(tasks)));
for await (const task of readline.createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await tasks[task]()));
}
