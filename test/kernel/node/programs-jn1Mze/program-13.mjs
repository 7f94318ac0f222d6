export default async () => 1;
export const $last = (2);
//# sourceMappingURL=program-13.js.map