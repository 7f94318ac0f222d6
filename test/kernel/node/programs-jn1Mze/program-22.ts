export {};
namespace S { export interface I { a: 1 } };
import I = S.I;
const i: I = { a: 1 };
export const $last = (i);
