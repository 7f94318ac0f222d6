import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  globalIgnores(["**/dist/", "_book*/", ".venv/"]),
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
    files: ["**/*.cjs"],
    languageOptions: { globals: { require: "readonly", module: "writable" } },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // The core of the library also runs in a browser.
    files: ["lib/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: ["node:*", "./data/*", "./figures/*"] }] },
  },
  {
    files: ["lib/data/*.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: ["../figures/*"] }] },
  },
);
