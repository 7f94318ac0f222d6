export default function f() { return 5; }
;
export const $last = (f());
//# sourceMappingURL=program-11.js.map