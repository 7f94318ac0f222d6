// What the kernel says of itself.

import { createRequire } from "node:module";

// Not from the compiler itself, which takes a while to load.
const { version } = createRequire(import.meta.url)("typescript/package.json") as { version: string };

/** The content of `kernel_info_reply`. */
export const kernelInfo = {
  status: "ok",
  protocol_version: "5.4",
  implementation: "downhill",
  implementation_version: "1.0.0",
  banner: `TypeScript ${version}, checked and run cell by cell on Node ${process.versions.node}`,
  language_info: {
    name: "typescript",
    version: version,
    mimetype: "text/typescript",
    file_extension: ".ts",
    pygments_lexer: "typescript",
    nbconvert_exporter: "script",
    // The mode's name is what JupyterLab's editor and the older notebook look for.
    codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
  },
  help_links: [{ text: "TypeScript handbook", url: "https://www.typescriptlang.org/docs/handbook/" }],
  debugger: false,
  supported_features: [],
};
