import assert from "node:assert/strict";
import { isAbsolute } from "node:path";
import { cacheFolder } from "../../../lib/data/mnist/cache-folder.js";
import { assertExplains } from "../../bad-input.js";

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

  it("explains bad input", () => {
    const kinds = "cacheFolder: home and the variables of env must be texts, got another kind";
    assertExplains([
      [() => cacheFolder({ env: null } as never), "TypeError", kinds],
      [() => cacheFolder({ env: "HOME" } as never), "TypeError", kinds],
      [() => cacheFolder({ env: { LOCALAPPDATA: 5 } } as never), "TypeError", kinds],
      [() => cacheFolder({ env: { XDG_CACHE_HOME: 5 } } as never), "TypeError", kinds],
      [() => cacheFolder({ home: 5 } as never), "TypeError", kinds],
      [
        () => cacheFolder({ hoem: "/home/ada" } as never),
        "TypeError",
        'cacheFolder: options must be platform, env or home, got "hoem"',
      ],
    ]);
  });
});
