// Bytes inside of JSON: the widgets' protocol takes them out, and says where they belong.

import type { Buffers } from "./request.js";

type Path = (string | number)[];

/** JSON without its bytes, where each was, and the bytes. */
export interface Split {
  state: unknown;
  buffer_paths: Path[];
  buffers: Buffers;
}

/** Takes `Uint8Array`s, other views and `ArrayBuffer`s out. Of lists, the place is left empty with `null`. */
export function takeBuffers(value: unknown): Split {
  const buffer_paths: Path[] = [];
  const buffers: Buffers = [];
  const walk = (part: unknown, path: Path): unknown => {
    const bytes = bytesOf(part);
    if (bytes) {
      buffer_paths.push(path);
      buffers.push(bytes);
      return undefined;
    }
    if (Array.isArray(part)) return part.map((item, i) => walk(item, [...path, i]) ?? null);
    if (!isPlain(part)) return part;
    return Object.fromEntries(
      Object.entries(part)
        .map(([name, item]) => [name, walk(item, [...path, name])] as const)
        .filter(([, item]) => item !== undefined),
    );
  };
  return { state: walk(value, []), buffer_paths, buffers };
}

/** Puts bytes where they belong; changes `state`. */
export function putBuffers({ state, buffer_paths, buffers }: Split): void {
  for (const [i, path] of buffer_paths.entries()) {
    const last = path.at(-1);
    let place: unknown = state;
    for (const step of path.slice(0, -1))
      place = (place as Record<string | number, unknown> | undefined)?.[step];
    if (typeof place !== "object" || place === null || last === undefined) continue;
    Object.defineProperty(place, last, {
      value: buffers[i],
      writable: true,
      enumerable: true,
      configurable: true,
    });
  }
}

function bytesOf(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return value instanceof ArrayBuffer ? new Uint8Array(value) : undefined;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
