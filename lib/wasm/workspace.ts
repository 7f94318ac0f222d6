// A machine's memory as the room where its arguments and results lie, one behind the other.

import { type Machine, startMachine } from "./machine.js";

const pageSize = 65536;
/** Each array begins at a multiple of this many bytes. */
const alignment = 16;

/** A machine with its memory. */
export class Workspace {
  readonly machine: Machine;
  #next: number;

  constructor(machine: Machine) {
    this.machine = machine;
    this.#next = machine.freeFrom();
  }

  /** How many bytes of memory there are. */
  get size(): number {
    return this.machine.memory.buffer.byteLength;
  }

  /**
   * Gives all arrays up, and makes room for others.
   *
   * @param bytes - how long they will be together
   * @param count - how many there will be
   * @returns whether there is so much memory
   */
  clear(bytes: number, count: number): boolean {
    this.#next = this.machine.freeFrom();
    const missing = this.#next + bytes + (count + 1) * alignment - this.size;
    try {
      if (missing > 0) this.machine.memory.grow(Math.ceil(missing / pageSize));
      return true;
    } catch {
      return false;
    }
  }

  /** The address of `count` numbers of `width` bytes each. */
  take(count: number, width: 1 | 4 | 8): number {
    const address = Math.ceil(this.#next / alignment) * alignment;
    this.#next = address + count * width;
    return address;
  }

  /** The numbers at an address; no longer to be used after `clear`. */
  floats(address: number, count: number): Float64Array {
    return new Float64Array(this.machine.memory.buffer, address, count);
  }

  /** The bytes at an address; no longer to be used after `clear`. */
  bytes(address: number, count: number): Uint8Array {
    return new Uint8Array(this.machine.memory.buffer, address, count);
  }

  /** The whole numbers at an address; no longer to be used after `clear`. */
  integers(address: number, count: number): Int32Array {
    return new Int32Array(this.machine.memory.buffer, address, count);
  }
}

/** A larger memory is given back after use: a machine's only grows. */
const largestKept = 2 ** 26;
let shared: Workspace | undefined;

/** The workspace that all products share, if there is a machine. */
export function sharedWorkspace(): Workspace | undefined {
  if (shared && shared.size <= largestKept) return shared;
  const machine = startMachine();
  return (shared = machine && new Workspace(machine));
}
