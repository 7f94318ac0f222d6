import assert from "node:assert/strict";
import { Comms, type Comm, type CommMessage } from "../../../kernel/core/comms.js";
import { CommWire } from "../comm-wire.js";

describe("comms", () => {
  let wire: CommWire;
  let comms: Comms;
  beforeEach(() => {
    wire = new CommWire();
    comms = new Comms(wire);
  });

  it("are opened by a cell under the page's name, with what it hands over", () => {
    const buffers = [new Uint8Array([1])];
    const comm = comms.open("slider", { first: 1 }, { buffers, metadata: { version: "2" } });
    assert.deepEqual(wire.take(), [
      {
        type: "comm_open",
        content: { comm_id: comm.id, target_name: "slider" },
        message: { data: { first: 1 }, buffers, metadata: { version: "2" } },
      },
    ]);
    assert.deepEqual([comm.target, comm.isOpen], ["slider", true]);
    comms.open("slider");
    assert.deepEqual(wire.take()[0].message.data, {});
  });

  it("have names that no other comm has, of this kernel or of one before it", () => {
    const ids = [1, 2, 3].map(() => comms.open("a").id);
    ids.push(new Comms(wire).open("a").id);
    assert.equal(new Set(ids).size, 4);
    for (const id of ids) assert.match(id, /^[0-9a-f]{11,}-[1-3]-[0-9a-f]{1,8}$/);
    assert.ok(new Set(ids.map((id) => id.split("-")[2])).size > 1);
  });

  it("send what a cell sends", () => {
    const comm = comms.open("a");
    wire.take();
    const buffers = [new Uint8Array([2])];
    comm.send({ n: 1 }, { buffers, metadata: { m: 1 } });
    comm.send(undefined);
    comm.send(0);
    assert.deepEqual(wire.take(), [
      {
        type: "comm_msg",
        content: { comm_id: comm.id },
        message: { data: { n: 1 }, buffers, metadata: { m: 1 } },
      },
      ...[{}, 0].map((data) => ({
        type: "comm_msg",
        content: { comm_id: comm.id },
        message: { data, buffers: undefined, metadata: undefined },
      })),
    ]);
  });

  it("tell each function of each message, until it is taken back", () => {
    const comm = comms.open("a");
    const heard: unknown[] = [];
    const stop = comm.onMessage(({ data }) => {
      heard.push(["first", data]);
      stop();
    });
    comm.onMessage(({ data, buffers }) => heard.push(["second", data, buffers]));
    const buffers = [new Uint8Array([3])];
    comms.receive("comm_msg", { comm_id: comm.id }, { data: 1, buffers });
    comms.receive("comm_msg", { comm_id: comm.id }, { data: 2 });
    comms.receive("comm_msg", { comm_id: "another" }, { data: 3 });
    assert.deepEqual(heard, [
      ["first", 1],
      ["second", 1, buffers],
      ["second", 2, undefined],
    ]);
    assert.equal(wire.handedOver, 2, "functions belong to the cell that hands them over");
  });

  it("are closed by a cell, once, and then send nothing and hear nothing", () => {
    const comm = comms.open("a");
    const [plain, other] = [comms.open("b"), comms.open("c")];
    let heard = 0;
    comm.onMessage(() => heard++);
    comm.onClose(() => heard++);
    wire.take();
    comm.close({ why: "enough" });
    comm.close({ why: "again" });
    plain.close();
    const closing = (id: string, data: object): object => ({
      type: "comm_close",
      content: { comm_id: id },
      message: { data },
    });
    assert.deepEqual(wire.take(), [closing(comm.id, { why: "enough" }), closing(plain.id, {})]);
    assert.equal(comm.isOpen, false);
    assert.throws(() => comm.send(1), { message: "send: expected an open comm, got a, which is closed" });
    comms.receive("comm_msg", { comm_id: comm.id }, { data: 1 });
    comms.receive("comm_close", { comm_id: comm.id }, { data: 1 });
    assert.equal(heard, 0);
    assert.deepEqual(Object.keys(comms.info()), [other.id]);
    assert.deepEqual(wire.take(), []);
  });

  it("are closed by the page, which a cell can hear of", () => {
    const comm = comms.open("a");
    const heard: unknown[] = [];
    const stop = comm.onClose(() => {
      heard.push("once");
      stop();
    });
    comm.onClose(({ data }) => heard.push(data, comm.isOpen));
    wire.take();
    comms.receive("comm_close", { comm_id: comm.id }, { data: "done" });
    assert.deepEqual(heard, ["once", "done", false]);
    comms.receive("comm_close", { comm_id: comm.id }, { data: "done again" });
    assert.equal(heard.length, 3);
    comm.close();
    assert.deepEqual([comms.info(), wire.take()], [{}, []]);
  });

  it("are opened by the page under a cell's name, for the function that was given last", () => {
    const opened: [string, Comm, CommMessage][] = [];
    const first = comms.onOpen("mine", (comm, message) => opened.push(["first", comm, message]));
    const stop = comms.onOpen("mine", (comm, message) => opened.push(["second", comm, message]));
    first(); // not any more the one that is meant
    comms.receive("comm_open", { comm_id: "p", target_name: "mine" }, { data: 5 });
    const [[which, comm, { data }]] = opened;
    assert.deepEqual([which, comm.id, comm.target, data], ["second", "p", "mine", 5]);
    assert.deepEqual(comms.info(), { p: { target_name: "mine" } });
    assert.deepEqual(wire.take(), []);
    stop();
    comms.receive("comm_open", { comm_id: "q", target_name: "mine" }, { data: 5 });
    assert.deepEqual(wire.take(), [{ type: "comm_close", content: { comm_id: "q" }, message: { data: {} } }]);
    assert.deepEqual([opened.length, Object.keys(comms.info())], [1, ["p"]]);
  });

  it("are listed, all or those with a name", () => {
    const [a, b] = [comms.open("a"), comms.open("b")];
    assert.deepEqual(comms.info(), { [a.id]: { target_name: "a" }, [b.id]: { target_name: "b" } });
    assert.deepEqual(comms.info("b"), { [b.id]: { target_name: "b" } });
    assert.deepEqual(comms.info("c"), {});
  });
});
