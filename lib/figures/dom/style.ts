// An element's `style`, which lives in its attribute of that name. Values stay as they were given; nothing is known of
// what CSS makes of them.

/** What has attributes. */
interface WithAttributes {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

/** The declarations of one element, by property. */
export class SmallStyle {
  readonly #element: WithAttributes;

  constructor(element: WithAttributes) {
    this.#element = element;
  }

  get cssText(): string {
    return this.#element.getAttribute("style") ?? "";
  }

  set cssText(text: string) {
    this.#write(new Map(declarationsOf(text)));
  }

  getPropertyValue(name: string): string {
    return this.#read().get(name) ?? "";
  }

  setProperty(name: string, value: string, priority?: string): void {
    this.#write(this.#read().set(name, priority ? `${value} !${priority}` : String(value)));
  }

  removeProperty(name: string): void {
    const all = this.#read();
    all.delete(name);
    this.#write(all);
  }

  #read(): Map<string, string> {
    return new Map(declarationsOf(this.cssText));
  }

  #write(all: Map<string, string>): void {
    const text = [...all].map(([name, value]) => `${name}: ${value};`).join(" ");
    this.#element.setAttribute("style", text);
  }
}

function declarationsOf(text: string): [string, string][] {
  return text
    .split(";")
    .map((declaration): [string, string] => {
      const colon = declaration.indexOf(":");
      return [declaration.slice(0, Math.max(0, colon)).trim(), declaration.slice(colon + 1).trim()];
    })
    .filter(([name]) => name !== "");
}
