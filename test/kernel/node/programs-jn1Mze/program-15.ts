export {};
export { sep } from 'node:path';
export const $last = (1);
