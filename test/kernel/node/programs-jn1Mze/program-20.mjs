var S;
(function (S) {
    S.a = 1;
})(S || (S = {}));
var sa = S.a;
;
export const $last = (sa);
//# sourceMappingURL=program-20.js.map