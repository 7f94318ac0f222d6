import assert from "node:assert/strict";
import type { Request } from "../../../kernel/core/request.js";
import { Queue } from "../../../kernel/node/queue.js";
import { answererOf } from "../../../kernel/node/requests.js";
import type { Queued } from "../../../kernel/node/threads.js";

/** A desk where cells end when they are told to, and everything else is answered at once. */
function desk() {
  const events: string[] = [];
  const ends = new Map<string, (status: string) => void>();
  let abort = false;
  const queue = new Queue({
    answer({ header }) {
      if (header.msg_type !== "execute_request") return Promise.resolve({ status: "ok" });
      return new Promise((resolve) =>
        ends.set(header.msg_id, (status) => {
          abort = status === "error";
          resolve({ status });
        }),
      );
    },
    takeAbort: () => [abort, (abort = false)][0],
    reply: ({ request }, content) =>
      events.push(`${request.header.msg_id} ${(content as { status: string }).status}`),
    publishStatus: ({ header }, state) => events.push(`${header.msg_id} ${state}`),
    allArrived: () => Promise.resolve(),
  });
  const add = (msg_id: string, msg_type: string): void => {
    const answerer = answererOf(msg_type, "shell") as Queued["answerer"];
    queue.add({ socket: "shell", answerer, request: { header: { msg_id, msg_type } } as Request });
  };
  const end = async (msg_id: string, status = "ok"): Promise<void> => {
    ends.get(msg_id)!(status);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, events, add, end };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("answererOf(type, socket)", () => {
  for (const [type, socket, answerer] of [
    ["interrupt_request", "shell", "wire"],
    ["shutdown_request", "control", "wire"],
    ["kernel_info_request", "control", "wire"],
    ["kernel_info_request", "shell", "soon"],
    ["comm_msg", "shell", "free"],
    ["execute_request", "shell", "turn"],
    ["no_such_request", "control", "turn"],
    ["constructor", "shell", "turn"],
  ] as const)
    it(`${type} on ${socket}: ${answerer}`, () => assert.equal(answererOf(type, socket), answerer));

  it("a client needn't wait for the compiler to hear what kernel this is", () => {
    assert.equal(answererOf("kernel_info_request", "shell", true), "wire");
    assert.equal(answererOf("execute_request", "shell", true), "turn");
  });
});

describe("Queue", () => {
  it("answers in turn, each between busy and idle", async () => {
    const { events, add, end, queue } = desk();
    add("a", "execute_request");
    add("b", "execute_request");
    assert.equal(queue.idleTime, 0);
    await end("a");
    await end("b");
    assert.deepEqual(events, ["a busy", "a ok", "a idle", "b busy", "b ok", "b idle"]);
    await after(5);
    assert.ok(queue.idleTime > 0);
  });

  it("aborts the cells behind one that has failed, and answers the rest", async () => {
    const { events, add, end } = desk();
    add("a", "execute_request");
    add("b", "execute_request");
    add("c", "history_request");
    await end("a", "error");
    await after(5);
    assert.deepEqual(
      events.filter((event) => !/busy|idle/.test(event)),
      ["a error", "b aborted", "c ok"],
    );
  });

  it("hands over what comes for a widget at once, and says that the cell still runs", async () => {
    const { events, add, end } = desk();
    add("a", "execute_request");
    add("b", "comm_msg");
    await after(5);
    assert.deepEqual(events, ["a busy", "b busy", "b ok", "b idle", "a busy"]);
    await end("a");
  });

  it("answers a completion in its turn, or behind a cell that waits for long", async () => {
    const { events, add, end } = desk();
    add("a", "execute_request");
    add("b", "complete_request");
    await after(50);
    assert.deepEqual(events, ["a busy"]);
    await after(250);
    assert.deepEqual(events, ["a busy", "b busy", "b ok", "b idle", "a busy"]);
    await end("a");
    assert.deepEqual(events.slice(5), ["a ok", "a idle"]);

    add("c", "execute_request");
    add("d", "complete_request");
    await end("c");
    await after(5);
    assert.deepEqual(events.slice(7), ["c busy", "c ok", "c idle", "d busy", "d ok", "d idle"]);
  });
});
