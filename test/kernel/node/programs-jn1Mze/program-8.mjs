export default class default_1 {
    static x = 1;
}
;
export const $last = (1);
//# sourceMappingURL=program-8.js.map