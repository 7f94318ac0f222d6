export {};
export default class { static x = 1 };
export const $last = (1);
