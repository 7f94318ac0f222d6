export {};
function f() { return 3 } class C {} type T = number; export { f, C, type T };
const t: T = f();
export const $last = (t);
