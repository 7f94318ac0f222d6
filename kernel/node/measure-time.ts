// How much time the process has had to do something: on a busy machine less than has passed.

/** The part of the clock's time that counts where the process uses no processor: it may wait, or not get its turn. */
const idleShare = 0.1;

/**
 * Begins to measure.
 *
 * @returns gives the processor's time that the process has used since, or a tenth of the clock's if that is more, in
 *   milliseconds
 */
export function measureTime(): () => number {
  const [cpu, begin] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.max((user + system) / 1000, idleShare * (performance.now() - begin));
  };
}
