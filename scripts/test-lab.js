// `npm run test:lab`: the notebooks in a real JupyterLab, and the pages of the book, both in headless Chromium.
// Names of test files may follow: `npm run test:lab -- test/lab/trouble.test.ts`.

import { runBrowserTests } from "./browser-tests.js";

runBrowserTests("test/lab/*.test.ts", "test/lab/fixtures.ts", ["test/lab/requirements.txt"]);
