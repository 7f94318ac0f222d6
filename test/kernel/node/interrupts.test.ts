import assert from "node:assert/strict";
import { Interrupts } from "../../../kernel/node/interrupts.js";
import { SharedState } from "../../../kernel/node/shared-state.js";

/** How much of the clock's time a process gets that has the machine for itself. */
const alone = 1;

/** A main thread that hears of what it is told, if it isn't deaf, and interrupts that reach it. */
function thread(
  options: {
    deaf?: boolean;
    takesSignals?: boolean;
    signalsTake?: number;
    hasCells?: boolean;
    share?: number;
  } = {},
) {
  const state = new SharedState();
  const events: string[] = [];
  const main = {
    ...{ deaf: false, takesSignals: false, signalsTake: 1, hasCells: true, share: alone },
    ...options,
  };
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
    measureTime() {
      const begin = performance.now();
      return () => main.share * (performance.now() - begin);
    },
  });
  return { state, events, main, interrupts };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

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
    await after(180);
    assert.deepEqual([events, state.spent], [["told 1", "signal", "told 1"], 0]);
  });

  it("cuts off what takes no signal, and says that the interrupt is spent", async () => {
    const { state, events, interrupts } = thread({ deaf: true });
    state.isRunning = true;
    await interrupts.interrupt();
    await after(180);
    assert.deepEqual(events.slice(0, 4), ["told 1", "signal", "told 1", "cut off"]);
    assert.equal(state.spent, 1);
  });

  it("cuts nothing off for a second while a cell has yet to begin, and then what is in its way", async () => {
    const { state, events, interrupts } = thread({ deaf: true });
    await interrupts.interrupt();
    await after(500);
    assert.deepEqual([events.includes("cut off"), state.spent], [false, 0]);
    await after(800);
    assert.deepEqual([events.includes("cut off"), state.spent], [true, 1]);
  });

  it("is not held up by what was cut off for an interrupt before", async () => {
    const { state, events, main, interrupts } = thread({ deaf: true });
    state.isRunning = true;
    for (let count = 1; count <= 2; count++) {
      await interrupts.interrupt();
      await after(150);
      assert.equal(events.filter((event) => event === "cut off").length, count);
      assert.equal(state.heard, count);
      main.deaf = true;
    }
  });

  it("cuts off once, and gives what was hit time to hear", async () => {
    const { state, events, main, interrupts } = thread({ deaf: true });
    state.isRunning = true;
    await interrupts.interrupt();
    await after(70);
    main.deaf = true;
    const cuts = () => events.filter((event) => event === "cut off").length;
    await after(150);
    assert.equal(cuts(), 1);
    await after(150);
    assert.equal(cuts(), 2);
  });

  it("is not put off by further interrupts", async () => {
    const { events, interrupts } = thread({ deaf: true });
    for (let i = 0; i < 4; i++) {
      await interrupts.interrupt();
      await after(400);
    }
    assert.equal(events.filter((event) => event === "cut off").length, 1);
  });

  it("cuts nothing off that had no time to hear, since the machine was busy", async () => {
    const { state, events, main, interrupts } = thread({ deaf: true, share: 0.01 });
    state.isRunning = true;
    await interrupts.interrupt();
    await after(400);
    assert.ok(events.includes("signal"));
    assert.equal(events.includes("cut off"), false);
    main.share = alone;
    await after(120);
    assert.ok(events.includes("cut off"));
  });

  it("lets what was shielded hear of an interrupt first", async () => {
    const { state, events, interrupts } = thread({ deaf: true });
    state.isShielded = true;
    await interrupts.interrupt();
    await after(1200);
    state.isShielded = false;
    await after(500);
    assert.equal(events.includes("cut off"), false);
    await after(800);
    assert.ok(events.includes("cut off"));
  });

  it("means no cell to come when what is left of earlier ones is cut off", async () => {
    const { state, events, interrupts } = thread({ deaf: true, hasCells: false });
    await interrupts.interrupt();
    await after(180);
    assert.deepEqual([events.includes("cut off"), state.spent], [true, 1]);
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
