import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

/**
 * A wall: files of a folder may not import what matches.
 * @param {string} folder
 * @param {Record<string, string>} forbidden - regular expressions of what is imported, each with the reason
 * @returns {import("eslint").Linter.Config}
 */
const wall = (folder, forbidden) => ({
  files: [`${folder}/**/*.{ts,js,cjs}`],
  ignores: ["**/dist/**"],
  rules: {
    "no-restricted-imports": [
      "error",
      { patterns: Object.entries(forbidden).map(([regex, message]) => ({ regex, message })) },
    ],
  },
});

/** The folders of the library's core, from the top floor down. */
const floors = ["networks", "learners", "losses", "gradients", "examples", "arrays", "wasm"];
const platform = {
  "^(node:|jsdom$|tslab|zeromq)":
    "it runs in Node and in a browser alike: what it needs from outside is handed in",
};

const walls = [
  ...floors.map((folder, i) =>
    wall(`lib/${folder}`, {
      ...platform,
      "^@observablehq/": "figures are drawn in lib/figures",
      [`^\\.\\./(${[...floors.slice(0, i), "data", "figures", "exercises", "index\\.js"].join("|")})(/|$)`]: `lib/${folder} imports only from itself and the folders below it (${floors.slice(i + 1).join(", ") || "none"})`,
    }),
  ),
  wall("lib/data", {
    "^(\\.\\./)+(figures|exercises)/": "figures show data, not the other way round",
    "^@observablehq/": "figures are drawn in lib/figures",
  }),
  wall("lib/figures", { "^(\\.\\./)+exercises/": "exercises stand above figures" }),
  wall("kernel/core", {
    ...platform,
    "^(\\.\\./)+(node|browser)/": "the core knows neither Node nor a browser",
    "^downhill": "the kernel knows no notebook",
  }),
  wall("kernel/node", { "^(\\.\\./)+browser/": "two hosts of one core know nothing of each other" }),
  wall("kernel/browser", {
    ...platform,
    "^(\\.\\./)+node/": "two hosts of one core know nothing of each other",
  }),
  wall("kernel/lite", {
    "^(\\.\\./)+node/": "JupyterLite runs in a browser",
    "^@jupyter": "its modules are those that JupyterLite hands in",
  }),
  wall("scripts", { "^\\.\\./(?!kernel/install/)": "set-up stands alone: all else is not there yet" }),
  wall("book", { "^\\.\\./(lib|test|bench|kernel/node)/": "the book uses kernel/browser and packages" }),
];

export default defineConfig(
  globalIgnores([
    "**/dist/",
    "kernel/lite/static/",
    "kernel/browser/types/",
    "_book*/",
    ".venv/",
    "mutation/.stryker/**",
    "mutation/report/**",
  ]),
  js.configs.recommended,
  tseslint.configs.strict,
  {
    rules: {
      // The condition in positive form, `!(h > 0)`, is what makes NaN fail too.
      "no-unsafe-negation": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    files: ["**/*.js", "**/*.cjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    files: ["**/*.cjs", "**/*.cts"],
    languageOptions: { globals: { require: "readonly", module: "writable" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["lib/**/*.ts", "kernel/**/*.ts", "test/**/*.ts"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  walls,
);
