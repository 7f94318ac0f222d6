// What all test files share: pictures of what was open when a test failed, and the end of servers and the browser.

import type { Context } from "mocha";
import { keepPictures, stopBrowser } from "../lab/browser.js";
import { closeSites } from "./site.js";

export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const { currentTest } = this;
    if (currentTest?.isFailed()) await keepPictures(`failed ${currentTest.fullTitle().replace(/\W+/g, " ")}`);
  },
};

export async function mochaGlobalTeardown(): Promise<void> {
  await stopBrowser();
  await closeSites();
}
