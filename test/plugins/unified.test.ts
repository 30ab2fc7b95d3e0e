import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { VFile } from "vfile";
import { expect, it } from "vitest";
import canonym from "../../src/plugins/unified.js";
import { dictionary } from "../documents/planted.js";

it("reports messages of a virtual file and leaves the tree alone", async () => {
  const value = "# A small giant\n\nOne `small giant`, one mini\ngiant.\n";
  const file = await unified()
    .use(remarkParse)
    .use(canonym, { dictionaries: dictionary })
    .use(remarkStringify)
    .process(new VFile({ value, path: "a.md" }));
  expect(String(file)).toBe(value);
  expect(file.messages).toMatchObject([
    {
      source: "canonym",
      ruleId: "variant",
      actual: "small giant",
      expected: ["little giant"],
      place: { start: { line: 1, column: 5, offset: 4 }, end: { line: 1, column: 16, offset: 15 } },
    },
    {
      actual: "mini\ngiant",
      expected: ["little giant"],
      place: { start: { line: 3, column: 24, offset: 40 }, end: { line: 4, column: 6, offset: 50 } },
    },
  ]);
});

it("marks what a person must decide", async () => {
  const file = new VFile("<b>my</b> country\n");
  await unified()
    .use(remarkParse)
    .use(canonym, { dictionaries: dictionary })
    .run(unified().use(remarkParse).parse(file), file);
  expect(file.messages).toMatchObject([{ ruleId: "review", expected: ["China"] }]);
});
