// `npm run test:live`: the pages of the book, run and edited in headless Chromium.
// Names of test files may follow: `npm run test:live -- test/live/editing.test.ts`. DOWNHILL_EVERY_CELL=1 runs each cell of
// all pages alone, which takes an hour.

import { runBrowserTests } from "./browser-tests.js";

runBrowserTests("test/live/*.test.ts", "test/live/fixtures.ts");
