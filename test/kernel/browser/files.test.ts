import assert from "node:assert/strict";
import path from "node:path";
import fc from "fast-check";
import { fileSystem } from "../../../kernel/browser/files.js";
import { Interrupts } from "../../../kernel/browser/interrupts.js";
import { paths } from "../../../kernel/browser/paths.js";

describe("the files of a worker", () => {
  const sys = fileSystem({ "/a/b/one.d.ts": "1", "/a/two.js": "2" }, "/notebooks");

  it("are there by their paths, with the folders above them", () => {
    assert.equal(sys.readFile("/a/b/one.d.ts"), "1");
    assert.equal(sys.readFile("/a/b"), undefined);
    assert.ok(sys.directoryExists("/a/b/") && sys.directoryExists("/notebooks"));
    assert.ok(!sys.directoryExists("/a/b/one.d.ts"));
    assert.deepEqual(sys.getDirectories("/a"), ["b"]);
    assert.deepEqual(sys.getDirectories("/").sort(), ["a", "notebooks"]);
    assert.deepEqual(sys.readDirectory("/a", [".js"]), ["/a/two.js"]);
  });

  it("can't be written", () => {
    assert.throws(() => sys.writeFile("/a/new", ""), /^Error: fileSystem: files can only be read here$/);
  });
});

describe("the paths of a worker", () => {
  const part = fc.constantFrom("a", "b.ts", "..", ".", "c");
  const absolute = fc.array(part, { maxLength: 5 }).map((parts) => `/${parts.join("/")}`);

  it("are what Node makes of them", () => {
    fc.assert(
      fc.property(absolute, absolute, part, (one, other, name) => {
        assert.equal(paths.join(one, name), path.posix.join(one, name).replace(/(?<=.)\/$/, ""));
        assert.equal(paths.dirname(one), path.posix.dirname(one));
        assert.equal(paths.relative(one, other), path.posix.relative(one, other));
      }),
    );
  });
});

describe("Interrupts", () => {
  it("count in shared memory, where there is any", () => {
    const shared = new Int32Array(new SharedArrayBuffer(4));
    const interrupts = new Interrupts();
    interrupts.follow({ shared });
    Atomics.add(shared, 0, 1);
    assert.deepEqual([interrupts.ask(), interrupts.heard(), interrupts.count], [1, 1, 1]);
  });

  it("count messages where nothing else can tell, each once", () => {
    const interrupts = new Interrupts();
    interrupts.follow({});
    assert.equal(interrupts.ask(), 0);
    assert.equal(interrupts.heard(), 1);
    assert.equal(interrupts.heard(), 2);
  });
});
