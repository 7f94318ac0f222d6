var S;
(function (S) {
    S.a = 1;
})(S || (S = {}));
;
const t = S.a;
export const $last = (t);
//# sourceMappingURL=program-18.js.map