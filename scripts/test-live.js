// `npm run test:live`: the pages of the book, run and edited in headless Chromium, and one of them in Firefox if there is one.
//
//   npm run test:live -- test/live/editing.test.ts           only these tests
//   npm run test:live -- test/live/pages.test.ts -g ko/4.3   of these, only those whose names fit
//   npm run test:live -- --all                               runs each cell of every page alone as well, which takes an hour
//   npm run test:live -- test/live/pages.test.ts --all -g "alone.*4.5"   the cells of two pages, each alone

import { runBrowserTests } from "./browser-tests.js";

const all = process.argv.indexOf("--all");
if (all >= 0) {
  process.argv.splice(all, 1);
  process.env.DOWNHILL_EVERY_CELL = "1";
}
runBrowserTests("test/live/*.test.ts", "test/live/fixtures.ts");
