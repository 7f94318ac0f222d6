// What the kernel's threads know of each other at every moment, while they are busy too: numbers in shared memory.

const Slot = {
  interrupts: 0,
  heard: 1,
  spent: 2,
  shielded: 3,
  input: 4,
  closed: 5,
  signals: 6,
  cutOff: 7,
} as const;

/** What a cell that has asked for a line is to do. */
const Input = { wait: 0, read: 1, giveUp: 2 } as const;

/** What has become of the question whether the main thread may be cut off. */
const CutOff = { none: 0, asked: 1, agreed: 2 } as const;

/** The state that threads share. */
export class SharedState {
  /** What is handed to another thread, which makes a `SharedState` of it. */
  readonly cells: Int32Array;

  constructor(cells: Int32Array = new Int32Array(new SharedArrayBuffer(4 * Object.keys(Slot).length))) {
    this.cells = cells;
  }

  /** How often the session was interrupted. */
  get interrupts(): number {
    return Atomics.load(this.cells, Slot.interrupts);
  }

  /** Counts an interrupt, which ends the wait for a line too; gives the count. */
  interrupt(): number {
    const count = Atomics.add(this.cells, Slot.interrupts, 1) + 1;
    this.#setInput(Input.giveUp);
    return count;
  }

  /** The last interrupt that the main thread has heard of. */
  get heard(): number {
    return Atomics.load(this.cells, Slot.heard);
  }
  set heard(count: number) {
    Atomics.store(this.cells, Slot.heard, count);
  }

  /** The last interrupt that has ended something: no other cell is meant by it. */
  get spent(): number {
    return Atomics.load(this.cells, Slot.spent);
  }
  set spent(count: number) {
    Atomics.store(this.cells, Slot.spent, count);
  }

  /** Whether a SIGINT of the kernel's own is on its way: it may hit whatever begins meanwhile. */
  get isSignalled(): boolean {
    return Atomics.load(this.cells, Slot.signals) > 0;
  }

  /** Counts a SIGINT of the kernel's own, before it is sent. */
  sendSignal(): void {
    Atomics.add(this.cells, Slot.signals, 1);
  }

  /** Counts one that has arrived; says whether one was on its way. */
  takeSignal(): boolean {
    const taken = this.isSignalled;
    if (taken) Atomics.sub(this.cells, Slot.signals, 1);
    return taken;
  }

  /** Says that none is on its way any more: of two that meet, one arrives. */
  forgetSignals(): void {
    Atomics.store(this.cells, Slot.signals, 0);
  }

  /** Whether the main thread must not be cut off: it starts, or is in the compiler. */
  get isShielded(): boolean {
    return Atomics.load(this.cells, Slot.shielded) === 1;
  }
  set isShielded(value: boolean) {
    Atomics.store(this.cells, Slot.shielded, value ? 1 : 0);
  }

  /** Whether there is an interrupt that the main thread has not heard of, and should have. */
  get isDeaf(): boolean {
    return this.heard < this.interrupts && !this.isShielded;
  }

  /** Whether the main thread is being asked, or cut off. */
  get isCuttingOff(): boolean {
    return Atomics.load(this.cells, Slot.cutOff) !== CutOff.none;
  }

  /** Waits for what the main thread answers; says whether it agrees. It then waits for `endCutOff`. */
  async askToCutOff(): Promise<boolean> {
    Atomics.store(this.cells, Slot.cutOff, CutOff.asked);
    await Atomics.waitAsync(this.cells, Slot.cutOff, CutOff.asked).value;
    return Atomics.load(this.cells, Slot.cutOff) === CutOff.agreed;
  }

  /** The main thread's answer. If it agrees, the interrupts so far are spent, and it does nothing until it is cut off. */
  answerCutOff(agrees: boolean): void {
    if (agrees) this.spent = this.interrupts;
    this.#setCutOff(agrees ? CutOff.agreed : CutOff.none);
    // Not `Atomics.wait`: it may be in the middle of one.
    while (Atomics.load(this.cells, Slot.cutOff) === CutOff.agreed);
  }

  endCutOff(): void {
    this.#setCutOff(CutOff.none);
  }

  #setCutOff(state: number): void {
    Atomics.store(this.cells, Slot.cutOff, state);
    Atomics.notify(this.cells, Slot.cutOff);
  }

  /** Says that a line will be asked for: before it is. */
  expectInput(): void {
    Atomics.store(this.cells, Slot.input, Input.wait);
  }

  /** Waits until the line that was asked for is there; says whether it is, and not an interrupt. */
  waitForInput(): boolean {
    Atomics.wait(this.cells, Slot.input, Input.wait);
    return Atomics.load(this.cells, Slot.input) === Input.read;
  }

  provideInput(): void {
    this.#setInput(Input.read);
  }

  #setInput(state: number): void {
    Atomics.store(this.cells, Slot.input, state);
    Atomics.notify(this.cells, Slot.input);
  }

  /** Says that all has left and the sockets are closed. */
  close(): void {
    Atomics.store(this.cells, Slot.closed, 1);
    Atomics.notify(this.cells, Slot.closed);
  }

  waitUntilClosed(milliseconds: number): void {
    Atomics.wait(this.cells, Slot.closed, 0, milliseconds);
  }
}
