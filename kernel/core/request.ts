// Jupyter's requests, as far as an answer depends on them.

/** Says which message this is, of what kind, and from whom. */
export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

/** Bytes that travel beside a message's content. */
export type Buffers = Uint8Array[];

/** A message as a client sent it; `identities` are the frames that a reply must start with. */
export interface Request {
  identities: Uint8Array[];
  header: Header;
  content: Record<string, unknown>;
  metadata?: Record<string, unknown>;
  buffers?: Buffers;
  /** How often the session had been interrupted when it came; if that is not known, it began at once. */
  interrupts?: number;
}
