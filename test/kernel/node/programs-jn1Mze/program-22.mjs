;
const i = { a: 1 };
export const $last = (i);
//# sourceMappingURL=program-22.js.map