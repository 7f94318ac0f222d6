import assert from "node:assert/strict";
import { kernelInfo } from "../../../kernel/core/kernel-info.js";

describe("kernelInfo(versions)", () => {
  it("says what clients choose colors, endings and the way to nbconvert by", () => {
    const info = kernelInfo({ runtime: "Node 20.1.0", typescript: "6.0.3" });
    const { status, protocol_version, language_info, banner, implementation } = info;
    assert.deepEqual([status, protocol_version, implementation], ["ok", "5.4", "downhill"]);
    assert.equal(banner, "TypeScript 6.0.3, checked and run cell by cell on Node 20.1.0");
    assert.deepEqual(language_info, {
      name: "typescript",
      version: "6.0.3",
      mimetype: "text/typescript",
      file_extension: ".ts",
      pygments_lexer: "typescript",
      nbconvert_exporter: "script",
      codemirror_mode: "typescript",
    });
  });

  it("offers no debugger, nor anything else that it hasn't, and a link to help", () => {
    const info = kernelInfo({ runtime: "Node", typescript: "6" });
    assert.deepEqual([info.debugger, info.supported_features], [false, []]);
    for (const { text, url } of info.help_links as { text: string; url: string }[])
      assert.deepEqual([text, URL.canParse(url)], ["TypeScript handbook", true]);
    assert.equal((info.help_links as unknown[]).length, 1);
    assert.match(String(info.implementation_version), /^\d+\.\d+\.\d+$/);
  });
});
