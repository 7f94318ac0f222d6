// The live book as a reader meets it: pages written and made live once for all tests, on a plain server under a path of
// their own, without headers that most hosts don't send.

import { cpSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { enliven } from "../../book/enliven.js";
import { serve } from "../../book/serve.js";
import { writeBookPages } from "../lab/pages.js";
import { top } from "../lab/jupyterlab.js";

/** Where MNIST is kept on this computer. */
export const standardCache: string = path.join(os.homedir(), ".cache", "downhill", "mnist");

export interface Site {
  /** Ends with a slash. */
  address: string;
  folder: string;
}

/** How a site is. */
export interface SiteOptions {
  /** Whether pages may share memory with their workers. */
  isolated?: boolean;
  /** Whether the files of MNIST are beside the pages, if they are to be had. */
  mnist?: boolean;
}

let pages: Promise<string> | undefined;
const written = new Map<boolean, Promise<string>>();
const servers: { close(): Promise<void> }[] = [];

async function write(mnist: boolean): Promise<string> {
  const finished = await (pages ??= writeBookPages());
  const folder = path.join(path.dirname(finished), mnist ? "live" : "live-without-mnist");
  cpSync(finished, folder, { recursive: true });
  await enliven(top, folder, mnist ? (process.env.MNIST_DIR ?? standardCache) : undefined);
  return folder;
}

export async function openSite({ isolated = false, mnist = true }: SiteOptions = {}): Promise<Site> {
  const writing = written.get(mnist) ?? write(mnist);
  written.set(mnist, writing);
  const folder = await writing;
  const server = await serve(folder, { below: "/some/where/", isolated });
  servers.push(server);
  return { address: server.address, folder };
}

export async function closeSites(): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
