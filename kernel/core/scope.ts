// The names under which a cell's code receives its surroundings: its scope, and `import`.

export const scopeName = "__notebook__";
export const importName = "__import__";
