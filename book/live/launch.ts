// How a kernel comes to a page: from a server by addresses; from disk, where pages may fetch nothing, out of one script that
// holds all of it.

import type { Launch } from "../../kernel/browser/kernel-worker.js";
import type { Places } from "../../kernel/browser/messages.js";

/** What the script holds that pages on disk load: code as text, and the types that cells see. */
interface Offline {
  kernel: string;
  modules: string;
  types: Record<string, string>;
}

/** Loads a script into the page; the promise is kept when it has run. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement("script"), { src: address, async: true });
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(script);
  });
}

/** @param kernel - the address of its script */
export function fromServer(kernel: string, places: Places): Launch {
  return () => Promise.resolve({ worker: new Worker(kernel, { type: "module" }), places });
}

/** @param offline - the address of the script that holds all */
export function fromDisk(offline: string): Launch {
  const holder = globalThis as { downhillOffline?: Offline };
  return async () => {
    if (!holder.downhillOffline) await loadScript(offline);
    const { kernel, modules, types } = holder.downhillOffline!;
    return { worker: workerOf(kernel), places: { types, modules: { code: modules } } };
  };
}

/** Whether this browser lets a page on disk run code in a worker. */
export function canRunFromDisk(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const worker = workerOf("postMessage((0, eval)('true'))");
      const answer = (can: boolean): void => {
        worker.terminate();
        resolve(can);
      };
      worker.onmessage = ({ data }) => answer(data === true);
      worker.onerror = () => answer(false);
    } catch {
      resolve(false);
    }
  });
}

function workerOf(code: string): Worker {
  const address = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  return new Worker(address);
}
