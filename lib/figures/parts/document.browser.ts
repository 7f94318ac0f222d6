// Stands for document.ts where a bundler builds for browsers: jsdom is for Node, and a worker has no document.

import { SmallDocument } from "../dom/document.js";

/** An empty document, for elements of your own. */
export const document: Document = new SmallDocument() as unknown as Document;
