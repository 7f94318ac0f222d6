import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { idxFile, imageBytes, imageFile, labelBytes, labelFile } from "./small-files.js";

/** A server on this computer alone. */
export interface TestServer {
  /** Its address, ending in a slash. */
  readonly address: string;
  /** The paths asked for so far. */
  readonly requests: string[];
}

/** Calls `use` with a server that answers with `listener`, and closes it with all its connections. */
export async function withServer(
  listener: RequestListener,
  use: (server: TestServer) => Promise<void>,
): Promise<void> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? "");
    listener(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    await use({ address, requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** The address of a server that is no longer there. */
export async function closedAddress(): Promise<string> {
  let address = "";
  await withServer(
    () => undefined,
    async (server) => {
      address = server.address;
    },
  );
  return address;
}

const packed = new Map([
  [`/${imageFile.name}.gz`, gzipSync(imageBytes)],
  [`/${labelFile.name}.gz`, gzipSync(labelBytes)],
]);

/** Sends the small files as they are. */
export const good: RequestListener = (request, response) => {
  response.end(packed.get(request.url ?? ""));
};

const sendsPacked =
  (bytes: Uint8Array): RequestListener =>
  (_, response) => {
    response.end(gzipSync(bytes));
  };

const changed = (change: (bytes: Buffer) => unknown): Buffer => {
  const bytes = Buffer.from(imageBytes);
  change(bytes);
  return bytes;
};

const image = packed.get(`/${imageFile.name}.gz`) as Buffer;

// Goes on until the connection is closed.
const endlessly = (response: ServerResponse, piece: Buffer, pause: number) => {
  const timer = setInterval(() => response.write(piece), pause);
  response.on("close", () => clearInterval(timer));
};

/** Ways to answer a request for the small image file wrongly, and what the note about it must say. */
export const misbehaviors: readonly (readonly [name: string, listener: RequestListener, note: RegExp])[] = [
  [
    "answers 404",
    (_, response) => response.writeHead(404).end("no such file"),
    /status must be 200, got 404/,
  ],
  ["answers 503", (_, response) => response.writeHead(503).end(), /got 503 Service Unavailable/],
  [
    "sends an HTML page with status 200",
    (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<!DOCTYPE html><p>Log in"),
    /must begin with two zero bytes, got the text "<!DOCTYPE html><"/,
  ],
  [
    "redirects to a page",
    (request, response) =>
      request.url === "/login"
        ? response.end("<html>Welcome to our hotel")
        : response.writeHead(302, { location: "/login" }).end(),
    /got the text "<html>Welcome to"/,
  ],
  [
    "redirects for ever",
    (request, response) => response.writeHead(302, { location: request.url }).end(),
    /redirect count exceeded/,
  ],
  ["sends nothing", (_, response) => response.end(), /got 0 bytes/],
  [
    "closes the connection halfway",
    (_, response) => {
      response.writeHead(200, { "content-length": image.length });
      response.write(image.subarray(0, 50_000), () => response.destroy());
    },
    /the server must be reached and send all, got (other side closed|.*ECONNRESET)/,
  ],
  [
    "closes the connection at once",
    (request) => request.socket.destroy(),
    /must be reached and send all, got/,
  ],
  [
    "sends a gzip that is cut off",
    (_, response) => response.end(image.subarray(0, 50_000)),
    /unexpected end of file/,
  ],
  [
    "sends a damaged gzip",
    (_, response) => {
      const damaged = Buffer.from(image);
      damaged[100_000] ^= 0xff;
      response.end(damaged);
    },
    /a file must be whole, got "/,
  ],
  [
    "sends a gzip of something else",
    sendsPacked(Buffer.from("something else")),
    /got the text "something else"/,
  ],
  [
    "sends a gzip that unpacks to more",
    sendsPacked(Buffer.alloc(5e6)),
    /must unpack to at most 225016 bytes, got more/,
  ],
  [
    "sends a wrong magic number",
    sendsPacked(changed((bytes) => bytes.writeUInt8(1, 0))),
    /begin with two zero bytes, got bytes 1 0 8 3/,
  ],
  [
    "sends values of another type",
    sendsPacked(changed((bytes) => bytes.writeUInt8(13, 2))),
    /unsigned bytes \(type code 8\), got type code 13/,
  ],
  [
    "sends a wrong count",
    sendsPacked(changed((bytes) => bytes.writeUInt32BE(9, 4))),
    /shape \[9, 150, 150\] must have 202516 bytes, got 225016/,
  ],
  [
    "sends fewer images",
    sendsPacked(idxFile([9, 150, 150], imageBytes.subarray(16, 202_516))),
    /shape must be \[10, 150, 150\], got \[9, 150, 150\]/,
  ],
  [
    "sends one wrong pixel",
    sendsPacked(changed((bytes) => (bytes[5000] ^= 1))),
    /sha256 of the unpacked bytes must be [0-9a-f]{64}, got [0-9a-f]{64}/,
  ],
  ["never answers", () => undefined, /must send something every 0\.3 s, got silence/],
  [
    "stops halfway without closing",
    (_, response) => {
      response.writeHead(200, { "content-length": image.length });
      response.write(image.subarray(0, 50_000));
    },
    /must send something every 0\.3 s, got silence/,
  ],
  [
    "sends a byte now and then",
    (_, response) => endlessly(response, image.subarray(0, 1), 20),
    /got silence/,
  ],
  [
    "sends without end",
    (_, response) => endlessly(response, Buffer.alloc(50_000), 5),
    /at most 290552 bytes must arrive, got more/,
  ],
];

/** How long to wait for a server that does so, in milliseconds: briefly for silence, and otherwise as long as it takes. */
export const patienceWith = (note: RegExp): number => (note.source.includes("silence") ? 300 : 20_000);
