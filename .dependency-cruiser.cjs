// `npm test` refuses imports that go round in a circle. Which folder may import which is told in eslint.config.js.

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [{ name: "no-circle", severity: "error", from: {}, to: { circular: true } }],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // a circle of types is one too
    doNotFollow: { path: "node_modules" },
    exclude: { path: "/dist/" },
  },
};
