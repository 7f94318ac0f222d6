// Where the numbers stand in the code of a cell: every literal that is computed with, found by the editor's own parser, so
// that no digit in a string, a comment or a type is taken for one.

import { typescriptLanguage } from "@codemirror/lang-javascript";

/**
 * A number as it is written in code.
 * @typedef {object} NumberPlace
 * @property {number} from - where it begins, in UTF-16 units
 * @property {number} to - where it ends
 * @property {boolean} [negated] - whether a minus of its own stands before it
 */

/**
 * @param {string} source - TypeScript
 * @returns {NumberPlace[]} from left to right
 */
export function numbersIn(source) {
  return numbersOf(typescriptLanguage.parser.parse(source), source);
}

/**
 * @param {import("@lezer/common").Tree} tree - what the parser made of the source
 * @param {string} source
 * @returns {NumberPlace[]} from left to right
 */
export function numbersOf(tree, source) {
  /** @type {NumberPlace[]} */
  const found = [];
  tree.iterate({
    enter({ name, from, to, node }) {
      const { parent } = node;
      if (name !== "Number" || parent?.name === "LiteralType" || parent?.name === "PropertyType") return;
      const negated = parent?.name === "UnaryExpression" && source[parent.from] === "-";
      // The parser takes of 0XFF the 0 alone.
      const [whole] = /^0[BOX][\da-f_]+n?|^/i.exec(source.slice(from, from + 100)) ?? [""];
      const place = { from, to: Math.max(to, from + whole.length) };
      found.push(negated ? { ...place, negated } : place);
    },
  });
  return found;
}
