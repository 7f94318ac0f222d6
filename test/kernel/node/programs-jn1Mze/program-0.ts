export {};
const a = 1;
let b = a + 1;
b++;
export const $last = ([a, b]);
