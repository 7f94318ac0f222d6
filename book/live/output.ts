// The output of a cell while it runs, as JupyterLab shows it: streams, displays that are written over, results, errors.

type Content = Record<string, unknown>;
type Forms = Record<string, string>;

/** Shows what a run publishes in an element. What was there before goes when the first thing comes. */
export class Output {
  readonly #place: HTMLElement;
  readonly #displays = new Map<string, HTMLElement>();
  #isNew = true;
  #clearsNext = true;

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Takes in one of Jupyter's messages. */
  show(type: string, content: Content): void {
    if (type === "clear_output") {
      this.#clearsNext = true;
      if (content.wait !== true) this.#clear();
    } else if (type === "stream") this.#text(String(content.name), String(content.text));
    else if (type === "error") this.#add(preformatted((content.traceback as string[]).join("\n"), "error"));
    else if (content.data)
      this.#display(type, content.data as Forms, content.transient as { display_id?: string });
  }

  /** Says that nothing more comes. */
  end(): void {
    if (this.#clearsNext) this.#clear();
    this.#place.style.minHeight = "";
  }

  #clear(): void {
    // The page below must not jump up and down.
    if (this.#isNew) this.#place.style.minHeight = `${this.#place.clientHeight}px`;
    this.#isNew = false;
    this.#clearsNext = false;
    this.#place.replaceChildren();
    this.#displays.clear();
  }

  #add(element: HTMLElement): void {
    if (this.#clearsNext) this.#clear();
    this.#place.append(element);
  }

  #text(name: string, text: string): void {
    if (this.#clearsNext) this.#clear();
    let last = this.#place.lastElementChild as HTMLElement | null;
    if (last?.dataset.stream !== name) {
      last = preformatted("", name === "stderr" ? "error" : "");
      last.dataset.stream = name;
      this.#place.append(last);
    }
    const whole = withoutOverwritten((last.dataset.text ?? "") + text);
    last.dataset.text = whole;
    last.replaceChildren(...colored(whole));
  }

  #display(type: string, data: Forms, transient: { display_id?: string } = {}): void {
    const { display_id: id } = transient;
    const element = elementOf(data);
    const known = id === undefined ? undefined : this.#displays.get(id);
    if (known?.isConnected) known.replaceWith(element);
    else if (type !== "update_display_data") this.#add(element);
    if (id !== undefined) this.#displays.set(id, element);
  }
}

/** Text in which a carriage return goes back to the beginning of its line. */
export function withoutOverwritten(text: string): string {
  return text.replace(/\r+\n/g, "\n").replace(/[^\n]*\r(?=[^\r])/g, "");
}

function elementOf(data: Forms): HTMLElement {
  const html = data["text/html"] ?? data["image/svg+xml"];
  if (html === undefined) return preformatted(data["text/plain"] ?? data["text/markdown"] ?? "");
  const element = document.createElement("div");
  element.innerHTML = html; // scripts in it don't run
  return element;
}

function preformatted(text: string, kind = ""): HTMLElement {
  const element = document.createElement("pre");
  element.className = kind;
  element.append(...colored(text));
  return element;
}

const terminalMark = new RegExp(`${String.fromCharCode(27)}\\[(\\d*)m`);

/** Text with terminals' marks for color; red is the only one that the kernel uses. */
function colored(text: string): Node[] {
  const parts = text.split(terminalMark);
  return parts.flatMap((part, i): Node[] => {
    if (i % 2 === 1 || part === "") return [];
    if (parts[i - 1] !== "31") return [new Text(part)];
    const mark = document.createElement("span");
    mark.className = "ansi-red-fg";
    mark.textContent = part;
    return [mark];
  });
}
