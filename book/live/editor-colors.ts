// The colors of code: the classes that Pygments gives to the code of the book, so that both look alike in light and dark.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { tags } from "@lezer/highlight";

export const colors = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.definitionKeyword, tags.modifier], class: "kd" },
    { tag: [tags.keyword, tags.bool, tags.null, tags.self], class: "k" },
    { tag: [tags.string, tags.special(tags.string)], class: "s2" },
    { tag: tags.regexp, class: "sr" },
    { tag: tags.number, class: "mf" },
    { tag: tags.comment, class: "c1" },
    { tag: [tags.typeName, tags.className], class: "kt" },
    { tag: [tags.operator, tags.arithmeticOperator, tags.logicOperator], class: "o" },
  ]),
);
