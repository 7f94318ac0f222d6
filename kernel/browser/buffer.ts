// Node's `Buffer`, as far as cells turn bytes into text and back with it.

const encodings: Record<string, { read(bytes: Uint8Array): string; write(text: string): Uint8Array }> = {
  utf8: {
    read: (bytes) => new TextDecoder().decode(bytes),
    write: (text) => new TextEncoder().encode(text),
  },
  latin1: {
    read: (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""),
    write: (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
  },
  hex: {
    read: (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join(""),
    write: (text) => Uint8Array.from(text.match(/../g) ?? [], (digits) => parseInt(digits, 16)),
  },
  base64: {
    read: (bytes) => btoa(encodings.latin1.read(bytes)),
    write: (text) => encodings.latin1.write(atob(text)),
  },
};

function encodingOf(name = "utf8"): (typeof encodings)[string] {
  const known = { "utf-8": "utf8", binary: "latin1" }[name] ?? name;
  if (!Object.hasOwn(encodings, known))
    throw new TypeError(
      `Buffer: an encoding must be utf8, latin1, hex or base64, got ${JSON.stringify(name)}`,
    );
  return encodings[known];
}

/** Bytes that know encodings. */
export class Buffer extends Uint8Array {
  static override from(value: unknown, encoding?: unknown): Buffer {
    const bytes = typeof value === "string" ? encodingOf(encoding as string).write(value) : value;
    return new Buffer(new Uint8Array(bytes as ArrayLike<number>));
  }

  static concat(pieces: readonly Uint8Array[]): Buffer {
    const whole = new Buffer(pieces.reduce((length, piece) => length + piece.length, 0));
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  override toString(encoding?: string): string {
    return encodingOf(encoding).read(this);
  }
}
