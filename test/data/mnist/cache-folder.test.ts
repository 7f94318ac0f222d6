import assert from "node:assert/strict";
import { isAbsolute } from "node:path";
import { cacheFolder } from "../../../lib/data/mnist/cache-folder.js";

describe("cacheFolder(surroundings)", () => {
  it("follows the convention of each platform", () => {
    const linux = { platform: "linux", home: "/home/ada" };
    assert.equal(cacheFolder({ ...linux, env: {} }), "/home/ada/.cache/downhill/mnist");
    assert.equal(cacheFolder({ ...linux, env: { XDG_CACHE_HOME: "/tmp/x" } }), "/tmp/x/downhill/mnist");
    // The specification wants relative and empty values ignored.
    assert.equal(cacheFolder({ ...linux, env: { XDG_CACHE_HOME: "x" } }), "/home/ada/.cache/downhill/mnist");
    assert.equal(cacheFolder({ ...linux, env: { XDG_CACHE_HOME: "" } }), "/home/ada/.cache/downhill/mnist");

    const mac = { platform: "darwin", home: "/Users/ada", env: { XDG_CACHE_HOME: "/tmp/x" } };
    assert.equal(cacheFolder(mac), "/Users/ada/Library/Caches/downhill/mnist");

    const windows = { platform: "win32", home: "C:\\Users\\ada" };
    const local = "C:\\Users\\ada\\AppData\\Local";
    assert.equal(cacheFolder({ ...windows, env: {} }), `${local}\\downhill\\mnist`);
    assert.equal(
      cacheFolder({ ...windows, env: { LOCALAPPDATA: "D:\\Local" } }),
      "D:\\Local\\downhill\\mnist",
    );
  });

  it("is an absolute path here", () => {
    assert.ok(isAbsolute(cacheFolder()));
  });
});
