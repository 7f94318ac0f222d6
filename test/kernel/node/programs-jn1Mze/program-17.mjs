;
const i = { a: 'x' };
export const $last = (i.a);
//# sourceMappingURL=program-17.js.map