// Selectors, as far as d3, Plot and this library's figures use them: names, ids, classes and attributes (`[a]`, `[a="b"]`,
// `[a^="b"]` and its like), each inside of the other or right inside of it, and lists of those.

/** An element, as far as a selector looks at it. */
export interface Selectable {
  readonly nodeType: number;
  readonly localName: string;
  readonly parentNode: Selectable | null;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
}

type Test = (element: Selectable) => boolean;

/** One element's part of a selector, and how it stands to the part before it. */
interface Step {
  test: Test;
  child: boolean;
}

const known = new Map<string, Step[][]>();

/** Whether a selector, such as `[aria-label="x-axis"] text`, means this element. */
export function matches(element: Selectable, selector: string): boolean {
  let lists = known.get(selector);
  if (!lists) known.set(selector, (lists = parse(selector)));
  return lists.some((steps) => fits(element, steps));
}

function fits(element: Selectable, steps: readonly Step[]): boolean {
  const step = steps.at(-1)!;
  if (!step.test(element)) return false;
  const rest = steps.slice(0, -1);
  if (rest.length === 0) return true;
  for (let outer = element.parentNode; outer !== null; outer = outer.parentNode) {
    if (outer.nodeType === 1 && fits(outer, rest)) return true;
    if (step.child) return false;
  }
  return false;
}

function parse(selector: string): Step[][] {
  const lists = selector.match(/(?:\[[^\]]*\]|[^,[])+/g) ?? [];
  if (lists.length === 0 || lists.join(",") !== selector) refuse(selector);
  return lists.map((list) => {
    const words = list.match(/>|(?:\[[^\]]*\]|[^\s[>])+/g) ?? [];
    const lone = (word: string, i: number) => word === ">" && (i === 0 || (words[i + 1] ?? ">") === ">");
    if (words.length === 0 || words.some(lone)) refuse(selector);
    return words.flatMap((word, i): Step[] =>
      word === ">" ? [] : [{ test: compound(word, selector), child: words[i - 1] === ">" }],
    );
  });
}

function compound(word: string, selector: string): Test {
  const parts = word.match(/^[\w*-]+|#[\w-]+|\.[\w-]+|\[[^\]]*\]/g) ?? [];
  if (parts.join("") !== word) refuse(selector);
  const tests = parts.map((part) => simple(part, selector));
  return (element) => tests.every((test) => test(element));
}

function simple(part: string, selector: string): Test {
  if (part === "*") return () => true;
  if (part[0] === "#") return (element) => element.getAttribute("id") === part.slice(1);
  if (part[0] === ".") return simple(`[class~="${part.slice(1)}"]`, selector);
  if (part[0] !== "[") return (element) => element.localName === part;
  const found = /^\[\s*([\w:-]+)\s*(?:([~^$*|]?)=\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]*))\s*)?\]$/.exec(part);
  if (!found) return refuse(selector);
  const [, name, operator, ...values] = found;
  const value = values.find((one) => one !== undefined);
  if (value === undefined) return (element) => element.hasAttribute(name);
  return (element) => {
    const own = element.getAttribute(name);
    return own !== null && compare[operator](own, value);
  };
}

const compare: Record<string, (own: string, value: string) => boolean> = {
  "": (own, value) => own === value,
  "~": (own, value) => value !== "" && own.split(/\s/).includes(value),
  "|": (own, value) => own === value || own.startsWith(`${value}-`),
  "^": (own, value) => value !== "" && own.startsWith(value),
  $: (own, value) => value !== "" && own.endsWith(value),
  "*": (own, value) => value !== "" && own.includes(value),
};

function refuse(selector: string): never {
  throw new SyntaxError(
    `querySelector: a selector here must be of names, #ids, .classes and [attributes], got ${JSON.stringify(selector)}`,
  );
}
