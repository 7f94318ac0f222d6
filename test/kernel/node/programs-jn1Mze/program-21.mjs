var S;
(function (S) {
    let T;
    (function (T) {
        T.a = 6;
    })(T = S.T || (S.T = {}));
})(S || (S = {}));
;
var st = S.T;
export const $last = (st.a + S.T.a);
//# sourceMappingURL=program-21.js.map