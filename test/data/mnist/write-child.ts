// Keeps a file of a given size in a process of its own, which a test kills.
import { writeAtomically } from "../../../lib/data/mnist/file-store.js";

const [folder, name, size] = process.argv.slice(2);
await writeAtomically(folder, name, Buffer.alloc(Number(size), 7));
