// Makes ready what a command needs, and only what is not ready yet: the npm packages, the compiled library
// and kernel, a Python with Jupyter, and the kernel's registration in that Python's environment.
//
//   node scripts/setup.js            what `npm test` needs: Node alone
//   node scripts/setup.js --jupyter  what the notebooks need as well (postBuild calls this)
//   node scripts/setup.js --python   of this, what npm has no part in; names of requirements files may follow

import "./check-node.cjs";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { alone } from "./alone.js";
import { fail, networkFailed, orFail } from "./fail.js";
import { setUpJupyter } from "./jupyter.js";
import { run, top, windows } from "./run.js";

export { beginJupyter } from "./jupyter.js";
export { setUpJupyter, top };

/**
 * Installs the npm packages when the lockfile is newer than they are, and compiles what has changed.
 */
export function setUpPackages() {
  orFail(() => alone(top, () => [installPackages(), compile()]));
}

function installPackages() {
  const lockfile = path.join(top, "package-lock.json");
  const installed = path.join(top, "node_modules", ".package-lock.json"); // npm writes it last
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs) return;
  console.log("installing the npm packages …");
  const args = ["ci", "--no-fund", "--no-audit", "--prefer-offline"];
  const patience = ["--fetch-retries=1", "--fetch-retry-mintimeout=2000"];
  const npm = process.env.npm_execpath;
  const { ok, output } = npm
    ? run(process.execPath, [npm, ...args, ...patience])
    : run(windows ? "npm.cmd" : "npm", [...args, ...patience]);
  if (ok) return;
  fail(
    networkFailed(output)
      ? "npm could not reach its registry: connect to the network (or set npm's proxy) and run this again."
      : "npm could not install the packages: its message is above.",
    output,
  );
}

function compile() {
  // Not node_modules/.bin/tsc: that may be the older compiler which tslab brings along.
  const tsc = path.join(top, "node_modules", "typescript", "bin", "tsc");
  const { ok, output } = run(process.execPath, [tsc, "--build", "lib", "kernel"]);
  if (!ok) fail("the TypeScript sources do not compile: the errors are above.", output);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , part, ...extra] = process.argv;
  if (part !== "--python") setUpPackages();
  if (part) setUpJupyter(extra);
}
