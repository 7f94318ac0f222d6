export {};
namespace S { export const a = 1; export type T = number };
const t: S.T = S.a;
export const $last = (t);
