export {};
const r = twice(2); function twice(x: number) { return 2 * x };
export const $last = (r);
