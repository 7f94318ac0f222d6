// The way to stacks in engines that let nobody write them, but look them up through a getter of all errors: Firefox's. Its
// lines read `name@address:line:column`.

import type { Frame, Stacks } from "../core/stacks.js";

/** Puts every stack that is read from now on into the reader's terms; does nothing in an engine without such a getter. */
export function installStackGetter(stacks: Stacks): void {
  const own = Object.getOwnPropertyDescriptor(Error.prototype, "stack");
  const read = own?.get;
  if (!read) return;
  Object.defineProperty(Error.prototype, "stack", {
    ...own,
    get(this: unknown): unknown {
      const raw: unknown = read.call(this);
      const frames = typeof raw === "string" ? framesOf(raw) : [];
      return frames.length > 0 ? stacks.format(this, frames) : raw;
    },
  });
}

/** The frames of a stack in Firefox's form; none in another. */
export function framesOf(stack: string): Frame[] {
  return [...stack.matchAll(/^(async\*)?([^\n@]*)@(.*):(\d+):(\d+)$/gm)].map(
    ([, isAsync, name, url, line, column]) => ({
      url,
      line: Number(line),
      column: Number(column),
      // What has no name of its own is called by where it stands: `around/body<`.
      called: /[/<]/.test(name) || name === "" ? undefined : name,
      isAsync: isAsync !== undefined,
    }),
  );
}
