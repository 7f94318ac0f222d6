export {};
export default function () { return 1 };
export const $last = (1);
