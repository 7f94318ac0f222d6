// Puts live figures in the place of their pictures: when one comes near, the script of all is loaded.

import type { LiveData } from "downhill/figures";
import type * as Figures from "./figures.js";

/** How far below the window a figure is near, in pixels. */
const near = "300px";

/** Watches a page for pictures that have a live part, now and when cells run. */
export function mountFigures(load: () => Promise<typeof Figures>, mnist: string | undefined): void {
  let figures: typeof Figures | undefined;
  const mount = (picture: HTMLImageElement): void => {
    if (!picture.isConnected || picture.hidden) return;
    const place = picture.closest<HTMLElement>(".output") ?? picture.parentElement!;
    const { lang: language } = document.documentElement;
    let host: HTMLElement;
    try {
      const data = JSON.parse(picture.dataset.live!) as LiveData;
      host = figures!.liveFigure(data, { language, width: place.clientWidth, mnist });
    } catch {
      return; // a picture whose data nobody understands stays a picture
    }
    picture.after(host);
    picture.hidden = true;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void load().then((loaded) => {
          figures = loaded;
          mount(target as HTMLImageElement);
        });
      }
    },
    { rootMargin: near },
  );
  const watch = (root: ParentNode): void => {
    for (const picture of root.querySelectorAll<HTMLImageElement>("img[data-live]")) {
      // What a run has shown anew takes the place of what was there before anybody sees it.
      if (figures) mount(picture);
      else observer.observe(picture);
    }
  };
  watch(document);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes)
      if (addedNodes.length > 0 && target instanceof Element) watch(target);
  }).observe(document.querySelector("main") ?? document.body, { childList: true, subtree: true });
}
