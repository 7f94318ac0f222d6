export var E;
(function (E) {
    E[E["A"] = 3] = "A";
})(E || (E = {}));
;
export const $last = (E.A);
//# sourceMappingURL=program-14.js.map