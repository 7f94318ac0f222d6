import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { fromMirrors, mirrorAddresses } from "../../../lib/data/mnist/mirrors.js";
import type { DownloadProgress } from "../../../lib/data/mnist/progress.js";
import { closedAddress, good, misbehaviors, patienceWith, withServer } from "./misbehaving-server.js";
import { expectation, idxFile, imageBytes, imageFile, imagePixels } from "./small-files.js";

const caller = "someLoader";

const ignore = () => undefined;

describe("mirrorAddresses(caller, mirrors)", () => {
  const { MNIST_MIRROR } = process.env;
  afterEach(() => {
    if (MNIST_MIRROR === undefined) delete process.env.MNIST_MIRROR;
    else process.env.MNIST_MIRROR = MNIST_MIRROR;
  });

  it("prefers what is given to the environment, and the environment to the public mirrors", () => {
    process.env.MNIST_MIRROR = " http://one.test/mnist  https://two.test/ ";
    assert.deepEqual(mirrorAddresses(caller, ["http://three.test"]), ["http://three.test/"]);
    assert.deepEqual(mirrorAddresses(caller), ["http://one.test/mnist/", "https://two.test/"]);
    process.env.MNIST_MIRROR = " ";
    assert.equal(mirrorAddresses(caller).length, 2);
    delete process.env.MNIST_MIRROR;
    assert.ok(mirrorAddresses(caller).every((address) => address.startsWith("https://")));
  });

  it("refuses what is no web address", () => {
    assert.throws(() => mirrorAddresses(caller, [new URL("http://one.test/") as never]), {
      name: "TypeError",
      message: `${caller}: a mirror must be an http or https address, got a URL`,
    });
    for (const mirror of ["mnist", "file:///mnist", "", "ftp://one.test/", "xhttp://one.test/", "http://"]) {
      assert.throws(() => mirrorAddresses(caller, [mirror]), {
        name: "TypeError",
        message: `${caller}: a mirror must be an http or https address, got ${JSON.stringify(mirror)}`,
      });
    }
  });
});

describe("fromMirrors(file, mirrors, timeout, onProgress)", () => {
  it("returns the file of the first mirror, and leaves the second in peace", async () => {
    await withServer(good, async (first) => {
      await withServer(good, async (second) => {
        const { found, failures } = await fromMirrors(
          imageFile,
          [first.address, second.address],
          5000,
          ignore,
        );
        assert.deepEqual(found?.values, Uint8Array.from(imagePixels));
        assert.equal(found?.mirror, first.address);
        assert.deepEqual(failures, []);
        assert.deepEqual([first.requests, second.requests], [["/images-idx3-ubyte.gz"], []]);
      });
    });
  });

  it("takes the file unpacked, in pieces without a length, with an encoding, and from elsewhere", async () => {
    const packed = gzipSync(imageBytes, { level: 1 });
    await withServer(
      (request, response) => {
        const way = request.url?.split("/")[1];
        if (way === "unpacked") response.end(imageBytes);
        if (way === "pieces") {
          response.write(packed.subarray(0, 10));
          setTimeout(() => response.end(packed.subarray(10)), 20);
        }
        if (way === "encoded") response.writeHead(200, { "content-encoding": "gzip" }).end(packed);
        if (way === "moved") response.writeHead(301, { location: "/unpacked/file" }).end();
      },
      async ({ address }) => {
        for (const way of ["unpacked", "pieces", "encoded", "moved"]) {
          const { found, failures } = await fromMirrors(imageFile, [`${address}${way}/`], 5000, ignore);
          assert.deepEqual(failures, [], way);
          assert.deepEqual(found?.values, Uint8Array.from(imagePixels), way);
        }
      },
    );
  });

  for (const [name, listener, note] of misbehaviors) {
    it(`turns to the second mirror when the first ${name}`, async () => {
      await withServer(listener, async (bad) => {
        await withServer(good, async ({ address }) => {
          const { found, failures } = await fromMirrors(
            imageFile,
            [bad.address, address],
            patienceWith(note),
            ignore,
          );
          assert.deepEqual(found?.values, Uint8Array.from(imagePixels));
          assert.equal(found?.mirror, address);
          assert.equal(failures.length, 1);
          assert.ok(failures[0].startsWith(`${bad.address}images-idx3-ubyte.gz: `));
          assert.match(failures[0], note);
        });
      });
    });
  }

  it("turns to the second mirror when a label is above 9", async () => {
    const bytes = idxFile([3], [1, 10, 2]);
    await withServer(
      (_, response) => response.end(bytes),
      async ({ address }) => {
        const { failures } = await fromMirrors(expectation("labels", [3], bytes), [address], 5000, ignore);
        assert.match(failures[0], /labels must be 0 to 9, got 10 at index 1/);
      },
    );
  });

  it("says of every mirror why it did not have the file", async () => {
    const closed = await closedAddress();
    await withServer(
      (_, response) => response.writeHead(404).end(),
      async ({ address }) => {
        const { found, failures } = await fromMirrors(imageFile, [closed, address], 5000, ignore);
        assert.equal(found, undefined);
        assert.equal(failures.length, 2);
        assert.match(failures[0], /ECONNREFUSED/);
        assert.match(failures[1], /got 404 Not Found/);
      },
    );
    assert.deepEqual(await fromMirrors(imageFile, [], 5000, ignore), { found: undefined, failures: [] });
  });

  it("tells of every piece, of the size if the server says it, and of the end", async () => {
    await withServer(good, async ({ address }) => {
      const told: DownloadProgress[] = [];
      const { found } = await fromMirrors(imageFile, [address], 5000, (progress) => told.push(progress));
      const size = found?.bytes.length;
      assert.ok(told.length >= 2);
      const sizes = told.slice(0, -1).map((progress) => progress.state === "receiving" && progress.total);
      assert.ok(sizes.every((total) => total === size));
      const counts = told.map((progress) => (progress.state === "failed" ? NaN : progress.received));
      assert.ok(counts.every((received, i) => i === 0 || received >= counts[i - 1]));
      assert.deepEqual(told.at(-1), { state: "verified", file: "images-idx3-ubyte.gz", received: size });
    });
  });

  it("tells of a mirror that failed", async () => {
    const closed = await closedAddress();
    const told: DownloadProgress[] = [];
    const { failures } = await fromMirrors(imageFile, [closed], 5000, (progress) => told.push(progress));
    assert.deepEqual(told, [{ state: "failed", file: "images-idx3-ubyte.gz", reason: failures[0] }]);
  });
});
