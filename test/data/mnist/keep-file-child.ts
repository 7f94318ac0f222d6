// Keeps a file of a given size in a process of its own, which a test kills.
import { keepFile } from "../../../lib/data/mnist/file-store.js";

const [folder, name, size] = process.argv.slice(2);
await keepFile(folder, name, Buffer.alloc(Number(size), 7));
