export {};
export const a = 1; export let b = 2; export function c() { return 3 };
export const $last = ([a, b, c()]);
