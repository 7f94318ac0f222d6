// The door of a prebuilt extension, as JupyterLab opens it: it hands in the modules that all extensions share, and asks for
// this one's plugins.

import { plugins, type Shared } from "./plugin.js";

/** What JupyterLab has of one shared module: its versions, each to be loaded. */
type Versions = Record<string, { get(): Promise<() => unknown> }>;

let shared: Record<string, Versions> = {};

async function load(name: string): Promise<unknown> {
  const [version] = Object.values(shared[name] ?? {});
  if (!version) throw new Error(`downhill-lite-kernel: expected a JupyterLite that shares ${name}, got none`);
  return (await version.get())();
}

const container = {
  init(scope: Record<string, Versions>): void {
    shared = scope;
  },
  async get(): Promise<() => unknown> {
    const [services, coreutils, signaling] = await Promise.all(
      ["@jupyterlite/services", "@jupyterlab/coreutils", "@lumino/signaling"].map(load),
    );
    const found = plugins({ services, coreutils, signaling } as Shared);
    return () => ({ __esModule: true, default: found });
  },
};

const all = ((globalThis as Record<string, unknown>)._JUPYTERLAB ??= {}) as Record<string, unknown>;
all["downhill-lite-kernel"] = container;
