// Where the kernel finds its worker, its types and what cells may import: beside this script, unless the site says otherwise
// in `litePluginSettings` of its jupyter-lite.json, with addresses relative to that file.

import type { Places } from "../browser/messages.js";

interface PageConfig {
  getBaseUrl(): string;
  getOption(name: string): string;
}

/** What a site may say. */
export interface Settings {
  worker: string;
  places: Places;
}

declare const FILES: { worker: string; types: string; modules: Record<string, string> };

const script = (document.currentScript as HTMLScriptElement | null)?.src ?? location.href;

/** The addresses, absolute. */
export function settingsOf(config: PageConfig): Settings {
  const root = new URL(config.getBaseUrl(), location.href);
  const all = JSON.parse(config.getOption("litePluginSettings") || "{}") as Record<string, Partial<Settings>>;
  const given = all["downhill-lite-kernel:kernel"] ?? {};
  const own = (file: string): string => new URL(file, script).href;
  const site = (file: string): string => new URL(file, root).href;
  const each = (modules: Record<string, string>, at: (file: string) => string): [string, string][] =>
    Object.entries(modules).map(([name, file]) => [name, at(file)]);
  const { types, modules = {}, mnist } = given.places ?? {};
  return {
    worker: given.worker ? site(given.worker) : own(FILES.worker),
    places: {
      types: typeof types === "string" ? site(types) : own(FILES.types),
      modules: Object.fromEntries([...each(FILES.modules, own), ...each(modules, site)]),
      ...(mnist && { mnist: site(mnist) }),
    },
  };
}
