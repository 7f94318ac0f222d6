export {};
let best = null;
best = { score: 1 };
export const $last = (best.score);
