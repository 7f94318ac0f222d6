// Which values offer richer forms than text, by conventions that libraries share. They are asked in this order.

/** Forms by MIME type. */
export type Forms = Record<string, unknown>;

/** What a value offers. */
export interface Offer {
  /** The method that makes the forms, for messages. */
  name: string;
  make(): Forms | PromiseLike<Forms>;
  /** Whether the value's text is worth reading beside its forms. */
  isPlain?: boolean;
}

/** Deno's convention: a method that gives the value's forms, or a promise of them. */
const jupyterDisplay = Symbol.for("Jupyter.display");

interface Rich {
  [jupyterDisplay]?(): unknown;
  toSpec?(): unknown;
  toHTML?(): unknown;
  toDataURL?(): unknown;
}

/** What an object offers, or nothing. */
export function formsOf(value: object): Offer | undefined {
  const rich = value as Rich;
  if (typeof rich[jupyterDisplay] === "function")
    return { name: 'Symbol.for("Jupyter.display")', make: () => whenThere(rich[jupyterDisplay]!(), asForms) };
  if (value instanceof Uint8Array) {
    const type = imageType(value);
    return type ? { name: type, isPlain: true, make: () => ({ [type]: value }) } : undefined;
  }
  if (typeof value === "function") return undefined; // a class may have such methods for its own use
  if (typeof rich.toSpec === "function")
    return { name: "toSpec", make: () => whenThere(rich.toSpec!(), vegaForms) };
  if (typeof rich.toHTML === "function")
    return {
      name: "toHTML",
      isPlain: true,
      make: () => whenThere(rich.toHTML!(), (html) => ({ "text/html": html })),
    };
  if (typeof rich.toDataURL === "function")
    return { name: "toDataURL", make: () => whenThere(rich.toDataURL!(), dataForms) };
  return undefined;
}

function whenThere(value: unknown, use: (value: unknown) => Forms): Forms | PromiseLike<Forms> {
  const isPromise = typeof (value as { then?: unknown } | null)?.then === "function";
  return isPromise ? (value as PromiseLike<unknown>).then(use) : use(value);
}

function asForms(value: unknown): Forms {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Forms;
  throw new TypeError(`${describe(value)} and not an object with forms by MIME type`);
}

/** Vega and Vega-Lite say in a specification's `$schema` which of them, and which version, it is for. */
function vegaForms(spec: unknown): Forms {
  const { $schema } = (spec ?? {}) as { $schema?: unknown };
  const found = /\/schema\/(vega|vega-lite)\/v(\d+)/.exec(String($schema));
  if (!found) throw new TypeError(`${describe($schema)} and not the address of Vega's schema for $schema`);
  return { [`application/vnd.${found[1].replace("-", "")}.v${found[2]}+json`]: spec };
}

/** `data:image/png;base64,…`, as a canvas gives it. */
function dataForms(url: unknown): Forms {
  const found = /^data:([\w.+-]+\/[\w.+-]+)(?:;[\w=-]+)*?(;base64)?,(.*)/s.exec(String(url));
  if (!found) throw new TypeError(`${describe(url)} and not the address of data`);
  const [, type, base64, data] = found;
  const isText = /^text\/|\+xml$/.test(type);
  if (isText === (base64 !== undefined)) throw new TypeError(`${type} as ${isText ? "base64" : "text"}`);
  return { [type]: isText ? decodeURIComponent(data) : data };
}

/** How files of images begin, at which byte. */
const signatures: readonly [type: string, ...parts: (readonly [at: number, bytes: string])[]][] = [
  ["image/png", [0, "\x89PNG\r\n\x1a\n"]],
  ["image/jpeg", [0, "\xff\xd8\xff"]],
  ["image/gif", [0, "GIF87a"]],
  ["image/gif", [0, "GIF89a"]],
  ["image/webp", [0, "RIFF"], [8, "WEBP"]],
];

function imageType(bytes: Uint8Array): string | undefined {
  const startsAt = ([at, text]: readonly [number, string]): boolean =>
    Array.from(text).every((character, i) => bytes[at + i] === character.charCodeAt(0));
  return signatures.find(([, ...parts]) => parts.every(startsAt))?.[0];
}

const describe = (value: unknown): string =>
  typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(value);
