// A line in fewer letters: each place from the one before, in tenths of a pixel.

/**
 * Returns a path of straight lines with its places told from the one before.
 *
 * @param d - such as "M56,350L61.25,348.5", in pixels, with `M` and `L` only, as Plot writes lines; with `Z` at a place alone
 * @returns the same path, "M56 350l5.3-1.5"; places are rounded where they are, so that no error adds up
 */
export function briefPath(d: string): string {
  return d.replace(/M([^MZ]*)/g, (_, line: string) => {
    const places = line
      .split("L")
      .map((place) => place.split(",").map((part) => Math.round(10 * Number(part))));
    return places
      .map(([x, y], i) => {
        const [fromX, fromY] = i > 0 ? places[i - 1] : [0, 0];
        const [dx, dy] = [x - fromX, y - fromY].map((tenths) => String(tenths / 10));
        const apart = dy.startsWith("-") ? "" : " ";
        const before = i === 0 ? "M" : i === 1 ? "l" : dx.startsWith("-") ? "" : " ";
        return `${before}${dx}${apart}${dy}`;
      })
      .join("");
  });
}
