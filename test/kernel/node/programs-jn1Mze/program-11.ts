export {};
export default function f() { return 5 };
export const $last = (f());
