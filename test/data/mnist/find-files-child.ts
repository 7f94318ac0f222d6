// Finds the small files in a process of its own, which a test may kill: prints the notes and the first values as JSON.
import { fromCacheOrMirrors } from "../../../lib/data/mnist/find-files.js";
import { imageFile, labelFile } from "./small-files.js";

const caller = "someLoader";

const [cache, mirror] = process.argv.slice(2);
const { values, notes } = await fromCacheOrMirrors(caller, [imageFile, labelFile], {
  cache,
  mirrors: [mirror],
});
console.log(JSON.stringify({ notes, labels: values && [...values[1]], pixels: values?.[0].length }));
