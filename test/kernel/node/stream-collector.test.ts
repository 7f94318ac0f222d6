import assert from "node:assert/strict";
import type { Header } from "../../../kernel/core/request.js";
import { StreamCollector } from "../../../kernel/node/stream-collector.js";

const cell = (msg_id: string): Header => ({ msg_id }) as Header;

describe("StreamCollector", () => {
  let sent: string[];
  let collector: StreamCollector;
  beforeEach(() => {
    sent = [];
    collector = new StreamCollector((name, parent, text) => sent.push(`${parent?.msg_id} ${name}: ${text}`));
  });
  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

  it("sends what comes at once as one text, by itself", async () => {
    for (const text of ["a", "b", "c"]) collector.add("stdout", cell("1"), text);
    assert.deepEqual(sent, []);
    await soon();
    assert.deepEqual(sent, ["1 stdout: abc"]);
    await soon();
    assert.equal(sent.length, 1);
  });

  it("keeps the order of streams and cells", () => {
    collector.add("stdout", cell("1"), "a");
    collector.add("stderr", cell("1"), "b");
    collector.add("stderr", cell("2"), "c");
    collector.add("stderr", undefined, "d");
    collector.flush();
    assert.deepEqual(sent, ["1 stdout: a", "1 stderr: b", "2 stderr: c", "undefined stderr: d"]);
  });

  it("sends nothing when there is nothing", () => {
    collector.flush();
    collector.add("stdout", cell("1"), "a");
    collector.flush();
    collector.flush();
    assert.deepEqual(sent, ["1 stdout: a"]);
  });

  it("does not wait with 65,536 characters, and waits with more once a cell has sent much", () => {
    collector.add("stdout", cell("1"), "x".repeat(65_535));
    assert.equal(sent.length, 0);
    collector.add("stdout", cell("1"), "x");
    assert.equal(sent.length, 1);
    collector.add("stdout", cell("1"), "x".repeat(65_536));
    assert.equal(sent.length, 1);
    collector.add("stdout", cell("1"), "x".repeat(32_768));
    assert.equal(sent.length, 2);
    collector.add("stdout", cell("2"), "x".repeat(65_536));
    assert.equal(sent.length, 3);
  });
});
