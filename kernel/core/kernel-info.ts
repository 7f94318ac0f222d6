// What the kernel says of itself.

import type { Host } from "./host.js";

/** The version of Jupyter's protocol that the kernel speaks. */
export const protocolVersion = "5.4";

/** The content of `kernel_info_reply`. */
export function kernelInfo({ runtime, typescript }: Host["versions"]): Record<string, unknown> {
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "downhill",
    implementation_version: "1.0.0",
    banner: `TypeScript ${typescript}, checked and run cell by cell on ${runtime}`,
    language_info: {
      name: "typescript",
      version: typescript,
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      nbconvert_exporter: "script",
      // A plain name: JupyterLab would take a mode's `name` for the language.
      codemirror_mode: "typescript",
    },
    help_links: [{ text: "TypeScript handbook", url: "https://www.typescriptlang.org/docs/handbook/" }],
    debugger: false,
    supported_features: [],
  };
}
