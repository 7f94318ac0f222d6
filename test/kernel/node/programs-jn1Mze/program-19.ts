export {};
export namespace Q { export const z = 2 };
1;
2;
export const $last = (Q.z);
