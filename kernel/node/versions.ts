// What the kernel runs on. Not from the compiler itself, which takes a while to load.

import { createRequire } from "node:module";

const { version } = createRequire(import.meta.url)("typescript/package.json") as { version: string };

export const versions = { runtime: `Node ${process.versions.node}`, typescript: version };
