// Firefox, driven by WebDriver BiDi: a page in it that goes places, evaluates and clicks. Playwright wants a Firefox of its own.

import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { WebSocket } from "undici";

type Content = Record<string, unknown>;
interface Answer {
  id?: number;
  type: string;
  result?: Content;
  message?: string;
}

/** What tests may start, if it is installed. */
export const firefoxPath = [process.env.FIREFOX_PATH, "/usr/bin/firefox-esr", "/usr/bin/firefox"].find(
  (file) => file && existsSync(file),
);

/** One page in a Firefox of its own. */
export class Firefox {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #context = "";
  #count = 0;

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const answer = JSON.parse(String(data)) as Answer;
      if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
    });
  }

  static async open(): Promise<Firefox> {
    const profile = mkdtempSync(path.join(tmpdir(), "downhill-firefox-"));
    const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
    const child = spawn(firefoxPath!, [...args, "about:blank"], { stdio: ["ignore", "ignore", "pipe"] });
    const address = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.on("close", () => reject(new Error(`Firefox did not start:\n${said}`)));
      child.stderr.on("data", (text: Buffer) => {
        said += String(text);
        const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said);
        if (found) resolve(found[1]);
      });
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.addEventListener("open", resolve);
      socket.addEventListener("error", reject);
    });
    const firefox = new Firefox(child, profile, socket);
    await firefox.#ask("session.new", { capabilities: {} });
    const { contexts } = await firefox.#ask("browsingContext.getTree", {});
    firefox.#context = (contexts as { context: string }[])[0].context;
    return firefox;
  }

  async goTo(url: string): Promise<void> {
    await this.#ask("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  /** The value of an expression in the page: a text, a number, a boolean or nothing. */
  async evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#ask("script.evaluate", {
      expression,
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error((exceptionDetails as { text: string }).text);
    return (result as { value?: unknown }).value;
  }

  /** Waits until an expression holds in the page. */
  async until(expression: string, seconds = 60): Promise<void> {
    for (const end = Date.now() + 1000 * seconds; Date.now() < end;)
      if (await this.evaluate(`Boolean(${expression})`)) return;
      else await new Promise((resolve) => setTimeout(resolve, 50));
    throw new Error(`after ${seconds} s, this does not hold: ${expression}`);
  }

  /** Clicks into the middle of the first element that a selector finds. */
  async click(selector: string): Promise<void> {
    const place = await this.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(selector)});
      element.scrollIntoView({ block: "center" });
      const { x, y, width, height } = element.getBoundingClientRect();
      return JSON.stringify([x + width / 2, y + height / 2].map(Math.round));
    })()`);
    const [x, y] = JSON.parse(String(place)) as number[];
    await this.#perform({ type: "pointer", id: "mouse" }, [
      { type: "pointerMove", x, y },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  /** Presses keys one after the other; `hold` is pressed all the time. */
  async press(keys: Iterable<string>, hold?: string): Promise<void> {
    const strokes = [...keys].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    const before = hold ? [{ type: "keyDown", value: hold }] : [];
    const after = hold ? [{ type: "keyUp", value: hold }] : [];
    await this.#perform({ type: "key", id: "keyboard" }, [...before, ...strokes, ...after]);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once("close", resolve));
    await this.#ask("browser.close", {}).catch(() => this.#process.kill());
    await ended;
    this.#socket.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #perform(source: Content, actions: Content[]): Promise<void> {
    await this.#ask("input.performActions", { context: this.#context, actions: [{ ...source, actions }] });
  }

  async #ask(method: string, params: Content): Promise<Content> {
    const id = ++this.#count;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const { type, result, message } = await answered;
    this.#waiting.delete(id);
    if (type === "error") throw new Error(`${method}: ${message}`);
    return result!;
  }
}

/** Keys that have no letter. */
export const keys = { shift: "\uE008", control: "\uE009", enter: "\uE007", escape: "\uE00C", tab: "\uE004" };
