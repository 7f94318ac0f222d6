// The library's loops in WebAssembly, where two numbers at a time are added and multiplied. Their sources are in wasm/; what
// they compute is defined by the TypeScript beside which they are called, and equals it to the last bit. Where WebAssembly or
// its vectors are missing or forbidden, there is no machine, and that TypeScript runs.

import { binary } from "./binary.js";

/** An address that a machine has laid out. */
interface Address {
  readonly value: number;
}

/** The functions of wasm/assembly, and the memory that all addresses point into. */
export interface Machine {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };

  // Rows of bytes, or one product, laid out by the caller.
  freeFrom(): number;
  unpackRows(
    bytes: number,
    rows: number,
    length: number,
    levels: number,
    starts: number,
    columns: number,
    values: number,
  ): void;
  multiplyEntries(
    starts: number,
    columns: number,
    values: number,
    rows: number,
    B: number,
    cols: number,
    C: number,
  ): void;
  multiplyAll(
    A: number,
    rows: number,
    inner: number,
    B: number,
    cols: number,
    C: number,
    panel: number,
  ): void;

  // A network of two layers, laid out by the machine.
  /** Returns 0 where there is too little memory. */
  layOut(batchSize: number, inputSize: number, hiddenSize: number, outputSize: number): number;
  readonly bytes: Address;
  readonly levels: Address;
  readonly starts: Address;
  readonly columns: Address;
  readonly values: Address;
  readonly lit: Address;
  readonly labels: Address;
  readonly W1: Address;
  readonly b1: Address;
  readonly W2: Address;
  readonly b2: Address;
  readonly Z1: Address;
  readonly Y: Address;
  lightBytes(): void;
  lightEntries(): void;
  forwardBytes(): void;
  forwardEntries(): void;
  score(): void;
  backward(delta: number): void;
  descend(learningRate: number): void;
}

/** What Node and browsers have, and what the language alone doesn't declare. */
interface Surroundings {
  readonly WebAssembly?: {
    Module: new (bytes: Uint8Array) => object;
    Instance: new (module: object) => { readonly exports: unknown };
  };
  readonly process?: { readonly env?: Readonly<Record<string, string | undefined>> };
  atob?(text: string): string;
}

const { WebAssembly, process, atob } = globalThis as Surroundings;
const compiled = compile();

/** A machine with a memory of its own, or `undefined` where there is none, or where DOWNHILL_PRODUCTS=typescript. */
export function startMachine(): Machine | undefined {
  return compiled && (new WebAssembly!.Instance(compiled).exports as Machine);
}

function compile(): object | undefined {
  if (!WebAssembly || !atob || process?.env?.DOWNHILL_PRODUCTS === "typescript") return undefined;
  try {
    return new WebAssembly.Module(Uint8Array.from(atob(binary), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
