export {};
export enum E { A = 3 };
export const $last = (E.A);
