// The way to every stack in V8, which is Node's engine and Chromium's.

import type { Frame, Stacks } from "./stacks.js";

/** V8's view of a frame, as far as it is used here. */
interface CallSite {
  getScriptNameOrSourceURL(): string | null;
  getLineNumber(): number | null;
  getColumnNumber(): number | null;
  getFunctionName(): string | null;
  getTypeName(): string | null;
  isConstructor(): boolean;
  isEval(): boolean;
  isToplevel(): boolean;
  isAsync(): boolean;
}
interface V8Errors {
  prepareStackTrace?: (error: Error, sites: CallSite[]) => string;
}

/** Puts every stack that is made from now on into the reader's terms. */
export function installStackFormat(stacks: Stacks): void {
  (Error as V8Errors).prepareStackTrace = (error, sites) => stacks.format(error, sites.map(frameOf));
}

function frameOf(site: CallSite): Frame {
  return {
    url: site.getScriptNameOrSourceURL() ?? "",
    line: site.getLineNumber() ?? undefined,
    column: site.getColumnNumber() ?? undefined,
    called: calledOf(site),
    isAsync: site.isAsync(),
  };
}

function calledOf(site: CallSite): string | undefined {
  const name = site.getFunctionName();
  // What has no name of its own is called by how it came to be.
  if (!name || (name === "eval" && site.isEval())) return undefined;
  if (site.isConstructor()) return `new ${name}`;
  const type = site.getTypeName();
  const isMethod = !site.isToplevel() && type && type !== "Object" && !name.includes(".");
  return isMethod ? `${type}.${name}` : name;
}
