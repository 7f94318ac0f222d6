export {};
export type T = string; export interface I { a: T };
const i: I = { a: 'x' };
export const $last = (i.a);
