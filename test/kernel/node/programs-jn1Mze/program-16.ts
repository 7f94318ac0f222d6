export {};
export * from 'node:path';
export const $last = (1);
