// What the process tells its listeners, as far as it is the kernel's own affair.

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Node declares them
type Listener = (...args: any[]) => void;

/** Adds listeners of the process that stay whatever cells remove, as packages for tests and for ends of programs do. */
export function listenForGood(own: Readonly<Record<string, Listener>>): void {
  const keep = (): void => {
    for (const [event, listener] of Object.entries(own))
      if (!(process.listeners(event as "exit") as Listener[]).includes(listener)) process.on(event, listener);
  };
  const { off, removeAllListeners } = process;
  process.off = process.removeListener = function (this: NodeJS.Process, ...args) {
    off.apply(this, args);
    keep();
    return this;
  };
  process.removeAllListeners = function (this: NodeJS.Process, ...args) {
    removeAllListeners.apply(this, args);
    keep();
    return this;
  };
  keep();
}

/**
 * Leaves SIGINT to the kernel, which is interrupted by it: listeners of cells and packages are kept, and not called. Node
 * would take the signal from the thread that hears it, and the next one would end the process.
 */
export function keepInterrupts(): void {
  for (const event of ["newListener", "removeListener"] as const)
    for (const listener of process.rawListeners(event) as ((...args: unknown[]) => void)[]) {
      process.off(event, listener);
      process.on(event, (name, ...rest) => {
        if (name !== "SIGINT") listener.call(process, name, ...rest);
      });
    }
}
