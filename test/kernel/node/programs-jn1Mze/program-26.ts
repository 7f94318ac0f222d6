export {};
let best = undefined;
best = [1];
export const $last = (best.length);
