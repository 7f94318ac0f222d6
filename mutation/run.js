// `npm run test:mutation`: changes the code in one place at a time, and asks whether a test of its room notices. By hand.
//
//   npm run test:mutation                               the core of the library, room by room
//   npm run test:mutation -- losses                     a room: arrays, losses, …, data, figures or kernel
//   npm run test:mutation -- arrays lib/arrays/dot.ts   some files of a room
//   npm run test:mutation -- losses --concurrency 1     what begins with a dash is Stryker's
//   npm run test:mutation -- losses --force             everything again
//
// What neither a change of the file nor one of a test file touches keeps its result from the last run, so that a room can be
// run in parts. A change of what tests import isn't seen: then --force.
// What goes unnoticed is printed, and stands in mutation/report/losses.html. See judge.js for changes that change nothing.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { fail } from "../scripts/fail.js";
import { installBeside } from "../scripts/install-beside.js";
import { top } from "../scripts/setup.js";
import { judge } from "./judge.js";
import { core, rooms } from "./stryker.config.js";

const given = process.argv.slice(2);
const firstFlag = given.findIndex((argument) => argument.startsWith("-"));
const flags = firstFlag < 0 ? [] : given.splice(firstFlag);
const [name = "core", ...files] = given;
const chosen = name === "core" ? core : [name];
if (!chosen.every((room) => room in rooms))
  fail(`test:mutation: the room must be core or one of ${Object.keys(rooms).join(", ")}, got ${name}.`);
if (files.length > 0) flags.push("--mutate", files.join(","));

const here = import.meta.dirname;
installBeside(here);
const stryker = path.join(here, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
for (const room of chosen) {
  const { status } = spawnSync(
    process.execPath,
    [stryker, "run", path.join(here, "stryker.config.js"), ...flags],
    { cwd: top, env: { ...process.env, MUTATION_ROOM: room }, stdio: "inherit" },
  );
  if (status !== 0 || !judge(room, rooms[room].least)) process.exitCode = 1;
}
