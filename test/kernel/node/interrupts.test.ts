import assert from "node:assert/strict";
import { Interrupts } from "../../../kernel/node/interrupts.js";
import { SharedState } from "../../../kernel/node/shared-state.js";

/** A main thread that hears of what it is told, if it isn't deaf, and interrupts that reach it. */
function thread(
  options: { deaf?: boolean; takesSignals?: boolean; signalsTake?: number; hasCells?: boolean } = {},
) {
  const state = new SharedState();
  const events: string[] = [];
  const main = { deaf: false, takesSignals: false, signalsTake: 1, hasCells: true, ...options };
  const interrupts: Interrupts = new Interrupts(state, {
    hasCells: () => main.hasCells,
    tell(count) {
      events.push(`told ${count}`);
      if (!main.deaf) state.heard = count;
    },
    signal() {
      events.push("signal");
      if (main.takesSignals) main.deaf = !state.takeSignal();
      else setTimeout(() => interrupts.signalled(), main.signalsTake);
    },
    cutOff() {
      events.push("cut off");
      main.deaf = false;
    },
  });
  return { state, events, main, interrupts };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits for so many events, and for what may come after them. */
async function come(events: string[], count: number): Promise<void> {
  while (events.length < count) await after(1);
  await after(120);
}

describe("Interrupts", () => {
  it("tells a thread that hears once, and does nothing else", async () => {
    const { state, events, interrupts } = thread();
    await interrupts.interrupt();
    await after(120);
    assert.deepEqual([events, state.interrupts, state.spent], [["told 1"], 1, 0]);
  });

  it("sends a signal to one that doesn't, and nothing more if a cell takes it", async () => {
    const { state, events, interrupts } = thread({ deaf: true, takesSignals: true });
    await interrupts.interrupt();
    await come(events, 3);
    assert.deepEqual([events, state.spent], [["told 1", "signal", "told 1"], 0]);
  });

  it("cuts off what takes no signal", async () => {
    const { events, interrupts } = thread({ deaf: true });
    await interrupts.interrupt();
    await come(events, 4);
    assert.deepEqual(events.slice(0, 4), ["told 1", "signal", "told 1", "cut off"]);
  });

  it("cuts nothing off that is shielded", async () => {
    const { state, events, main, interrupts } = thread({ deaf: true });
    state.isShielded = true;
    await interrupts.interrupt();
    await after(120);
    assert.deepEqual(new Set(events), new Set(["told 1"]));
    main.deaf = false;
    await after(60);
    assert.deepEqual([new Set(events), state.heard], [new Set(["told 1"]), 1]);
  });

  it("takes a signal from outside for an interrupt", async () => {
    const { state, events, interrupts } = thread();
    interrupts.signalled();
    await after(10);
    assert.deepEqual([events, state.interrupts], [["told 1"], 1]);
  });

  it("knows a signal of its own, however late it comes", async () => {
    const { state, events, main, interrupts } = thread({ deaf: true, signalsTake: 120 });
    await interrupts.interrupt();
    await after(70);
    main.deaf = false;
    await after(250);
    assert.deepEqual([events.includes("cut off"), state.interrupts, state.isSignalled], [false, 1, false]);
  });

  it("gives a cell that was sent just before a moment to come", async () => {
    const { state, interrupts } = thread({ hasCells: false });
    const done = interrupts.interrupt();
    assert.equal(state.interrupts, 0);
    await done;
    assert.equal(state.interrupts, 1);
  });

  it("doesn't miss a cell that comes late because the machine was busy", async () => {
    const { main, interrupts, state } = thread({ hasCells: false });
    const done = interrupts.interrupt();
    const end = performance.now() + 100;
    while (performance.now() < end);
    await after(10);
    assert.equal(state.interrupts, 0);
    main.hasCells = true;
    await done;
    assert.equal(state.interrupts, 1);
  });

  it("ends the wait for a line", async () => {
    const { state, interrupts } = thread();
    state.expectInput();
    await interrupts.interrupt();
    assert.equal(state.waitForInput(), false);
    state.expectInput();
    state.provideInput();
    assert.equal(state.waitForInput(), true);
  });
});
