export {};
namespace S { export namespace T { export const a = 6 } };
import st = S.T;
export const $last = (st.a + S.T.a);
