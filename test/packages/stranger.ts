// Somebody who has never heard of this project: an empty home, an empty npm project, and the packed packages.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const top: string = fileURLToPath(new URL("../../", import.meta.url));
const here = path.join(top, "test", "packages");

/** The packages, by the folders that they are packed from. */
export const packages = {
  lib: "downhill",
  kernel: "downhill-kernel",
  "kernel/lite": "downhill-lite-kernel",
} as const;

/** What a command came to. */
export interface Done {
  status: number | null;
  /** What it printed. */
  stdout: string;
  stderr: string;
}

export class Stranger {
  readonly home: string = mkdtempSync(path.join(tmpdir(), "downhill-stranger-"));
  readonly project: string = path.join(this.home, "my project");
  /** Jupyter's data folder. */
  readonly data: string = path.join(this.home, "jupyter");
  /** Where the packed files are. */
  readonly packed: string = path.join(this.home, "packed");

  constructor() {
    for (const folder of [this.packed, this.data]) mkdirSync(folder);
    cpSync(path.join(here, "project"), this.project, { recursive: true });
  }

  get env(): NodeJS.ProcessEnv {
    const { PATH, npm_config_cache = path.join(homedir(), ".npm") } = process.env;
    return { PATH, HOME: this.home, JUPYTER_DATA_DIR: this.data, npm_config_cache };
  }

  /** Runs a program in the project's folder, or another. */
  try(program: string, args: string[], cwd: string = this.project): Done {
    const env = this.env;
    const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, env, encoding: "utf8" });
    return { status, stdout, stderr: error ? String(error) : stderr };
  }

  /** Runs a program that must succeed; returns what it prints. */
  run(program: string, args: string[], cwd?: string): string {
    const { status, stdout, stderr } = this.try(program, args, cwd);
    if (status !== 0)
      throw new Error(`${program} ${args.join(" ")} must succeed, got ${status}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Runs a tool that the folder of these tests has installed. */
  tool(name: string, args: string[]): Done {
    return this.try(process.execPath, [toolFile(name), ...args]);
  }

  /** Packs all packages, and installs them in the project. */
  install(): void {
    for (const folder of Object.keys(packages))
      this.run("npm", ["pack", "--silent", "--pack-destination", this.packed], path.join(top, folder));
    const options = ["--no-fund", "--no-audit", "--prefer-offline"];
    this.run("npm", ["install", ...options, ...this.packedFiles]);
  }

  get packedFiles(): string[] {
    return readdirSync(this.packed).map((file) => path.join(this.packed, file));
  }

  leave(): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** Where the program of a tool is. */
function toolFile(name: string): string {
  const files: Record<string, string> = {
    attw: "@arethetypeswrong/cli/dist/index.js",
    publint: "publint/src/cli.js",
    tsc: "typescript/bin/tsc",
    vite: "vite/bin/vite.js",
  };
  return path.join(here, "node_modules", files[name]);
}
