export {};
let calls = 0; const f = () => ++calls;
export default f();
export const $last = (calls);
