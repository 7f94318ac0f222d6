// The places of a call where a bad input may stand: each argument, and each option of an argument that is an object.

/** Puts a value into its place among arguments, without changing them. */
export type Place = readonly [name: string, put: (args: unknown[], value: unknown) => unknown[]];

/** The places of these arguments, and one after the last. */
export function placesOf(args: readonly unknown[]): Place[] {
  const places: Place[] = [];
  args.forEach((arg, i) => {
    places.push([`[${i}]`, (given, value) => given.map((other, j) => (i === j ? value : other))]);
    const plain = typeof arg === "object" && arg !== null && Object.getPrototypeOf(arg) === Object.prototype;
    for (const key of plain ? Object.keys(arg) : [])
      places.push([
        `[${i}].${key}`,
        (given, value) => given.map((other, j) => (i === j ? { ...(other as object), [key]: value } : other)),
      ]);
  });
  return places;
}
