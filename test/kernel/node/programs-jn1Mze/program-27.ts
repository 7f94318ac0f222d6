export {};
let best;
best = 'text';
export const $last = (best.length);
