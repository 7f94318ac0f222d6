export {};
export default async () => 1;
export const $last = (2);
