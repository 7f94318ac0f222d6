// A picture as tests look at it: its elements by their names, and the parts that each mark has drawn.

/** The attributes of each element of a name, from back to front, and the text that it holds itself. */
export function elements(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name}((?: [^<>]*)?)>([^<]*)`, "g"))].map(([, attributes, text]) => ({
    ...Object.fromEntries(
      [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    text,
  }));
}

/** What marks of this name have drawn, such as "x-axis tick label"; nothing if there is none. */
export function drawnBy(svg: string, name: string): string {
  return [...svg.matchAll(new RegExp(`<g aria-label="${name}".*?</g>`, "gs"))].join("");
}

/** The texts that marks of this name have written. */
export function textsOf(svg: string, name: string): string[] {
  return elements(drawnBy(svg, name), "text").map(({ text }) => text);
}

/** The width and the height of a picture, in pixels. */
export function sizeOf(svg: string): number[] {
  const [{ width, height }] = elements(svg, "svg");
  return [Number(width), Number(height)];
}
