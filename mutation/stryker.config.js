// What Stryker changes in each room, and the tests that should notice. See run.js.

/** @type {Record<string, { mutate: string[], spec: string[], least: number }>} */
export const rooms = {
  core: {
    mutate: ["lib/{arrays,examples,gradients,losses,learners,networks}/**/*.ts"],
    spec: ["test/{arrays,examples,gradients,losses,learners,networks}/**/*.test.ts"],
    least: 95,
  },
  data: { mutate: ["lib/data/**/*.ts"], spec: ["test/data/**/*.test.ts"], least: 90 },
  figures: { mutate: ["lib/figures/**/*.ts"], spec: ["test/figures/**/*.test.ts"], least: 90 },
  kernel: { mutate: ["kernel/core/**/*.ts"], spec: ["test/kernel/node/**/*.test.ts"], least: 90 },
};

const { mutate, spec, least } = rooms[process.env.MUTATION_ROOM ?? "core"];

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: process.env.MUTATION_FILES ? process.env.MUTATION_FILES.split(",") : mutate,
  testRunner: "mocha",
  testRunnerNodeArgs: ["--import", "tsx"],
  mochaOptions: {
    "no-config": true,
    spec,
    ignore: ["test/networks/*.long.test.ts", "test/figures/**/*.long.test.ts"],
  },
  plugins: ["@stryker-mutator/mocha-runner"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  reporters: ["clear-text", "html", "json"],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
  htmlReporter: { fileName: "mutation/report/index.html" },
  jsonReporter: { fileName: "mutation/report/report.json" },
  tempDirName: "mutation/.stryker",
  cleanTempDir: "always",
  ignorePatterns: [
    "/_book*",
    "/.venv",
    "/mutation",
    "/wasm/node_modules",
    "/bench/node_modules",
    "/notebooks",
  ],
  thresholds: { high: 100, low: least, break: least },
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 30,
};
