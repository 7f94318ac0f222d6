export {};
function f() { return f.n } namespace f { export const n = 7 };
export const $last = (f());
