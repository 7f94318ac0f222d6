// Chromium as a reader has it: driven by its own protocol, with nobody listening to its network, since who listens has it keep a
// copy of all that is loaded.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { WebSocket } from "undici";

/** A Chromium with a new profile. */
export class PlainBrowser {
  #count = 0;
  /** @type {Map<number, (answer: any) => void>} */
  #waiting = new Map();

  static async open() {
    const browser = new PlainBrowser();
    browser.profile = mkdtempSync(path.join(tmpdir(), "downhill-chromium-"));
    const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    const places = [`--user-data-dir=${browser.profile}`, "--remote-debugging-port=0", "about:blank"];
    browser.process = spawn(process.env.CHROMIUM_PATH, [...args, "--window-size=1000,900", ...places], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const address = await new Promise((resolve, reject) => {
      let said = "";
      browser.process.on("close", () => reject(new Error(`Chromium did not start:\n${said}`)));
      browser.process.stderr.on("data", (text) => {
        const found = /DevTools listening on (ws:\S+)/.exec((said += text));
        if (found) resolve(found[1]);
      });
    });
    browser.socket = new WebSocket(address);
    browser.socket.addEventListener("message", ({ data }) => {
      const answer = JSON.parse(String(data));
      browser.#waiting.get(answer.id)?.(answer);
    });
    await new Promise((resolve) => browser.socket.addEventListener("open", resolve));
    return browser;
  }

  /** Opens a page; gives what evaluates an expression in it. @param {string} url */
  async visit(url) {
    const { targetId } = await this.#ask("Target.createTarget", { url });
    const { sessionId } = await this.#ask("Target.attachToTarget", { targetId, flatten: true });
    const evaluate = async (/** @type {string} */ expression) => {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await this.#ask("Runtime.evaluate", asked, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === "complete"`;
    while (!(await evaluate(isThere))) await setTimeout(50);
    return { evaluate, leave: () => this.#ask("Target.closeTarget", { targetId }) };
  }

  /** The memory of the largest page, in MB: a process's own, as Chromium's task manager counts it. */
  async memory() {
    const { processInfo } = await this.#ask("SystemInfo.getProcessInfo", {});
    const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => memoryOf(id));
    return Math.max(...pages);
  }

  async close() {
    const ended = new Promise((resolve) => this.process.once("close", resolve));
    void this.#ask("Browser.close", {});
    await ended;
    this.socket.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ask(method, params, sessionId) {
    const id = ++this.#count;
    const answered = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.socket.send(JSON.stringify({ id, method, params, sessionId }));
    const { result, error } = await answered;
    this.#waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }
}

function memoryOf(id) {
  const status = readFileSync(`/proc/${id}/status`, "utf8");
  const part = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)?.[1]);
  return ((part("RssAnon") + part("VmSwap")) * 1024) / 1e6;
}
