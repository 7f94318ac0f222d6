// Which run has made a promise, kept on the promise itself, where nobody sees it. (In a WeakMap, whose hashes have 20 bits,
// a million promises take a minute.)

type Constructor = new (promise: Promise<unknown>) => object;

/** Its result is what it is given, so that a subclass adds its fields to that. */
const Given = function (promise: Promise<unknown>) {
  return promise;
} as unknown as Constructor;

class Marked extends Given {
  #run: unknown;

  static mark(promise: Promise<unknown>, run: unknown): void {
    (#run in promise ? promise : (new Marked(promise) as Marked)).#run = run;
  }

  static runOf(promise: Promise<unknown>): unknown {
    return #run in promise ? promise.#run : undefined;
  }
}

export const { mark, runOf } = Marked;
