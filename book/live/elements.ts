// Elements as live pages make them.

/** An element with a class. */
export function made(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** A button of the page's kind. */
export function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const element = made("button", className, text) as HTMLButtonElement;
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}
