// What a cell can call without an import, as in a browser.

import type { Comms, CommOutlet } from "./comms.js";
import { jupyterDeclarations, makeJupyter } from "./jupyter.js";

/** The types of `makeBuiltIns`. */
export const builtInDeclarations = `/** Asks the reader for a line of text and waits for it. */
declare function prompt(message?: string): string;
/** Asks the reader a question, and waits for yes or no. */
declare function confirm(message?: string): boolean;
/** Shows a text, and waits until the reader has read it. */
declare function alert(message?: string): void;
${jupyterDeclarations}`;

/** @param ask - asks the reader for a line, in the name of a function */
export function makeBuiltIns(
  comms: Comms,
  outlet: CommOutlet,
  ask: (asker: string, prompt: string) => string,
): Record<string, unknown> {
  return {
    Jupyter: makeJupyter(comms, outlet),
    prompt: (message = "") => ask("prompt", String(message)),
    confirm: (message = "") => /^\s*y(es)?\s*$/i.test(ask("confirm", `${String(message)} [y/N] `)),
    alert: (message = "") => void ask("alert", `${String(message)} [Enter] `),
  };
}
