// The folder where downloaded files are kept, by the convention of each platform.

import { homedir, tmpdir } from "node:os";
import { posix, win32 } from "node:path";
import { checkOptions } from "../../arrays/check.js";

/** What the choice of the folder depends on; each part defaults to this computer's. */
export interface CacheSurroundings {
  /** The platform by Node's name: `"linux"`, `"darwin"`, `"win32"`, … */
  readonly platform?: string;
  /** The environment variables. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The user's home folder. */
  readonly home?: string;
}

/**
 * Returns the folder that keeps MNIST between runs.
 *
 * `$XDG_CACHE_HOME` (else `~/.cache`) on Linux, `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows, and in it
 * `downhill/mnist`. Without a home folder, the same under the folder for temporary files.
 *
 * @param surroundings - platform, environment and home; by default this computer's
 * @returns an absolute path; the folder need not exist
 * @throws {TypeError} if one of them is of another kind, or there is no such option
 * @example
 * cacheFolder({ platform: "darwin", env: {}, home: "/Users/ada" }) // => "/Users/ada/Library/Caches/downhill/mnist"
 *
 * Source: XDG Base Directory Specification; a relative `XDG_CACHE_HOME` is to be ignored, it says.
 */
export function cacheFolder(surroundings: CacheSurroundings = {}): string {
  checkOptions("cacheFolder", surroundings, ["platform", "env", "home"]);
  const { platform = process.platform, env = process.env, home = homeFolder() } = surroundings;
  const folders = [home, Object(env).LOCALAPPDATA ?? "", Object(env).XDG_CACHE_HOME ?? ""] as unknown[];
  if (!(typeof env === "object" && env !== null && folders.every((folder) => typeof folder === "string")))
    throw new TypeError("cacheFolder: home and the variables of env must be texts, got another kind");
  if (platform === "win32") {
    return win32.join(env.LOCALAPPDATA || win32.join(home, "AppData", "Local"), "downhill", "mnist");
  }
  if (platform === "darwin") return posix.join(home, "Library", "Caches", "downhill", "mnist");
  const base = env.XDG_CACHE_HOME;
  const given = base !== undefined && posix.isAbsolute(base);
  return posix.join(given ? base : posix.join(home, ".cache"), "downhill", "mnist");
}

// A user in a container may have no home, and Node then throws.
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return tmpdir();
  }
}
