// What all test files share: pictures of what was open when a test failed, and the end of JupyterLab and the browser.

import { rmSync } from "node:fs";
import type { Context } from "mocha";
import { keepPictures, stopBrowser } from "./browser.js";
import { kept, stopJupyterLab } from "./jupyterlab.js";

/** Nothing of an earlier run stays to be taken for this one's. */
export function mochaGlobalSetup(): void {
  rmSync(kept, { recursive: true, force: true });
}

export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const { currentTest } = this;
    if (currentTest?.isFailed()) await keepPictures(`failed ${currentTest.fullTitle().replace(/\W+/g, " ")}`);
  },
};

export async function mochaGlobalTeardown(): Promise<void> {
  await stopBrowser();
  await stopJupyterLab();
}
