let best = undefined;
best = [1];
export const $last = (best.length);
//# sourceMappingURL=program-26.js.map