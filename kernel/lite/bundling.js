// How scripts for browsers are made of the sources: for JupyterLite here, and for the pages of the book.

import path from "node:path";

/**
 * The compiler is CommonJS, and each file that imports it would be given a copy of its names: getters by the thousand, made
 * before anything else. This way all share what it exports.
 *
 * @type {import("esbuild").Plugin}
 */
const sharedCompiler = {
  name: "shared-compiler",
  setup({ onResolve, onLoad }) {
    const namespace = "shared-compiler";
    onResolve({ filter: /\/typescript\.cjs$/ }, ({ kind, path: name, resolveDir }) =>
      kind === "import-statement" ? { path: path.resolve(resolveDir, name), namespace } : undefined,
    );
    onLoad({ filter: /./, namespace }, ({ path: file }) => ({
      contents: `export default require(${JSON.stringify(file)});`,
      resolveDir: path.dirname(file),
    }));
  },
};

/** @satisfies {import("esbuild").BuildOptions} */
export const bundling = /** @type {const} */ ({
  bundle: true,
  minify: true,
  target: "es2022",
  platform: "browser",
  legalComments: "none",
  logLevel: "error",
  // Browsers keep a script with a single letter beyond Latin at two bytes a letter, and the compiler alone has millions.
  charset: "ascii",
  metafile: true,
  plugins: [sharedCompiler],
});
