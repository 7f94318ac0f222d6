// Numbers in the words of a figure, and how much room words take.

/** A number with at most three significant digits, as somebody would say it: 19.9 for 19.900000000000002. */
export function short(value: number): string {
  return String(Number(value.toPrecision(3))).replace("-", "−");
}

/** A whole number as an exponent: ⁻¹² for −12. */
export function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("");
}

/** A power of ten, such as 10⁻⁸; an empty text for any other number. */
export function powerOfTen(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return Math.abs(Math.log10(value) - exponent) <= 1e-9 ? `10${superscript(exponent)}` : "";
}

/** A number that keeps short whatever its size: 12.5 and 12,500, but 1.25×10¹² and 10⁻⁸. */
export function compact(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 1e5))
    return value.toLocaleString("en", { maximumFractionDigits: 20 }).replace("-", "−");
  const [mantissa, exponent] = value.toExponential().split("e");
  const [sign, digits] = mantissa.startsWith("-") ? ["−", mantissa.slice(1)] : ["", mantissa];
  return `${sign}${digits === "1" ? "" : `${digits}×`}10${superscript(Number(exponent))}`;
}

/**
 * About how wide a text is, in pixels: Hangul and other full-width characters are nearly twice as wide as Latin letters.
 *
 * @param text - one line
 * @param character - width of a Latin letter in pixels (default 7.2, for the text of figures)
 */
export function textWidth(text: string, character = 7.2): number {
  // Hangul in parts and letters with their accents beside them are seen as one.
  const seen = text.normalize();
  // Beyond Latin, Greek, Cyrillic and signs most letters fill a square; some Latin ones and signs nearly do.
  const full = seen.match(/[\u0590-\u1fff\u2e80-\ud7ff\uf900-\uffef]/g)?.length ?? 0;
  const broad = seen.match(/[mwMW@%&<>+=−→]/g)?.length ?? 0;
  return character * (seen.length + 0.8 * full + 0.45 * broad);
}

/**
 * About how wide a number on an axis is, in pixels: all digits are of one width, a minus and a times are wider, a point or
 * comma half, and exponents narrower.
 */
export function numberWidth(text: string): number {
  const count = (signs: RegExp): number => text.match(signs)?.length ?? 0;
  return 8.3 * text.length + 2.7 * count(/[−×]/g) - 4.1 * count(/[.,]/g) - 2.2 * count(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g);
}

/**
 * Shortens texts that are too wide to an ellipsis, each on one line: a break in it becomes a space.
 *
 * @param texts - what is to be shown
 * @param room - in pixels
 * @returns the texts as they are shown, and those that were cut as they were: for the alternative text
 */
export function shorten(texts: readonly string[], room: number): { shown: string[]; whole: string[] } {
  const lines = texts.map((text) => text.replace(/\s*[\n\r]\s*/g, " "));
  const shown = lines.map((line) => (textWidth(line) <= room ? line : cut(line, room)));
  return { shown, whole: texts.filter((_, i) => lines[i] !== shown[i]) };
}

const characters = new Intl.Segmenter("en");

function cut(text: string, room: number, character?: number): string {
  let kept = "";
  // By what a reader takes for a character, so that no letter loses its accent, and no emoji a part of itself.
  for (const { segment } of characters.segment(text.slice(0, Math.ceil(4 * room)))) {
    if (textWidth(`${kept}${segment}…`, character) > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Breaks texts into lines: at their own line breaks, and at spaces where a line is too wide. What is wider than the room
 * without a space, or makes too many lines, is shortened to an ellipsis.
 *
 * @param texts - `\n` begins a new line
 * @param room - for a line, in pixels
 * @param lines - how many there may be at most
 * @param character - width of a Latin letter in pixels
 * @returns the texts as they are shown, and those that were cut as they were: for the alternative text
 */
export function wrap(
  texts: readonly string[],
  room: number,
  lines: number,
  character?: number,
): { shown: string[]; whole: string[] } {
  const whole: string[] = [];
  const shown = texts.map((text) => {
    const broken = text.split("\n").flatMap((line) => breakLine(line, room, character));
    const kept = broken.slice(0, lines);
    if (broken.length > lines) kept[lines - 1] += "…";
    const fitting = kept.map((line) =>
      textWidth(line, character) <= room ? line : cut(line, room, character),
    );
    if (broken.length > lines || fitting.some((line, i) => line !== kept[i])) whole.push(text);
    return fitting.join("\n");
  });
  return { shown, whole };
}

function breakLine(line: string, room: number, character?: number): string[] {
  const made: string[] = [];
  for (const word of line.split(" ")) {
    const longer = `${made[made.length - 1]} ${word}`;
    if (made.length > 0 && textWidth(longer, character) <= room) made[made.length - 1] = longer;
    else made.push(word);
  }
  return made;
}
