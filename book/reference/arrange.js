// What TypeDoc has read, put in the library's own order: doors by their names, exports by their folders, sources of a fact
// apart from the example that they stand below.

import path from "node:path";
import { Comment, CommentTag, ReflectionKind } from "typedoc";

/** @typedef {import("typedoc").ProjectReflection} Project */
/** @typedef {import("typedoc").DeclarationReflection} Declaration */

/** What the folders of the library are about, where their names don't say it. */
/** @type {Record<string, string>} */
const subjects = {
  mnist: "MNIST",
  elementwise: "Arithmetic, entry by entry",
  reductions: "From many numbers to one",
  losses: "Losses and activations",
  gradients: "Differentiation and descent",
  learners: "Models that learn",
  parts: "What figures are made of",
};

/**
 * Names the modules as an import does, and their pages with them.
 * @param {Project} project
 * @param {string} library - the folder of the sources
 * @param {(file: string) => string} nameOf - the name of a door by its file, relative to the library
 */
export function nameModules(project, library, nameOf) {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) {
    const file = /** @type {Declaration} */ (module).sources?.[0]?.fullFileName ?? "";
    module.name = nameOf(path.relative(library, file).replaceAll("\\", "/"));
  }
}

/**
 * Puts each export under the subject of its folder, and forgets its file: the reference is read without the sources.
 * @param {Project} project
 */
export function bySubject(project) {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module))
    for (const child of /** @type {Declaration} */ (module).children ?? []) {
      const folder = path.basename(path.dirname(child.sources?.[0]?.fullFileName ?? ""));
      const name = subjects[folder] ?? `${folder[0]?.toUpperCase()}${folder.slice(1)}`;
      const tag = new CommentTag("@category", [{ kind: "text", text: name }]);
      for (const part of [child, ...(child.signatures ?? [])])
        (part.comment ??= new Comment()).blockTags.push(tag.clone());
    }
  for (const reflection of Object.values(project.reflections))
    if ("sources" in reflection) reflection.sources = undefined;
}

/**
 * Takes `Source: …` out of the examples, whose last line it is, and makes a paragraph of it.
 * @param {Project} project
 */
export function sourcesApart(project) {
  for (const { comment } of Object.values(project.reflections)) {
    for (const tag of comment?.getTags("@example") ?? []) {
      const [part] = tag.content;
      const at = part?.text.search(/^Source: /m) ?? -1;
      if (!part || at < 0) continue;
      const [source, fence = ""] = part.text.slice(at + "Source: ".length).split(/(?=\n```$)/);
      part.text = part.text.slice(0, at).trimEnd() + fence;
      const text = source.replaceAll("\n", " ").trim();
      comment?.blockTags.push(new CommentTag("@source", [{ kind: "text", text }]));
    }
  }
}
