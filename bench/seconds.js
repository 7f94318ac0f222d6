import { performance } from "node:perf_hooks";

/** Returns how many seconds a piece of work takes, be it synchronous or not. */
export async function seconds(work) {
  const begin = performance.now();
  await work();
  return (performance.now() - begin) / 1e3;
}
