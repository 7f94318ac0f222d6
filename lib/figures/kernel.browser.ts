// Stands for kernel.ts where a bundler builds for browsers: a kernel that runs there leaves its `display` under a symbol
// for all.

type Display = Pick<typeof import("tslab"), "display" | "newDisplay">;

const key = Symbol.for("downhill.kernel");
const refuse = (): never => {
  throw new Error("kernelDisplay: expected a kernel that runs in this browser, got none");
};
const none = { display: { html: refuse }, newDisplay: () => ({ text: refuse }) } as unknown as Display;

/** What shows things in a notebook; where none is running, something that says so when it is to show something. */
export function kernelDisplay(): Display {
  return ((globalThis as Record<symbol, unknown>)[key] as Display | undefined) ?? none;
}
