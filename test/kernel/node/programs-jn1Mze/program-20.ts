export {};
namespace S { export const a = 1 } import sa = S.a;;
export const $last = (sa);
