// The library as it was before it had WebAssembly: see before.js.

import { commit, doorsOf } from "../before.js";
import { tasksOf } from "./library.js";

export const version = commit;

export async function route(inputs) {
  const [library, data] = await Promise.all(doorsOf(inputs.folder).map((door) => import(door)));
  return tasksOf(library, data, { ...inputs, mnist: undefined });
}
