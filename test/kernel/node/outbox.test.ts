import assert from "node:assert/strict";
import type { Connection } from "../../../kernel/node/messages.js";
import { Outbox, type Channel } from "../../../kernel/node/outbox.js";

const connection = { key: "" } as Connection;

/** Sockets that take as long as they are told, and remember the types of what went out. */
function slowSockets() {
  const sent: string[] = [];
  const waiting: (() => void)[] = [];
  const socket = (name: Channel) => ({
    send: async (frames: (Uint8Array | string)[]): Promise<void> => {
      const { msg_type } = JSON.parse(frames.at(-4) as string) as { msg_type: string };
      sent.push(`${name} ${msg_type}`);
      if (msg_type === "slow") await new Promise<void>((resolve) => waiting.push(resolve));
      if (msg_type === "lost") throw new Error("no route");
    },
  });
  const sockets = {
    iopub: socket("iopub"),
    shell: socket("shell"),
    control: socket("control"),
    stdin: socket("stdin"),
  };
  return { sent, sockets, goOn: () => waiting.shift()?.() };
}

const message = (type: string) => ({ identities: [], type, parent: undefined, content: "{}" });
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe("Outbox", () => {
  it("sends one message at a time on a socket, and others on other sockets meanwhile", async () => {
    const { sent, sockets, goOn } = slowSockets();
    const outbox = new Outbox(connection, sockets, () => assert.fail());
    outbox.send("shell", message("slow"));
    outbox.send("shell", message("second"));
    outbox.publish("status", undefined, { execution_state: "idle" });
    await turn();
    assert.deepEqual(sent, ["shell slow", "iopub status"]);
    goOn();
    await outbox.close();
    assert.deepEqual(sent, ["shell slow", "iopub status", "shell second"]);
  });

  it("says what could not be sent, and sends what follows", async () => {
    const { sent, sockets } = slowSockets();
    const complaints: unknown[] = [];
    const outbox = new Outbox(connection, sockets, (error) => complaints.push((error as Error).message));
    outbox.send("control", message("lost"));
    outbox.send("control", message("next"));
    await outbox.close();
    assert.deepEqual([sent, complaints], [["control lost", "control next"], ["no route"]]);
  });

  it("sends what it was given before it was closed, and drops what comes later", async () => {
    const { sent, sockets, goOn } = slowSockets();
    const outbox = new Outbox(connection, sockets, () => assert.fail());
    outbox.send("shell", message("slow"));
    outbox.send("shell", message("second"));
    const closed = outbox.close();
    outbox.publish("status", undefined, { execution_state: "idle" });
    await turn();
    goOn();
    await closed;
    outbox.send("control", message("late"));
    await turn();
    assert.deepEqual(sent, ["shell slow", "shell second"]);
  });
});
