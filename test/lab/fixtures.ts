// What all test files share: pictures of what was open when a test failed, and the end of JupyterLab and the browser.

import type { Context } from "mocha";
import { keepPictures, stopBrowser } from "./browser.js";
import { stopJupyterLab } from "./jupyterlab.js";

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
