function f() { return f.n; }
(function (f) {
    f.n = 7;
})(f || (f = {}));
;
export const $last = (f());
//# sourceMappingURL=program-24.js.map