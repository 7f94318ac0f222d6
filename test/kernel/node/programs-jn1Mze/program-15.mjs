export { sep } from 'node:path';
export const $last = (1);
//# sourceMappingURL=program-15.js.map