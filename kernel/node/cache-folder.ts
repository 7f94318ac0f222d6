// The folder where the kernel keeps what it can make anew, by the convention of each platform.

import { homedir } from "node:os";
import path from "node:path";

/** An absolute path, of a folder that need not exist; nothing where the reader has no home. */
export function cacheFolder(): string | undefined {
  const { XDG_CACHE_HOME = "", LOCALAPPDATA = "" } = process.env;
  try {
    const caches =
      process.platform === "win32"
        ? LOCALAPPDATA || path.join(homedir(), "AppData", "Local")
        : process.platform === "darwin"
          ? path.join(homedir(), "Library", "Caches")
          : path.isAbsolute(XDG_CACHE_HOME)
            ? XDG_CACHE_HOME
            : path.join(homedir(), ".cache");
    return path.join(caches, "downhill-kernel");
  } catch {
    return undefined;
  }
}
