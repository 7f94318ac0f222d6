let best = null;
best = { score: 1 };
export const $last = (best.score);
//# sourceMappingURL=program-25.js.map