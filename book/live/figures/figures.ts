// The figures that can be taken into the hand, by their kinds. Loaded where a page shows one.

import type { LiveData } from "downhill/figures";
import { batchesFigure } from "./batches.js";
import { descentFigure } from "./descent.js";
import { differenceFigure } from "./difference.js";
import { fitFigure } from "./fit.js";
import { networkFigure } from "./network.js";
import type { Panel } from "./panel.js";
import { words } from "./words.js";

/** What a figure has to know of its page. */
export interface Surroundings {
  language: string;
  /** How wide a figure may be, in pixels. */
  width: number;
  /** The folder with the files of MNIST, if the page has them. */
  mnist: string | undefined;
}

/** Makes a live figure from its data; the element is not yet on the page. */
export function liveFigure(data: LiveData, page: Surroundings): HTMLElement {
  const say = words[page.language === "ko" ? "ko" : "en"];
  const width = Math.max(280, Math.min(640, page.width));
  const make = (): Panel => {
    switch (data.kind) {
      case "descent":
        return descentFigure(data, say, width);
      case "difference":
        return differenceFigure(data, say, width);
      case "fit":
        return fitFigure(data, say, width);
      case "batches":
        return batchesFigure(data, say, width);
      case "network":
        return networkFigure(data, say, width, page.mnist);
      default:
        throw new TypeError(`liveFigure: there is no such kind, got ${JSON.stringify(data)}`);
    }
  };
  return make().host;
}
