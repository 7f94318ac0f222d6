// What `npm pack` and `npm publish` do first, in the folder of a package: compile it, and take out of `dist` what no source
// makes any more.

import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";

const compiler = path.join(import.meta.dirname, "..", "node_modules", "typescript", "bin", "tsc");
const { status } = spawnSync(process.execPath, [compiler, "--build"], { stdio: ["ignore", 2, 2] });
for (const file of readdirSync("dist", { recursive: true, encoding: "utf8" })) {
  const [, name, kind] = /^(.*?)(?:\.d)?\.(c?)[jt]s$/.exec(file) ?? [];
  const sources = [`${name}.${kind}ts`, `${name}.d.${kind}ts`, `${name}.${kind}js`];
  if (name && !sources.some((source) => existsSync(source))) rmSync(path.join("dist", file));
}
process.exitCode = status ?? 1;
