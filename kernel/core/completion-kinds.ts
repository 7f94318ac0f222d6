// What clients call the kinds of names that can be completed: the words that Python's kernel uses, where there is one, since
// JupyterLab and VS Code have colors and icons for these.

const kinds: Readonly<Record<string, string>> = {
  const: "instance",
  let: "instance",
  var: "instance",
  using: "instance",
  "await using": "instance",
  "local var": "instance",
  parameter: "param",
  "local function": "function",
  "local class": "class",
  method: "method",
  construct: "method",
  call: "method",
  getter: "property",
  setter: "property",
  accessor: "property",
  "enum member": "enumMember",
  "external module name": "module",
  directory: "path",
  script: "path",
  "primitive type": "keyword",
  "type parameter": "typeParameter",
  alias: "module",
};

/** @param kind - the compiler's word */
export const jupyterKind = (kind: string): string => (Object.hasOwn(kinds, kind) ? kinds[kind] : kind);
