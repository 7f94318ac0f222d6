// A figure that is made of others speaks for them.

/**
 * Returns what `draw` returns; what that refuses is refused in the name of another function.
 *
 * @param caller - the function that was called
 */
export function inNameOf<T>(caller: string, draw: () => T): T {
  try {
    return draw();
  } catch (error) {
    const kind = [RangeError, TypeError].find((kind) => error instanceof kind);
    if (!kind) throw error;
    const message = (error as Error).message.replace(/^\w+(?=: )/, caller);
    throw new kind(message, { cause: error });
  }
}
