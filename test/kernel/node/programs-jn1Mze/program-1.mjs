const r = twice(2);
function twice(x) { return 2 * x; }
;
export const $last = (r);
//# sourceMappingURL=program-1.js.map