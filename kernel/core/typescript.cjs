// TypeScript, by way of `require`: `import` would first search its nine megabytes for the names that it exports, which
// takes longer than loading it. (In one line, the two below would be searched as well.)

const ts = require("typescript");
module.exports = ts;
