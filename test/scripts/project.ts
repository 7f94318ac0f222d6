// A small project with the real scripts, and stand-ins for npm, the compiler and Python: shell scripts that write down
// how they are called.

import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** Makes `node_modules` as npm does, with a compiler that has nothing to do. */
const npm = `
  const { mkdirSync, writeFileSync } = require("node:fs");
  const calls = "calls.txt", compiler = "node_modules/typescript/bin";
  require("node:fs").appendFileSync(calls, "npm\\n");
  mkdirSync(compiler, { recursive: true });
  writeFileSync(compiler + "/tsc", "");
  writeFileSync("node_modules/.package-lock.json", "{}");
`;

/** A Python whose venv module makes a `.venv` with itself in it. */
const python = `#!/bin/sh
case "$*" in
  --version) echo Python 3.12.0 ;;
  "-m venv --clear "*) echo venv >>calls.txt; rm -rf .venv; mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
  "-m pip install "*) echo pip >>calls.txt ;;
esac
`;

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  /** What it printed, in one. */
  readonly output: string;
}

/** A project in a folder of its own, whose name has blanks and letters of other languages. */
export class Project {
  readonly #parent: string = mkdtempSync(path.join(tmpdir(), "downhill-"));
  readonly top: string = path.join(this.#parent, "한글 und mehr");

  constructor() {
    mkdirSync(this.path("bin"), { recursive: true });
    for (const name of ["scripts", "kernel/install"])
      cpSync(folder(name), this.path(name), { recursive: true });
    this.write("package.json", '{ "type": "module" }');
    this.write("package-lock.json", "{}");
    this.write("requirements.txt", "jupyterlab==1\n");
    this.write("calls.txt", "");
    this.write("npm.cjs", npm);
    this.write("bin/python3", python);
  }

  path(...parts: string[]): string {
    return path.join(this.top, ...parts);
  }

  read(name: string): string {
    return readFileSync(this.path(name), "utf8");
  }

  write(name: string, text: string): void {
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text, { mode: 0o755 });
  }

  /** The stand-ins that were called, in order. */
  calls(): string[] {
    return this.read("calls.txt").trim().split("\n");
  }

  /** Runs Node on the project, with nothing on the PATH but the stand-ins and the system's own programs. */
  async node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
    const child = spawn(process.execPath, args, {
      cwd: this.top,
      env: { PATH: `${this.path("bin")}:/bin`, npm_execpath: this.path("npm.cjs"), ...env },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => (output += piece));
    const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { status, output };
  }

  /** Sets up what the notebooks need. */
  setUp(env?: NodeJS.ProcessEnv): Promise<Ended> {
    return this.node(["scripts/setup.js", "--jupyter"], env);
  }

  remove(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
