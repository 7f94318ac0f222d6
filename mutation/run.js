// `npm run test:mutation`: changes the code in one place at a time, and asks whether a test notices. Takes hours: by hand.
//
//   npm run test:mutation                          the core of the library
//   npm run test:mutation -- data                  a room: core, data, figures or kernel
//   npm run test:mutation -- core lib/arrays/*.ts  some files of a room
//
// What survives is printed, and stands in mutation/report/index.html. A change that no test could notice, since it
// changes nothing, is marked where it is: `// Stryker disable next-line EqualityOperator: why`.

import { spawnSync } from "node:child_process";
import path from "node:path";
import { fail } from "../scripts/fail.js";
import { installBeside } from "../scripts/install-beside.js";
import { top } from "../scripts/setup.js";
import { rooms } from "./stryker.config.js";

const [room = "core", ...files] = process.argv.slice(2);
if (!(room in rooms))
  fail(`test:mutation: the room must be one of ${Object.keys(rooms).join(", ")}, got ${room}.`);
const here = import.meta.dirname;
installBeside(here);
const stryker = path.join(here, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
const { status } = spawnSync(process.execPath, [stryker, "run", path.join(here, "stryker.config.js")], {
  cwd: top,
  env: { ...process.env, MUTATION_ROOM: room, MUTATION_FILES: files.join(",") },
  stdio: "inherit",
});
process.exitCode = status ?? 1;
