// Jupyter's messages and their frames on the wire: reading, checking and signing them. No socket is opened here.
// https://jupyter-client.readthedocs.io/en/latest/messaging.html

import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { protocolVersion } from "../core/kernel-info.js";
import type { Buffers, Header, Request } from "../core/request.js";

/** The part of a connection file that the kernel needs. */
export interface Connection {
  transport: string;
  ip: string;
  key: string;
  signature_scheme?: string;
  shell_port: number;
  control_port: number;
  stdin_port: number;
  iopub_port: number;
  hb_port: number;
}

/** A message to send: `content` is serialized already, since it crosses a thread. */
export interface Outgoing {
  identities: (Uint8Array | string)[];
  type: string;
  parent: Header | undefined;
  content: string;
  metadata?: Record<string, unknown>;
  buffers?: Buffers;
}

const delimiter = Buffer.from("<IDS|MSG>");
const session: string = randomUUID();

/** Signs the four parts of a message with the connection's key; an empty key means no signature. */
function signature(
  { key, signature_scheme = "hmac-sha256" }: Connection,
  parts: (Buffer | string)[],
): string {
  if (!key) return "";
  const hash = createHmac(signature_scheme.replace(/^hmac-/, ""), key);
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
}

/**
 * Reads the frames of a message.
 * @throws {Error} if the delimiter is missing, the signature is wrong or a part is not a JSON object
 */
export function readMessage(connection: Connection, frames: Buffer[]): Request {
  const at = frames.findIndex((frame) => frame.equals(delimiter));
  if (!(at >= 0 && frames.length >= at + 6)) throw new Error("readMessage: frames are missing");
  const [signed, ...parts] = frames.slice(at + 1, at + 6);
  const expected = Buffer.from(signature(connection, parts));
  if (!(signed.length === expected.length && timingSafeEqual(signed, expected))) {
    throw new Error("readMessage: the signature is wrong");
  }
  const [header, , metadata, content] = parts.map((part): unknown => JSON.parse(part.toString()));
  if (!(isObject(header) && isObject(content) && typeof header.msg_type === "string")) {
    throw new Error("readMessage: header and content must be objects");
  }
  return {
    identities: frames.slice(0, at),
    header: header as unknown as Header,
    content,
    ...(isObject(metadata) && { metadata }),
    buffers: frames.slice(at + 6),
  };
}

/** The frames of a message, with a fresh identifier and signed. */
export function writeMessage(connection: Connection, message: Outgoing): (Uint8Array | string)[] {
  const header: Header = {
    msg_id: randomUUID(),
    msg_type: message.type,
    session,
    username: message.parent?.username ?? "kernel",
    date: new Date().toISOString(),
    version: protocolVersion,
  };
  const { identities, parent = {}, metadata = {}, content, buffers = [] } = message;
  const parts = [header, parent, metadata].map((part) => JSON.stringify(part)).concat(content);
  return [...identities, delimiter, signature(connection, parts), ...parts, ...buffers];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
