// The declaration files that cells on a page are checked with, as one object from path to text: JavaScript's own library,
// this project's, Plot's, and the little of Node that is there.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { standardTypes } from "../kernel/lite/standard-types.js";

/** Declarations whose comments no reader of a cell would meet. */
const withoutComments = [
  /\/downhill\/dist\/(wasm|figures\/(parts|words)|data\/(digits|mnist)\/(?!mnist|synthetic-digits|digits|progress))/,
  /\/plot\/src\/(interactions\/|projection|legends|transforms\/(tree|hexbin|dodge|select|centroid)|marks\/(raster|tree|delaunay|density|hexgrid|geo|auto|linearRegression|crosshair|difference|waffle|image|bollinger|box|link))/,
];

/**
 * @param {string} top - the project's folder
 * @returns {Record<string, string>} the texts by absolute path, as the compiler will look for them
 */
export function cellTypes(top) {
  const texts = {
    ...packageTypes(path.join(top, "lib"), "downhill", "dist"),
    ...packageTypes(path.join(top, "node_modules", "@observablehq", "plot"), "@observablehq/plot", "src"),
  };
  const short = Object.entries(texts).map(([name, text]) => [
    name,
    withoutComments.some((files) => files.test(name)) ? text.replaceAll(/\/\*[^]*?\*\//g, "") : text,
  ]);
  return { ...standardTypes(), ...Object.fromEntries(short) };
}

/**
 * A package's description and declaration files.
 * @param {string} folder
 * @param {string} name
 * @param {string} below - the folder that holds the declarations
 */
function packageTypes(folder, name, below) {
  const files = readdirSync(path.join(folder, below), { recursive: true, encoding: "utf8" });
  const declarations = files
    .filter((file) => file.endsWith(".d.ts"))
    .map((file) => path.posix.join(below, file.replaceAll("\\", "/")));
  return Object.fromEntries(
    ["package.json", ...declarations].map((file) => [
      `/node_modules/${name}/${file}`,
      readFileSync(path.join(folder, file), "utf8"),
    ]),
  );
}
