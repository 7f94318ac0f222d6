// Cells in a folder of their own, compiled and run as a session does, without Jupyter.

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import { CellCompiler } from "../../kernel/core/compile.js";
import { Stacks } from "../../kernel/core/stacks.js";
import { NodeExecutor } from "../../kernel/node/execute.js";
import { nodeHost } from "../../kernel/node/host.js";
import { SharedState } from "../../kernel/node/shared-state.js";

/** A folder with a notebook's cells. */
export class Notebook {
  readonly top = mkdtempSync(path.join(os.tmpdir(), "cells-")).replaceAll("\\", "/");
  readonly #timers = { setTimeout, setInterval, setImmediate };
  #age = 0;
  #session: ReturnType<typeof sessionIn> | undefined;

  /** Writes a file, as one that has changed. */
  write(name: string, text: string): void {
    const file = path.join(this.top, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    // Some file systems count whole seconds.
    const time = Date.now() / 1000 + 5 * this.#age++;
    utimesSync(file, time, time);
  }

  /** Writes a package into `node_modules`. */
  install(name: string, manifest: object, files: Record<string, string>): void {
    const whole = { name, version: "1.0.0", ...manifest };
    this.write(`node_modules/${name}/package.json`, JSON.stringify(whole));
    for (const [file, text] of Object.entries(files)) this.write(`node_modules/${name}/${file}`, text);
  }

  /** The value of a cell's last expression, as Node prints it. Errors are thrown. */
  async run(source: string): Promise<string | undefined> {
    const outcome = await this.#compiled(source).run();
    if (!outcome.ok) throw outcome.error;
    return outcome.shown;
  }

  /** The codes of what is wrong with a cell; nothing if it runs to its end. */
  async wrong(source: string): Promise<number[]> {
    const { diagnostics, run } = this.#compiled(source);
    if (diagnostics.length === 0) {
      const outcome = await run();
      if (!outcome.ok) throw outcome.error;
    }
    return diagnostics.map(({ code }) => code);
  }

  /** What is wrong with a cell, in words. */
  words(source: string): string {
    return this.#compiled(source)
      .diagnostics.map(({ message }) => message)
      .join("\n");
  }

  /** What is wrong with the tsconfig.json, if it hasn't been asked yet. */
  mistake(): string | undefined {
    this.#compiled("1");
    return this.#session!.compiler.takeMistake();
  }

  remove(): void {
    rmSync(this.top, { recursive: true });
    Object.assign(globalThis, this.#timers);
  }

  #compiled(source: string): ReturnType<ReturnType<typeof sessionIn>["compile"]> {
    this.#session ??= sessionIn(path.posix.join(this.top, "notebooks"));
    return this.#session.compile(source);
  }
}

function sessionIn(folder: string) {
  mkdirSync(folder, { recursive: true });
  const host = nodeHost(folder);
  const state = new SharedState();
  const executor = new NodeExecutor<string, string>(folder, new Stacks(host), state, (value) =>
    inspect(value),
  );
  const compiler = new CellCompiler(host);
  let declared = compiler.begin();
  return {
    compiler,
    compile(source: string) {
      const cell = compiler.compile(declared, source);
      return {
        diagnostics: cell.diagnostics,
        async run() {
          if (!cell.ok) throw new Error(cell.diagnostics.map(({ message }) => message).join("\n"));
          const outcome = await executor.run(cell, source, { parent: "", label: "Cell", interrupts: 0 });
          declared = outcome.ok ? cell.declared : cell.declaredWithout(outcome.missed);
          return outcome;
        },
      };
    },
  };
}
