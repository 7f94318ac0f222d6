export {};
let n = 0;
const add = () => ++n;
add(); add();
export const $last = (n);
