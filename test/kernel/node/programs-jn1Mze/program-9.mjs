export default function () { return 1; }
;
export const $last = (1);
//# sourceMappingURL=program-9.js.map