// Runs tests, and whatever else looks through headless Chromium.

import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { fail } from "./fail.js";
import { setUpJupyter, setUpPackages, top } from "./setup.js";

/**
 * Runs mocha on the test files that the command line names, or on all of them; sets the exit code.
 * @param {string} all - a pattern of file names
 * @param {string} fixtures - a file that mocha loads first
 * @param {string[]} [requirements] - files with what Python needs besides
 */
export function runBrowserTests(all, fixtures, requirements = []) {
  const mocha = path.join(top, "node_modules", "mocha", "bin", "mocha.js");
  const given = process.argv.slice(2);
  const files = given.some((name) => /\.ts$/.test(name)) ? given : [all, ...given];
  runInBrowser([mocha, "--no-config", `--require=${fixtures}`, "--timeout=300000", ...files], requirements);
}

/**
 * Runs a program that looks through Chromium; sets the exit code.
 * @param {string[]} args - the program, in JavaScript or TypeScript, and its arguments
 * @param {string[]} [requirements] - files with what Python needs besides
 */
export function runInBrowser(args, requirements = []) {
  const chromium = findChromium();
  if (!chromium) {
    fail(
      "this needs Chromium: install it (on Debian and Ubuntu: sudo apt install chromium), or say in CHROMIUM_PATH where it is.",
    );
  }
  setUpPackages();
  setUpJupyter(requirements);
  const { status } = spawnSync(process.execPath, ["--import=tsx", ...args], {
    cwd: top,
    env: { ...process.env, CHROMIUM_PATH: chromium },
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}

/** The Chromium that CHROMIUM_PATH names, or one on the PATH. */
export function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const usual = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const named = process.env.CHROMIUM_PATH;
  return (named ? [named] : usual).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
