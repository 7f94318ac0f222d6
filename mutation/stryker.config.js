// What Stryker changes in each room, and the tests that should notice: the room's own, so that a room says by itself what
// it does, and its run stays short. See run.js.

/** The folders of the library's core. */
export const core = ["arrays", "examples", "gradients", "losses", "learners", "networks"];

// A change is done with the first test that fails: those of whole sessions come last, and of figures those of whole pictures.
const slow = "analysis|cell-output|compile|complete|inspect|moved-number|session|shared-imports";

/**
 * `least`: how many of a hundred changes that are not equivalent must be noticed.
 *
 * @type {Record<string, { mutate: string[], spec: string[], least: number }>}
 */
export const rooms = {
  ...Object.fromEntries(
    core.map((folder) => [
      folder,
      { mutate: [`lib/${folder}/**/*.ts`], spec: [`test/${folder}/**/*.test.ts`], least: 95 },
    ]),
  ),
  data: { mutate: ["lib/data/**/*.ts"], spec: ["test/data/**/*.test.ts"], least: 90 },
  figures: {
    mutate: ["lib/figures/**/*.ts"],
    spec: [
      "test/figures/{dom,live,parts,words}/*.test.ts",
      "test/figures/*/!(limits).test.ts",
      "test/figures/**/*.test.ts",
    ],
    least: 90,
  },
  kernel: {
    mutate: ["kernel/core/**/*.ts"],
    spec: [
      `test/kernel/core/!(${slow}).test.ts`,
      "test/kernel/core/**/*.test.ts",
      "test/kernel/node/**/*.test.ts",
    ],
    least: 90,
  },
};

const room = process.env.MUTATION_ROOM ?? "arrays";
const { mutate, spec } = rooms[room];

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate,
  testRunner: "mocha",
  testRunnerNodeArgs: ["--import", "tsx"],
  mochaOptions: { "no-config": true, spec, ignore: ["test/**/*.long.test.ts"] },
  plugins: ["@stryker-mutator/mocha-runner"],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  disableTypeChecks: false,
  reporters: ["progress-append-only", "html", "json"],
  allowConsoleColors: false,
  htmlReporter: { fileName: `mutation/report/${room}.html` },
  jsonReporter: { fileName: `mutation/report/${room}.json` },
  incremental: true,
  incrementalFile: `mutation/report/${room}.incremental.json`,
  tempDirName: "mutation/.stryker",
  cleanTempDir: "always",
  ignorePatterns: [
    "/_book*",
    "/.venv",
    "/mutation",
    "/wasm/node_modules",
    "/bench/node_modules",
    "/bench/.venv",
    "/notebooks",
  ],
  timeoutMS: 60_000, // a loop without end is told by its count; this is for what only waits
  dryRunTimeoutMinutes: 30,
};
