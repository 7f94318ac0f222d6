// The document that figures are built in: Plot needs one, and Node has none. Nothing else of figures asks for it, so that
// a build for the browser can put its own in this place.

import { JSDOM } from "jsdom";

/** An empty document, for elements of your own. */
export const document: Document = new JSDOM("").window.document;
