// `npm run bench`: the library against NumPy and other peers, doing the same work with the same weights and batches.
//
//   npm run bench                 five rounds, a table of medians and ratios
//   npm run bench -- --rounds 9   more rounds, for a machine that is not quiet
//   npm run bench -- --only train,dot256   some of the tasks, by their names in table.js
//
// The peers are installed here, into bench/, the first time. Each route runs in a process of its own on one thread. Within a
// round the routes take turns, task by task, so that a slow spell of the machine hits all of them.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, cpus, tmpdir } from "node:os";
import path from "node:path";
import readline from "node:readline";
import { parseArgs } from "node:util";
import { setUpPackages } from "../scripts/setup.js";
import { commit, makeBefore } from "./before.js";
import { writeInputs } from "./inputs.js";
import { setUpPeers } from "./peers.js";
import { table } from "./table.js";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, only: { type: "string" } },
});
const rounds = Number(values.rounds);
if (!(Number.isInteger(rounds) && rounds >= 1)) {
  console.error(`bench: --rounds must be a whole number of at least 1, got ${values.rounds}`);
  process.exit(1);
}

setUpPackages();
const python = setUpPeers();
const inputs = mkdtempSync(path.join(tmpdir(), "downhill-bench-"));
const { mnist } = await writeInputs(inputs);
const hasBefore = await makeBefore(inputs);
if (!hasBefore) console.error(`git has no commit ${commit} here: the library as it was is left out`);
const here = import.meta.dirname;

/** Starts a route: a process that is told a task on a line, and answers with its seconds on a line. */
function startRoute(name, program, args) {
  const oneThread = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const env = { ...process.env, ...oneThread, TF_CPP_MIN_LOG_LEVEL: "3" };
  // What was set for older builds of OpenBLAS slows the one that is measured here.
  delete env.OPENBLAS_CORETYPE;
  delete env.OPENBLAS_L2_SIZE;
  if (name === "downhill-typescript") env.DOWNHILL_PRODUCTS = "typescript";
  const child = spawn(program, [...args, inputs, mnist ?? ""], { env, stdio: ["pipe", "pipe", "inherit"] });
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`bench: the route ${name} ended too soon`);
    return JSON.parse(value);
  };
  const ask = (task) => {
    child.stdin.write(`${task}\n`);
    return next();
  };
  return { name, next, ask, stop: () => child.stdin.end() };
}

const ours = ["downhill", "downhill-typescript", ...(hasBefore ? ["downhill-before"] : [])];
const routes = [
  ...[...ours, "tfjs-wasm", "tfjs-cpu", "ml-matrix", "numpy-ts"].map((name) =>
    startRoute(name, process.execPath, [path.join(here, "worker.js"), name]),
  ),
  ...["64", "32"].map((bits) =>
    startRoute(`NumPy, ${bits} bits`, python, [path.join(here, "routes", "numpy_route.py"), bits]),
  ),
];

try {
  const tasks = new Map();
  const versions = new Set();
  for (const route of routes) {
    const told = await route.next();
    tasks.set(route, told.tasks);
    versions.add(`${route.name.split(",")[0]} ${told.version}`);
  }
  const known = [...new Set([...tasks.values()].flat())];
  const all = values.only?.split(",") ?? known;
  const unknown = all.find((task) => !known.includes(task));
  if (unknown !== undefined)
    throw new Error(`bench: --only must name tasks of ${known.join(", ")}, got ${unknown}`);
  const results = [];
  for (const task of all) {
    const able = routes.filter((route) => tasks.get(route).includes(task));
    const times = new Map(able.map(({ name }) => [name, []]));
    const checks = new Map();
    // The first round warms up compilers and caches, and is not counted.
    for (let round = 0; round <= rounds; round++) {
      for (const route of able) {
        const { seconds, check } = await route.ask(task);
        if (round > 0) times.get(route.name).push(seconds);
        checks.set(route.name, check);
      }
      if (process.stderr.isTTY) process.stderr.write(`\r${task}: round ${round} of ${rounds} `.padEnd(40));
    }
    results.push({ task, times, checks });
  }
  if (process.stderr.isTTY) process.stderr.write(`\r${" ".repeat(40)}\r`);
  const { model } = cpus()[0];
  console.log(table(results));
  console.log(
    `\n${model.trim()}, ${availableParallelism()} cores; Node ${process.version}; ${[...versions].join(", ")}; one thread each.`,
  );
  console.log(`Medians of ${rounds} rounds.`);
} finally {
  for (const route of routes) route.stop();
  rmSync(inputs, { recursive: true, force: true });
}
