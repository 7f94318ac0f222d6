// The live book as a reader meets it: pages written and made live once for all tests, on a plain server under a path of
// their own, without headers that most hosts don't send.

import os from "node:os";
import path from "node:path";
import { enliven } from "../../book/enliven.js";
import { serve } from "../../book/serve.js";
import { writeBookPages } from "../lab/pages.js";
import { top } from "../lab/jupyterlab.js";

const standardCache = path.join(os.homedir(), ".cache", "downhill", "mnist");

export interface Site {
  /** Ends with a slash. */
  address: string;
  folder: string;
}

let folder: Promise<string> | undefined;
const servers: { close(): Promise<void> }[] = [];

async function write(): Promise<string> {
  const pages = writeBookPages();
  await enliven(top, pages, process.env.MNIST_DIR ?? standardCache);
  return pages;
}

/** @param isolated - whether pages may share memory with their workers */
export async function openSite(isolated = false): Promise<Site> {
  const written = await (folder ??= write());
  const server = await serve(written, { below: "/some/where/", isolated });
  servers.push(server);
  return { address: server.address, folder: written };
}

export async function closeSites(): Promise<void> {
  await Promise.all(servers.map((server) => server.close()));
}
