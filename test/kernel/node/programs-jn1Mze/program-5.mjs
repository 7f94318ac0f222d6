function f() { return 3; }
class C {
}
export { f, C };
const t = f();
export const $last = (t);
//# sourceMappingURL=program-5.js.map