// How a worker that is busy hears that the reader wants it to stop. Pages that are isolated share memory with it. All
// others give it an address of the page's own making: as long as the page keeps it, asking for it succeeds; to interrupt,
// the page revokes it. Only a synchronous request is answered while a loop runs, so it is asked seldom. A page on disk can give
// no address: there only messages tell, and no loop hears them.

/** How long a loop goes on before it asks again, in milliseconds. */
const patience = 50;

/** The count of interrupts of one session. */
export class Interrupts {
  #shared: Int32Array | undefined;
  #address: string | undefined;
  #count = 0;
  #asked = 0;
  /** Whether a loop has found out, and the page's message is still to come. */
  #isFound = false;

  /** From now on, this is what says that the session was interrupted. */
  follow({ shared, address }: { shared?: Int32Array; address?: string }): void {
    this.#shared = shared ?? this.#shared;
    this.#address = address ?? this.#address;
    this.#asked = performance.now();
  }

  get count(): number {
    return this.#shared ? Atomics.load(this.#shared, 0) : this.#count;
  }

  /** The page has said so by a message: counts it, unless a loop has found out before. */
  heard(): number {
    if (this.#shared) return this.count;
    if (!this.#isFound) this.#count++;
    this.#isFound = false;
    return this.#count;
  }

  /** Messages have been let in just now, so that there is nothing to ask. */
  listened(): void {
    this.#asked = performance.now();
  }

  /** The count, after a look for an interrupt of which no message could tell yet. */
  ask(): number {
    if (this.#shared || this.#address === undefined) return this.count;
    const now = performance.now();
    if (now - this.#asked < patience) return this.#count;
    this.#asked = now;
    if (!isThere(this.#address)) {
      this.#address = undefined; // until the page gives another one
      this.#isFound = true;
      this.#count++;
    }
    return this.#count;
  }
}

function isThere(address: string): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", address, false);
    request.send();
    return request.status === 200;
  } catch {
    return false;
  }
}
