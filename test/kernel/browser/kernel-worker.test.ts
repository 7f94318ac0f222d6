import assert from "node:assert/strict";
import type { Beside } from "../../../kernel/core/outlet.js";
import type { KernelWorker, Launched } from "../../../kernel/browser/kernel-worker.js";
import type { FromKernel, ToKernel } from "../../../kernel/browser/messages.js";

/** The other side, without a browser: what it is told, and a way to tell something back. */
class Wire extends EventTarget {
  readonly told: ToKernel[] = [];
  postMessage(message: ToKernel): void {
    this.told.push(message);
  }
  tell(data: FromKernel): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }
}

describe("the page's side of the kernel", () => {
  let wire: Wire;
  let kernel: KernelWorker;
  before(() => {
    Object.assign(globalThis, { location: { protocol: "file:" } });
  });
  after(() => {
    delete (globalThis as { location?: unknown }).location;
  });
  beforeEach(async () => {
    const { KernelWorker } = await import("../../../kernel/browser/kernel-worker.js");
    wire = new Wire();
    kernel = new KernelWorker(() => Promise.resolve({ worker: wire, places: {} } as unknown as Launched));
  });

  it("carries bytes and metadata both ways", async () => {
    const buffers = [new Uint8Array([1, 2])];
    const heard: unknown[] = [];
    const publish = (type: string, content: object, beside?: Beside): void =>
      void heard.push([type, content, beside]);
    const replied = kernel.request("comm_msg", { comm_id: "c" }, publish, { metadata: { a: 1 }, buffers });
    await new Promise(setImmediate);
    assert.deepEqual(wire.told.at(-1), {
      kind: "request",
      request: {
        header: { msg_id: "1", msg_type: "comm_msg" },
        content: { comm_id: "c" },
        metadata: { a: 1 },
        buffers,
      },
    });
    const beside = { metadata: { version: "2.1.0" }, buffers: [new Uint8Array([3])] };
    wire.tell({ kind: "publish", type: "comm_open", about: "1", content: { comm_id: "d" }, beside });
    wire.tell({ kind: "reply", to: "1", content: undefined });
    assert.equal(await replied, undefined);
    assert.deepEqual(heard, [["comm_open", { comm_id: "d" }, beside]]);
  });
});
