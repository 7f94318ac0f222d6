// What cells print with: `console`, and a `process` with the few things that cells may ask of it.

import { formatWithOptions } from "node-inspect-extracted";

/** Where text goes. */
export type Print = (name: "stdout" | "stderr", text: string) => void;

const methods = { log: "stdout", info: "stdout", debug: "stdout", error: "stderr", warn: "stderr" } as const;

/** @param env - the environment variables that cells see */
export function provideConsole(print: Print, clear: () => void, env: Record<string, string>): void {
  const timers = new Map<string, number>();
  for (const [method, name] of Object.entries(methods))
    console[method as keyof typeof methods] = (...given: unknown[]): void =>
      void print(name, `${formatWithOptions({}, ...given)}\n`);
  console.dir = (value: unknown) => console.log(value);
  console.trace = (...given: unknown[]) => console.error("Trace:", ...given);
  console.clear = clear;
  console.time = (label = "default") => void timers.set(label, performance.now());
  console.timeEnd = (label = "default") =>
    console.log(`${label}: ${(performance.now() - (timers.get(label) ?? NaN)).toFixed(3)}ms`);
  const stream = (name: "stdout" | "stderr"): object => ({
    isTTY: false,
    write: (text: unknown) => (print(name, String(text)), true),
  });
  const { process } = globalThis as { process?: object };
  Object.assign(globalThis, {
    process: { ...process, env, platform: "browser", stdout: stream("stdout"), stderr: stream("stderr") },
  });
}
