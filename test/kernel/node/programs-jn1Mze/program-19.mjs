export var Q;
(function (Q) {
    Q.z = 2;
})(Q || (Q = {}));
;
1;
2;
export const $last = (Q.z);
//# sourceMappingURL=program-19.js.map