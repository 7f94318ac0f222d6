// What a thread can do to the main one when that hears nothing, and with the process.

/** SIGINT for the kernel and the processes that it has started, as Ctrl-C in a terminal would send it. */
export function signal(): void {
  if (process.platform === "win32") return; // it would end all
  try {
    process.kill(-process.pid, "SIGINT");
  } catch {
    process.kill(process.pid, "SIGINT"); // it belongs to somebody else's group
  }
}

/** Ends the process, and with it all threads. */
export const kill = (): void => void process.kill(process.pid, "SIGKILL");

/** A client that starts a kernel says who it is; when it is gone, nobody is left to end the kernel. */
export function endWithTheClient(): void {
  if (!process.env.JPY_PARENT_PID || process.platform === "win32") return;
  const client = process.ppid;
  setInterval(() => {
    if (process.ppid !== client) kill();
  }, 1000);
}
