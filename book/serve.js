// Serves a folder to this computer alone, and nothing outside of it. Pages are isolated, so that their kernels share memory
// with them and stop at once.

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";

/** @type {Record<string, string>} */
const kinds = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".gz": "application/octet-stream",
};
const isolation = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/**
 * @param {string} folder
 * @param {object} [options]
 * @param {number} [options.port] - 0, the default, for any that is free
 * @param {string} [options.below] - the path under which the folder appears, such as `/book/`
 * @param {boolean} [options.isolated] - whether pages may share memory with their workers; by default they may
 * @returns {Promise<{ address: string, close(): Promise<void> }>}
 */
export function serve(folder, { port = 0, below = "/", isolated = true } = {}) {
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const inside = asked.startsWith(below) ? asked.slice(below.length) : undefined;
    const file = inside === undefined ? undefined : fileFor(folder, inside);
    const headers = isolated ? isolation : {};
    if (request.method !== "GET" && request.method !== "HEAD") response.writeHead(405).end();
    else if (!file) response.writeHead(404, headers).end("not found");
    else {
      const type = kinds[path.extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { ...headers, "content-type": type, "content-length": statSync(file).size });
      if (request.method === "HEAD") response.end();
      else createReadStream(file).pipe(response);
    }
  });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({
        address: `http://localhost:${port}${below}`,
        close: () =>
          new Promise((closed) => {
            server.closeAllConnections();
            server.close(() => closed());
          }),
      });
    });
  });
}

/**
 * The file that a path means.
 * @param {string} folder
 * @param {string} inside
 */
function fileFor(folder, inside) {
  const whole = path.join(folder, inside.endsWith("/") || inside === "" ? `${inside}index.html` : inside);
  const isInside = whole.startsWith(path.join(folder, path.sep));
  return isInside && statSync(whole, { throwIfNoEntry: false })?.isFile() ? whole : undefined;
}
