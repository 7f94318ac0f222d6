let n = 0;
const add = () => ++n;
add();
add();
export const $last = (n);
//# sourceMappingURL=program-2.js.map