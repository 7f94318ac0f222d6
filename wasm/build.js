// `npm run wasm`: compiles assembly/ and writes lib/wasm/binary.ts, which is committed, so that readers need no compiler.
// `npm run test:wasm` (--check) compiles too, but fails unless the committed file is what comes out.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fail } from "../scripts/fail.js";
import { installBeside } from "../scripts/install-beside.js";

const here = import.meta.dirname;
const target = path.join(here, "..", "lib", "wasm", "binary.ts");
/** Bytes that the library may carry. */
const limit = 16 * 1024;

installBeside(here);
const wasm = compile();
if (wasm.length > limit)
  fail(`wasm: the compiled module must have at most ${limit} bytes, got ${wasm.length}.`);
const text = `// Made by \`npm run wasm\` from wasm/assembly: ${wasm.length} bytes in base64.
export const binary: string =
  "${wasm.toString("base64")}";
`;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== text)
    fail("wasm: lib/wasm/binary.ts must be what its sources compile to: run `npm run wasm` and commit it.");
  console.log(`lib/wasm/binary.ts is what wasm/assembly compiles to: ${wasm.length} bytes.`);
} else {
  writeFileSync(target, text);
  console.log(`lib/wasm/binary.ts: ${wasm.length} bytes.`);
}

/** @returns {Buffer} */
function compile() {
  const folder = mkdtempSync(path.join(tmpdir(), "downhill-wasm-"));
  try {
    const out = path.join(folder, "module.wasm");
    const asc = path.join(here, "node_modules", "assemblyscript", "bin", "asc.js");
    const features = ["--enable", "simd", "--enable", "bulk-memory"];
    // 16 MB, which no machine takes before it is written to: growing would make V8 look at every typed array's buffer from
    // then on, whether it is still there, and slow down whatever computes with numbers.
    const memory = ["--initialMemory", "256"];
    const options = ["-O3", "--noAssert", "--runtime", "stub", ...features, ...memory, "-o", out];
    run(process.execPath, [asc, path.join("assembly", "index.ts"), ...options]);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const shell = program === "npm" && process.platform === "win32";
  const { status } = spawnSync(program, args, { cwd: here, stdio: ["ignore", 2, 2], shell });
  if (status !== 0) fail(`wasm: ${program} ${args.join(" ")} must succeed, got status ${status}.`);
}
