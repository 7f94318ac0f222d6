// The hand on a number: how far it has moved, sideways. Mouse, pen and touch alike.

/** What a number does under the hand. */
export interface Hold {
  /** The hand stands so many steps from where it took hold. */
  move(count: number, isFine: boolean): void;
  /** It lets go; the number was given up if Esc was pressed. */
  end(isGivenUp: boolean): void;
}

/** So far moves a hand that means to drag, in pixels. */
const threshold = 4;
/** A step, in pixels. */
const stride = 6;
/** Beyond so many pixels a pixel counts more and more. */
const calm = 120;

/** Lets the numbers below an element be taken hold of. */
export function followHand(root: HTMLElement, take: (number: HTMLElement) => Hold): void {
  root.addEventListener("pointerdown", (down) => {
    const number = numberAt(down.target);
    if (!number || down.button !== 0 || !down.isPrimary || down.ctrlKey || down.metaKey || down.altKey)
      return;
    const begin = new AbortController();
    const { signal } = begin;
    let hold: Hold | undefined;
    const finish = (isGivenUp: boolean): void => {
      begin.abort();
      document.documentElement.classList.remove("live-dragging");
      hold?.end(isGivenUp);
    };
    const move = (event: PointerEvent): void => {
      if (event.pointerId !== down.pointerId) return;
      const way = event.clientX - down.clientX;
      if (!hold) {
        if (Math.abs(way) < threshold) return;
        hold = take(number);
        // The number's own element may be written anew while it moves.
        root.setPointerCapture(down.pointerId);
        document.documentElement.classList.add("live-dragging");
      }
      hold.move(stepsOf(way), event.shiftKey);
    };
    root.addEventListener("pointermove", move, { signal });
    root.addEventListener("pointerup", () => finish(false), { signal });
    root.addEventListener("pointercancel", () => finish(false), { signal });
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || !hold) return;
      event.preventDefault();
      event.stopPropagation();
      finish(true);
    };
    addEventListener("keydown", escape, { signal, capture: true });
  });
  // A hand that means a number doesn't mark text.
  root.addEventListener("mousedown", stay, { capture: true });
  root.addEventListener("dragstart", stay, { capture: true });
}

/** The element of the number that an event happened to, if it did. */
export function numberAt(target: EventTarget | null): HTMLElement | undefined {
  return (target as Element | null)?.closest?.<HTMLElement>(".live-number") ?? undefined;
}

function stepsOf(way: number): number {
  const distance = Math.abs(way);
  const farther = Math.max(0, distance - calm);
  return Math.sign(way) * Math.floor((distance + farther ** 2 / calm) / stride);
}

function stay(event: Event): void {
  const { button, ctrlKey, metaKey, altKey } = event as MouseEvent;
  if (!numberAt(event.target) || button !== 0 || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  event.stopPropagation();
}
