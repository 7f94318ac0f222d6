// `npm run test:packages`: the packages as they would be published, in the hands of a stranger. Their tools are installed
// into test/packages/ and nowhere else.

import path from "node:path";
import { runBrowserTests } from "./browser-tests.js";
import { installBeside } from "./install-beside.js";
import { top } from "./setup.js";

installBeside(path.join(top, "test", "packages"));
runBrowserTests("test/packages/*.test.ts", "test/lab/fixtures.ts");
