import assert from "node:assert/strict";
import { codeCells, notebooks } from "./notebooks.js";

for (const notebook of notebooks) {
  const { name, text, json } = notebook;

  describe(`notebooks/${name}`, () => {
    it("is written as Jupyter writes it", () => {
      assert.equal(text, `${JSON.stringify(json, null, 1)}\n`);
      assert.deepEqual([json.nbformat, json.nbformat_minor], [4, 5]);
    });

    it("asks for the kernel named tslab, and nothing of one machine", () => {
      const { kernelspec, language_info, ...rest } = json.metadata as {
        kernelspec: object;
        language_info: object;
      };
      assert.deepEqual(kernelspec, { display_name: "TypeScript", language: "typescript", name: "tslab" });
      assert.ok(language_info);
      assert.deepEqual(rest, {});
      for (const cell of json.cells)
        assert.deepEqual(
          Object.keys(cell.metadata).filter((key) => key !== "tags"),
          [],
        );
    });

    it("names no path of one machine", () => {
      const path = /(?:\/(?:home|Users|root|tmp|work)\/|[A-Z]:\\\\)[^"\s]*/.exec(text);
      assert.equal(path, null, path?.[0]);
    });

    it("has cells with ids of their own", () => {
      const ids = json.cells.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^[\w-]{1,64}$/);
    });

    it("was run from top to bottom, without an error", () => {
      const cells = codeCells(notebook);
      assert.deepEqual(
        cells.map((cell) => cell.execution_count),
        cells.map((_, i) => i + 1),
      );
      const bad = cells.flatMap(
        (cell) => cell.outputs?.filter(({ output_type }) => output_type === "error") ?? [],
      );
      assert.deepEqual(bad, []);
    });

    it("has pictures with words, none over 60 KB, in a file of at most 1 MB", () => {
      const html = codeCells(notebook)
        .flatMap((cell) => cell.outputs ?? [])
        .map(({ data }) => [data?.["text/html"] ?? ""].flat().join(""));
      const images = html.flatMap((part) => [...part.matchAll(/<img [^>]*>/g)].map(([image]) => image));
      assert.ok(images.length > 0);
      for (const image of images) {
        assert.ok(/^<img alt="[^"]{20,}" src="data:image\/svg\+xml,/.test(image), image.slice(0, 100));
        assert.ok(image.length <= 60_000, `${image.length} bytes: ${image.slice(0, 80)}`);
      }
      assert.ok(Buffer.byteLength(text) <= 1_000_000, `${Buffer.byteLength(text)} bytes`);
    });

    it("has code cells that fit on a screen", () => {
      for (const cell of codeCells(notebook)) {
        assert.ok(cell.source.length <= 20, `${cell.id} has ${cell.source.length} lines`);
        for (const line of cell.source) {
          assert.ok(line.trimEnd().length <= 100, `${cell.id}: ${line}`);
        }
      }
    });
  });
}
