export const { x, y: [z] } = { x: 1, y: [2] };
export const $last = ([x, z]);
//# sourceMappingURL=program-7.js.map