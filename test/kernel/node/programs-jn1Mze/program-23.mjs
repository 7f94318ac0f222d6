;
const one = 1;
export const $last = (one);
//# sourceMappingURL=program-23.js.map