// What the tests measure inside a page. The browser runs this file as it is.
/* global document, getComputedStyle, NodeFilter */

/** Waits until every picture below `selector` is decoded, and measures it. */
globalThis.measurePictures = async (selector) => {
  const measured = [];
  for (const image of document.querySelectorAll(`${selector} img`)) {
    image.scrollIntoView({ block: "center" });
    await image.decode();
    const box = image.getBoundingClientRect();
    const room = image.parentElement.closest(selector).getBoundingClientRect();
    measured.push({
      alt: image.alt,
      visible: image.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      width: box.width,
      height: box.height,
      naturalWidth: image.naturalWidth,
      naturalHeight: image.naturalHeight,
      overhang: Math.max(room.left - box.left, box.right - room.right),
      ...inkOf(image),
    });
  }
  return measured;
};

/** The share of a picture's pixels that the page shines through, and the contrast of its lightest and darkest. */
function inkOf(image) {
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  let transparent = 0;
  let lightest = 0;
  let darkest = 1;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3] < 255) transparent++;
    const light = luminance(data[i], data[i + 1], data[i + 2]);
    lightest = Math.max(lightest, light);
    darkest = Math.min(darkest, light);
  }
  return { transparent: (4 * transparent) / data.length, contrast: contrast(lightest, darkest) };
}

/** The texts below `selector` whose contrast to their ground is less than `least`, each with its colours. */
globalThis.faintTexts = (selector, least) => {
  const faint = new Set();
  /** The ground of each element that was asked for. */
  const grounds = new Map();
  const groundOf = (element) => {
    if (element && !grounds.has(element)) {
      const color = rgba(getComputedStyle(element).backgroundColor);
      grounds.set(element, color[3] === 1 ? color : groundOf(element.parentElement));
    }
    return grounds.get(element) ?? [255, 255, 255, 1];
  };
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: parent, data } = walker.currentNode;
      const ink = rgba(getComputedStyle(parent).color);
      if (data.trim() === "" || ink[3] === 0 || !parent.checkVisibility()) continue;
      const ground = groundOf(parent);
      const found = contrast(luminance(...ink), luminance(...ground));
      if (found < least) faint.add(`${data.trim().slice(0, 40)}: ${ink} on ${ground} is ${found.toFixed(2)}`);
    }
  }
  return [...faint];
};

function rgba(color) {
  const [red, green, blue, alpha = 1] = color.match(/[\d.]+/g).map(Number);
  return [red, green, blue, alpha];
}

// Both as WCAG 2 defines them.
function luminance(red, green, blue) {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const linear = (value) => linearValues[value] ?? linearly(value);
const linearly = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const linearValues = Array.from({ length: 256 }, (_, value) => linearly(value));

function contrast(one, other) {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The text of each heading, paragraph and list item, without its code and formulas. */
globalThis.proseTexts = () =>
  [...document.querySelectorAll("main :is(h1, h2, h3, p, li)")].map((element) => {
    const text = element.cloneNode(true);
    for (const other of text.querySelectorAll("code, pre, math")) other.remove();
    return text.textContent;
  });
