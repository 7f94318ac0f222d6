const loc = 1;
export { loc };
export const $last = (loc + 1);
//# sourceMappingURL=program-3.js.map