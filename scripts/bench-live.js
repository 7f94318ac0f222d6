// `npm run bench:live`: how fast the pages run, in headless Chromium. How many rounds may follow: `-- 3`.

import { runInBrowser } from "./browser-tests.js";

runInBrowser(["bench/live/bench.js", ...process.argv.slice(2)]);
