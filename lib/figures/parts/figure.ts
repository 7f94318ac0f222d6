// A finished figure: an SVG picture, the words that stand in for it, and the ways a notebook can take it in.
// It knows nothing of plots; draw.ts makes figures from them.

import { describe } from "../../arrays/check.js";
import { inspect } from "../../arrays/format.js";
import { clean } from "./xml.js";

/**
 * A figure, ready to be shown: standalone SVG with its own ground and ink, and alternative text.
 *
 * @example
 * const figure = drawCurves([{ x, y }], { xLabel: "x", yLabel: "f(x)" });
 * show(figure);       // in a notebook
 * figure.svg          // => '<svg xmlns="http://www.w3.org/2000/svg" …', to write to a file
 */
export class Figure {
  /** The picture: one `<svg>` element that stands on its own. */
  readonly svg: string;
  /** What the picture shows, in words, for readers who can't see it; without characters that no page can hold. */
  readonly alt: string;
  /** What a page that runs makes it live with, as JSON; see `makeLive`. */
  readonly live: string | undefined;

  /**
   * @param svg - one `<svg>` element with its `xmlns`, `width` and `height`
   * @param alt - what the picture shows, in words
   * @param live - JSON for a page that runs; see `makeLive`
   * @throws {TypeError} if `svg` is no SVG element, `alt` is empty or `live` is no string
   */
  constructor(svg: string, alt: string, live?: string) {
    if (!(typeof svg === "string" && /^<svg[^>]* xmlns=/.test(svg))) {
      const got = describe(typeof svg === "string" ? (svg as string).slice(0, 40) : svg);
      throw new TypeError(`Figure: svg must be an <svg> element with its xmlns, got ${got}`);
    }
    if (!(typeof alt === "string" && clean(alt).trim().length > 0)) {
      const got = typeof alt === "string" ? "an empty string" : describe(alt);
      throw new TypeError(`Figure: alt must say in words what the figure shows, got ${got}`);
    }
    if (live !== undefined && typeof live !== "string")
      throw new TypeError(`Figure: live must be a string of JSON, got ${describe(live)}`);
    this.svg = svg;
    this.alt = clean(alt);
    this.live = live;
  }

  /**
   * The figure as an image element. JupyterLab removes `<svg>` from notebooks that it doesn't trust yet, and keeps
   * images: so this form is visible in a freshly cloned notebook, in one that ran, and in nbconvert's pages.
   *
   * @returns `<img alt="…" src="data:image/svg+xml,…">`; with a live part, its data in the attribute `data-live`
   */
  toHTML(): string {
    const live = this.live === undefined ? "" : ` data-live="${forAttribute(this.live)}"`;
    return `<img alt="${forAttribute(this.alt)}" src="data:image/svg+xml,${encodeForUrl(this.svg)}"${live}>`;
  }

  toString(): string {
    return `Figure: ${this.alt}`;
  }

  // How a kernel and Node's console ask a value to show itself; names that are symbols can't stand in a declaration file.
  static {
    Object.defineProperties(this.prototype, {
      [Symbol.for("Jupyter.display")]: {
        value(this: Figure) {
          return { "text/html": this.toHTML(), "text/plain": this.toString() };
        },
      },
      [inspect]: {
        value(this: Figure) {
          return this.toString();
        },
      },
    });
  }
}

function forAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/** Percent-encodes what may not stand in a data URL within a quoted attribute, and leaves the rest readable. */
function encodeForUrl(svg: string): string {
  return svg.replace(/\s*\n\s*/g, " ").replace(/[%#"<>&]/g, (character) => encodeURIComponent(character));
}
