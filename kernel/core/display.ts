// Values as Jupyter shows them: text always, and richer forms where a value offers them.

import { elementHtml, isElement } from "./elements.js";
import { InterruptError } from "./executor.js";
import type { Host } from "./host.js";
import { formsOf, type Forms } from "./rich-values.js";

/** One value in several forms, by MIME type. */
export type Bundle = Record<string, unknown>;

/** Takes a sentence on a form that could not be shown. */
export type Complain = (sentence: string) => void;

/** The forms of a value: those that it offers, or text alone. `undefined` has none. */
export function bundleOf(
  value: unknown,
  host: Host,
  complain: Complain,
): Bundle | Promise<Bundle> | undefined {
  if (value === undefined) return undefined;
  if ((typeof value !== "object" && typeof value !== "function") || value === null)
    return { "text/plain": host.inspect(value) };
  const offer = formsOf(value);
  if (!offer) {
    if (!isElement(value)) return { "text/plain": host.inspect(value) };
    return { "text/plain": `<${value.nodeName?.toLowerCase() ?? "html"}>`, "text/html": elementHtml(value) };
  }
  const failed = (error: unknown): Bundle => {
    if (error instanceof InterruptError) throw error;
    complain(`${offer.name}: expected forms to show, got ${reason(error)}`);
    return { "text/plain": host.inspect(value) };
  };
  const whole = (forms: Forms): Bundle => {
    const safe = mimeSafe(forms, host, complain);
    const isAlone = Object.keys(safe).length === 0;
    return { "text/plain": isAlone || offer.isPlain ? host.inspect(value) : `[${nameOf(value)}]`, ...safe };
  };
  try {
    const forms = offer.make();
    return isThenable(forms) ? Promise.resolve(forms).then(whole).catch(failed) : whole(forms);
  } catch (error) {
    return failed(error);
  }
}

/** Bytes travel as base64, JSON as it is, everything else as text. A form that can't is named, and left out. */
export function mimeSafe(bundle: Bundle, host: Host, complain: Complain): Bundle {
  const safe: Bundle = {};
  for (const [type, data] of Object.entries(bundle)) {
    try {
      safe[type] = safeForm(type, data, host);
    } catch (error) {
      if (error instanceof InterruptError) throw error;
      complain(`${type}: ${reason(error)}`);
    }
  }
  return safe;
}

function safeForm(type: string, data: unknown, host: Host): unknown {
  if (!type.includes("/")) throw new TypeError(`expected a MIME type such as "text/html" for a name`);
  if (/[/+]json$/.test(type)) {
    const text = JSON.stringify(data) as string | undefined;
    if (text === undefined) throw new TypeError(`expected what can be JSON, got ${host.inspect(data)}`);
    return JSON.parse(text);
  }
  if (data instanceof Uint8Array && !/^text\/|\+xml$/.test(type)) return host.base64(data);
  const isText = ["string", "number", "boolean", "bigint"].includes(typeof data);
  if (!isText)
    throw new TypeError(
      `expected text${/^text\/|\+xml$/.test(type) ? "" : " or bytes"}, got ${kindOf(data)}`,
    );
  return String(data);
}

const isThenable = (value: unknown): value is PromiseLike<Forms> =>
  typeof (value as { then?: unknown }).then === "function";

const nameOf = (value: object): string =>
  (value as { constructor?: { name?: string } }).constructor?.name ?? "Object";

const kindOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? `an object (${nameOf(value)})` : String(value);

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
