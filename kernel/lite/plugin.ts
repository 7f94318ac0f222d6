// Puts the kernel on JupyterLite's list.

import { settingsOf } from "./settings.js";
import { LiteKernel, type KernelOptions, type Signals } from "./lite-kernel.js";

/** JupyterLite's and JupyterLab's modules, as far as they are used here. */
export interface Shared {
  services: { IKernelSpecs: unknown; IKernelClient: unknown };
  coreutils: { PageConfig: { getBaseUrl(): string; getOption(name: string): string } };
  signaling: Signals;
}

interface KernelSpecs {
  register(kernel: { spec: object; create(options: KernelOptions): Promise<LiteKernel> }): void;
}

interface KernelClient {
  interrupt(id: string): Promise<void>;
}

/** Notebooks name the kernel as users of tslab do; new ones get it too. */
const name = "tslab";

/** The plugins of this extension. */
export function plugins({ services, coreutils, signaling }: Shared): object[] {
  const kernels = new Map<string, LiteKernel>();
  const { worker, places } = settingsOf(coreutils.PageConfig);
  const spec = {
    name,
    display_name: "TypeScript",
    language: "typescript",
    argv: [],
    interrupt_mode: "message",
    metadata: {},
    resources: {},
  };
  return [
    {
      id: "downhill-lite-kernel:kernel",
      description: "A TypeScript kernel in a worker of the page",
      autoStart: true,
      requires: [services.IKernelSpecs],
      optional: [services.IKernelClient],
      activate(_: unknown, specs: KernelSpecs, client: KernelClient | null): void {
        specs.register({
          spec: { ...spec, spec },
          create(options) {
            const kernel = new LiteKernel(options, signaling, worker, places);
            kernels.set(options.id, kernel);
            kernel.disposed.connect(() => kernels.get(options.id) === kernel && kernels.delete(options.id));
            return Promise.resolve(kernel);
          },
        });
        if (!client) return;
        // By itself, JupyterLite drops the cells that wait, and lets the running one go on.
        const dropWaiting = client.interrupt.bind(client);
        client.interrupt = async (id) => {
          const dropped = dropWaiting(id);
          kernels.get(id)?.interrupt();
          await dropped;
        };
      },
    },
  ];
}
