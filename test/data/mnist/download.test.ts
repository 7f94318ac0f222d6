import assert from "node:assert/strict";
import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { download, type DownloadOptions } from "../../../lib/data/mnist/download.js";
import type { DownloadProgress } from "../../../lib/data/mnist/progress.js";
import { withServer } from "./misbehaving-server.js";

const usual: DownloadOptions = { limit: 1000, timeout: 20_000, onProgress: () => undefined };

/** What comes of downloading the file from a server that answers so. */
async function from(listener: RequestListener, options: Partial<DownloadOptions> = {}): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  await withServer(listener, async ({ address }) => {
    bytes = Uint8Array.from(await download(`${address}folder/train.gz`, { ...usual, ...options }));
  });
  return bytes;
}

describe("download(address, options)", () => {
  it("joins the pieces, and tells of each how many bytes have come of how many, and of which file", async () => {
    const told: DownloadProgress[] = [];
    let more = () => undefined as unknown;
    const bytes = await from(
      (_, response) => {
        response.writeHead(200, { "content-length": 5 });
        response.write(Uint8Array.of(1, 2, 3));
        more = () => response.end(Uint8Array.of(4, 5));
      },
      {
        onProgress(progress) {
          told.push(progress);
          if (told.length === 1) more();
        },
      },
    );
    assert.deepEqual([...bytes], [1, 2, 3, 4, 5]);
    const receiving = { state: "receiving", file: "train.gz", total: 5 };
    assert.deepEqual(told, [
      { ...receiving, received: 3 },
      { ...receiving, received: 5 },
    ]);
  });

  it("asks for the file as it is, and knows no size where it comes in another form or without one", async () => {
    const packed = gzipSync(Uint8Array.of(1, 2, 3));
    const headers: Record<string, string>[] = [
      { "content-encoding": "gzip", "content-length": String(packed.length) },
      { "transfer-encoding": "chunked" },
    ];
    for (const header of headers) {
      const totals: unknown[] = [];
      let asked: unknown;
      await from(
        (request, response) => {
          asked = request.headers["accept-encoding"];
          response.writeHead(200, header).end(packed);
        },
        { onProgress: (progress) => totals.push("total" in progress && progress.total) },
      );
      assert.equal(asked, "identity");
      assert.deepEqual(totals, [undefined]);
    }
  });

  it("takes as many bytes as allowed, and closes the connection to a server that sends one more", async () => {
    assert.equal((await from((_, response) => response.end(Buffer.alloc(1000)))).length, 1000);
    let closed: Promise<unknown> = Promise.resolve();
    await withServer(
      (_, response) => {
        closed = new Promise((resolve) => response.on("close", resolve));
        response.write(Buffer.alloc(1001));
      },
      async ({ address }) => {
        await assert.rejects(download(address, usual), {
          message: "download: at most 1000 bytes must arrive, got more",
        });
        await closed;
      },
    );
  });

  it("says what the server answers instead", async () => {
    const cases: [listener: RequestListener, got: string][] = [
      [(_, response) => response.writeHead(404).end("no such file"), "404 Not Found"],
      [(_, response) => response.writeHead(404, "").end(), "404"],
      [(_, response) => response.writeHead(204).end(), "204 No Content"],
    ];
    for (const [listener, got] of cases)
      await assert.rejects(from(listener), { message: `download: the status must be 200, got ${got}` });
  });

  it("gives a silent server up, and none that sends 4 KiB before the time is over", async () => {
    await assert.rejects(
      from(() => undefined, { timeout: 50 }),
      { message: "download: the server must send something every 0.05 s, got silence" },
    );
    const slow: RequestListener = (_, response) => {
      let pieces = 0;
      const timer = setInterval(() => {
        response.write(Buffer.alloc(4096));
        if (++pieces < 4) return;
        clearInterval(timer);
        response.end();
      }, 80);
    };
    assert.equal((await from(slow, { limit: 1e6, timeout: 250 })).length, 4 * 4096);
  });

  it("waits as long as Node can where the timeout is longer", async () => {
    const slow: RequestListener = (_, response) => setTimeout(() => response.end("late"), 20);
    assert.equal(String(Buffer.from(await from(slow, { timeout: 1e12 }))), "late");
  });

  describe("where the server can't be reached", () => {
    const { fetch } = globalThis;
    afterEach(() => {
      globalThis.fetch = fetch;
    });

    it("tells the reason behind `fetch failed`, as well as it is known, and keeps it as the cause", async () => {
      const cases: [cause: unknown, got: string][] = [
        [Object.assign(new Error("connect ECONNREFUSED"), { code: "X" }), "connect ECONNREFUSED"],
        [Object.assign(new AggregateError([]), { code: "ENETUNREACH" }), "ENETUNREACH"],
        [undefined, "fetch failed"],
      ];
      for (const [cause, got] of cases) {
        const failure = new TypeError("fetch failed", { cause });
        globalThis.fetch = () => Promise.reject(failure);
        await assert.rejects(download("http://a.test/b", usual), {
          message: `download: the server must be reached and send all, got ${got}`,
          cause: failure,
        });
      }
    });
  });
});
