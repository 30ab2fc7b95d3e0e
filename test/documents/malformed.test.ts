import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FormatName, formatNames, formatOf, normalizeDocument } from "../../src/documents/index.js";
import { applyEdits } from "../../src/index.js";
import { normalizer } from "./planted.js";

const rows: readonly (readonly [FormatName, string, string, object])[] = [
  ["json", '{"a": "small giant",}', "Expected a key", { line: 1, column: 21 }],
  ["json", "", "Expected a value", { line: 1, column: 1 }],
  ["yaml", "a: small giant\nb: [", "", { line: 2 }],
  ["csv", 'a,"small giant\n', "quotation mark", { line: 1, column: 3 }],
  ["csv", 'a,"small giant" x\n', "quotation mark", { line: 1, column: 3 }],
  ["xliff", "<xliff>\n<target>small giant</xliff>", "unexpected close tag", { line: 2 }],
  [
    "xliff",
    '<!DOCTYPE x [<!ENTITY a "small giant">]><xliff><target>&a; small giant</target></xliff>',
    "entity",
    { line: 1 },
  ],
  ["tmx", "small giant", "", { line: 1 }],
  ["mdx", "# small giant\n\n<Box a=>", "", { line: 3 }],
  ["mdx", "a {small giant", "", { line: 1 }],
  ["po", 'msgid "a"\nmsgstr "small giant', "Expected a keyword", { line: 2, column: 1 }],
];

describe("what its format cannot read", () => {
  it.each(rows)("%s: %j", (format, source, message, place) => {
    const result = normalizeDocument(source, { normalizer, format, file: "x" });
    expect(result.text).toBe(source);
    expect(result.edits).toEqual([]);
    expect(result.issues).toMatchObject([{ code: "malformed-document", place: { file: "x", ...place } }]);
    expect(result.issues[0]?.message).toContain(message);
  });

  it("processes the other lines of JSON Lines", () => {
    const result = normalizeDocument('{"a":"small giant"}\n{"a":\n{"a":"small giant"}', {
      normalizer,
      format: "jsonl",
    });
    expect(result.text).toBe('{"a":"little giant"}\n{"a":\n{"a":"little giant"}');
    expect(result.issues).toMatchObject([{ code: "malformed-document", place: { line: 2, column: 6 } }]);
  });

  it("names the columns of a table that has no such field", () => {
    const result = normalizeDocument("id,text\n1,small giant\n", { normalizer, format: "csv", fields: ["txt"] });
    expect(result.issues).toMatchObject([{ code: "unknown-field", expected: ["id", "text"] }]);
  });

  it.each([
    ["not-utf-8", new Uint8Array([0x73, 0xff, 0x74])],
    ["binary-file", new Uint8Array([0x73, 0, 0x74])],
  ])("%s", (code, bytes) => {
    const result = normalizeDocument(bytes, { normalizer, format: "text" });
    expect(result.bytes).toBe(bytes);
    expect(result.issues).toMatchObject([{ code }]);
  });

  it("is refused where the format is not known", () => {
    expect(() => normalizeDocument("", { normalizer, file: "a.xyz" })).toThrow(/unknown-format/);
    expect(() => normalizeDocument("", { normalizer, format: "toString" as never })).toThrow(/unknown-format/);
  });

  it("tells the format by the ending of the name", () => {
    expect(["a.MD", "b/c.htm", "x.xliff", "d.docx", "e.pot", "f", ".json"].map(formatOf)).toEqual([
      "markdown",
      "html",
      "xliff",
      "docx",
      "po",
      undefined,
      "json",
    ]);
  });
});

const soup = fc
  .array(
    fc.constantFrom(
      ...'small giant|small |giant|<b>|</b>|<p>|&amp;|&|"|\'|\\|\n|\r\n|- |# |> |`|```|~~~|*|_|[|](x)|{|}|:|,|\t|{"a":|msgstr "|<target>|</target>|<!-- |-->|00:00:01,000 --> 00:00:02,000\n|canonym-ignore-start|---\n|\uFEFF|\u00e9|😀|\ud800|1. |%s'.split(
        "|",
      ),
      "| ",
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

describe("any text in any format", () => {
  const textual = formatNames.filter((name) => name !== "docx");

  it.each(textual)("%s: edits give the text, and a second run changes nothing", (format) => {
    fc.assert(
      fc.property(soup, (source) => {
        const { text, edits, matches } = normalizeDocument(source, { normalizer, format });
        expect(applyEdits(source, edits)).toBe(text);
        for (const match of matches) expect(match.start).toBeLessThan(match.end);
        expect(normalizeDocument(text, { normalizer, format }).text).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
