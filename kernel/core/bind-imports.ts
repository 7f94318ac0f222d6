// Imported names in the notebook's scope: views of their module, so that they never go stale.

/**
 * @param names - the local name of each, and what it is called in its module
 * @param read - gives the module's value of a name as it is now
 */
export function bindImports(
  scope: Record<string, unknown>,
  names: Readonly<Record<string, string>>,
  read: (imported: string) => unknown,
): void {
  for (const [local, imported] of Object.entries(names)) {
    Object.defineProperty(scope, local, {
      configurable: true,
      enumerable: true,
      get: () => read(imported),
      // A later cell may declare the name anew.
      set: (value: unknown) =>
        Object.defineProperty(scope, local, { value, writable: true, enumerable: true, configurable: true }),
    });
  }
}
