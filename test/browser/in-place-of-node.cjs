// For `node --require`: loads the library's files for browsers in place of those for Node, as a bundler does that goes by
// the library's field `browser`; here from its sources. The kernel's `display` stands where one in a browser leaves it.

const Module = require("node:module");
const path = require("node:path");

const manifest = require.resolve("../../lib/package.json");
const { browser } = require(manifest);
const sourceOf = (name) =>
  path.join(path.dirname(manifest), name.replace("./dist/", "").replace(/\.js$/, ".ts"));
const standIns = new Map(Object.entries(browser).map(([from, to]) => [sourceOf(from), sourceOf(to)]));

const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const found = resolve.call(this, request, parent, ...rest);
  const [file, query] = found.split("?");
  const standIn = standIns.get(file);
  if (!standIn) return found;
  return query ? `${standIn}?${query}` : standIn;
};

globalThis[Symbol.for("downhill.kernel")] = require("tslab");
