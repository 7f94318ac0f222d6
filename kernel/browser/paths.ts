// Paths with forward slashes, as Node's `path.posix` has them.

import type { Paths } from "../core/host.js";

function normalize(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !path.startsWith("/")) parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/") || ".";
}

export const paths: Paths = {
  join: (...parts) => normalize(parts.filter(Boolean).join("/")),
  dirname(path) {
    const end = path.replace(/\/+$/, "").lastIndexOf("/");
    return end < 0 && !path.startsWith("/") ? "." : path.slice(0, Math.max(end, 0)) || "/";
  },
  basename: (path) => path.replace(/\/+$/, "").split("/").at(-1)!,
  relative(from, to) {
    const [start, end] = [from, to].map((path) => normalize(path).split("/").filter(Boolean));
    const common = start.findIndex((part, i) => part !== end[i]);
    const shared = common < 0 ? start.length : common;
    return [...start.slice(shared).map(() => ".."), ...end.slice(shared)].join("/");
  },
};
