// The page's side of contract.test.ts: it starts the worker, and interrupts it as a live page does.
/* global Worker, Blob, setTimeout */

const worker = new Worker("contract-worker.js", { type: "module" });
const shared = globalThis.crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
let permit;
const waiting = new Map();

function signal() {
  if (shared) return { shared };
  permit = URL.createObjectURL(new Blob(["go on"]));
  return { address: permit };
}

function interrupt() {
  if (shared) Atomics.add(shared, 0, 1);
  else URL.revokeObjectURL(permit);
  worker.postMessage({ kind: "interrupt", signal: signal() });
}

const isReady = new Promise((resolve, reject) => {
  worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  worker.addEventListener("message", ({ data }) => {
    if (data.kind === "ready") resolve();
    else if (data.kind === "interruptIn") setTimeout(interrupt, data.milliseconds);
    else waiting.get(data.says)(data.failure);
  });
});
worker.postMessage({ kind: "start", signal: signal() });

/** Checks one rule; gives what is wrong. */
globalThis.check = async (says) => {
  await isReady;
  return new Promise((resolve) => {
    waiting.set(says, resolve);
    worker.postMessage({ kind: "check", says });
  });
};
