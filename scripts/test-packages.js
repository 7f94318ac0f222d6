// `npm run test:packages`: the packages as they would be published, in the hands of a stranger. Their tools are installed
// into test/packages/ and nowhere else.

import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { runBrowserTests } from "./browser-tests.js";
import { fail } from "./fail.js";
import { top } from "./setup.js";

const folder = path.join(top, "test", "packages");
const installed = path.join(folder, "node_modules", ".package-lock.json");
if (
  !existsSync(installed) ||
  statSync(installed).mtimeMs < statSync(path.join(folder, "package-lock.json")).mtimeMs
) {
  console.error("installing what packages are tested with into test/packages/ …");
  const options = ["ci", "--no-workspaces", "--no-fund", "--no-audit", "--ignore-scripts"];
  const shell = process.platform === "win32";
  const { status } = spawnSync("npm", options, { cwd: folder, stdio: ["ignore", 2, 2], shell });
  if (status !== 0) fail(`npm ${options.join(" ")} must succeed in test/packages, got status ${status}.`);
}
runBrowserTests("test/packages/*.test.ts", "test/lab/fixtures.ts");
