const loc = 2;
export { loc as far };
export const $last = (loc);
//# sourceMappingURL=program-4.js.map