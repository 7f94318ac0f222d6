export {};
const loc = 1; export { loc };
export const $last = (loc + 1);
