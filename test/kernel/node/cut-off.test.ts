// In a process of its own: what is cut off must not be the tests.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const url = (file: string) =>
  JSON.stringify(new URL(`../../../kernel/dist/node/${file}`, import.meta.url).href);

/** Interrupts, and asks again and again as long as that has not been heard of. */
const outside = `
  import { parentPort, workerData } from "node:worker_threads";
  import { cutOff } from ${url("cut-off.js")};
  import { SharedState } from ${url("shared-state.js")};
  const state = new SharedState(workerData);
  parentPort.on("message", async () => {
    state.interrupt();
    for (const end = performance.now() + 1200; performance.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (state.isDeaf) await cutOff(state);
    }
    state.heard = 1;
    parentPort.postMessage("heard");
  });`;

/** What is printed by code that hears of no interrupt, and by what comes once it has been heard of. */
async function printed(code: string, later = ""): Promise<string> {
  const program = `
    import { Worker } from "node:worker_threads";
    import { allowCutOffs } from ${url("cut-off.js")};
    import { SharedState } from ${url("shared-state.js")};
    const state = new SharedState();
    allowCutOffs(state);
    const worker = new Worker(${JSON.stringify(outside)}, { eval: true, workerData: state.cells });
    // Node's own: a function from here would be code of a cell.
    const say = process._rawDebug;
    worker.once("online", () => { ${code}; worker.postMessage("begin"); });
    worker.once("message", () => { ${later}; say("spent " + state.spent); process.exit(); });`;
  const args = ["--no-force-async-hooks-checks", "--input-type=module", "--eval", program];
  const { stderr } = await promisify(execFile)(process.execPath, args, { timeout: 20_000 });
  return stderr.trim().replaceAll("\n", ", ");
}

describe("cutOff(state)", () => {
  it("ends whatever a cell's code does, and the interrupt is spent on it", async () => {
    const codes = [
      "setTimeout(() => { for (;;); say('on'); });",
      "setTimeout(() => { for (;;) { try { for (;;); } catch {} finally { say('finally'); } } });",
      "setTimeout(() => { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); say('on'); });",
      "setTimeout(() => { /(a+)+$/.test('a'.repeat(40) + 'b'); say('on'); });",
      "setTimeout(new Function('for (;;);'));",
      "Error.prepareStackTrace = () => 'mine'; Error.stackTraceLimit = 0; setTimeout(() => { for (;;); });",
      "Error = class Mine {}; setTimeout(() => { for (;;); });",
      "const again = () => Promise.resolve().then(again); again();",
    ];
    const all = await Promise.all(codes.map((code) => printed(code)));
    for (const [i, code] of codes.entries()) assert.equal(all[i], "spent 1", code);
  }).timeout(60_000);

  it("leaves stacks as they were", async () => {
    const code = `
      Error.prepareStackTrace = () => "mine"; Error.stackTraceLimit = 7;
      setTimeout(() => { for (;;); });`;
    const later = "say(new Error().stack + Error.stackTraceLimit)";
    assert.equal(await printed(code, later), "mine7, spent 1");
  });

  it("leaves alone what isn't a cell's, is shielded, or has heard", async () => {
    const loop = "for (const end = performance.now() + 1000; performance.now() < end;);";
    const cases = [
      ["", "spent 0"],
      ["setTimeout(() => state.waitUntilClosed(1000)); setTimeout(say, 1, 'on');", "on, spent 1"],
      ["setTimeout(state.waitUntilClosed.bind(state), 0, 1000); setTimeout(say, 1, 'on');", "on, spent 0"],
      [`state.isShielded = true; setTimeout(() => { ${loop} say("on"); });`, "on, spent 0"],
      [`state.heard = 1; setTimeout(() => { ${loop} say("on"); });`, "on, spent 0"],
    ];
    const all = await Promise.all(cases.map(([code]) => printed(code)));
    for (const [i, [code, expected]] of cases.entries()) assert.equal(all[i], expected, code);
  }).timeout(60_000);
});
