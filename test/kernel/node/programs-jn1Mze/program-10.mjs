export default class A {
    v = 4;
}
;
export const $last = (new A().v);
//# sourceMappingURL=program-10.js.map