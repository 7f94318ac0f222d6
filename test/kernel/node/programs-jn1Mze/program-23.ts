export {};
namespace Only { export type T = 1 };
const one: Only.T = 1;
export const $last = (one);
