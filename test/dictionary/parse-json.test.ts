import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDictionary } from "../../src/dictionary/parse.js";
import { changed, dictionaryJson, type Json, pathsIn, sound } from "./generators.js";

describe("JSON text", () => {
  const places = (text: string) =>
    parseDictionary(text).issues.map(({ code, place }) => `${code} ${place.line}:${place.column} ${place.pointer}`);

  it.each([
    ["empty", "", "invalid-json 1:1 "],
    ["a comma too many", '{\n  "id": "a",\n}', "invalid-json 3:1 "],
    ["a comma too few", '{\n  "id": "a"\n  "language": "en"\n}', "invalid-json 3:3 "],
    ["cut off", '{ "id": "a', "invalid-json 1:11 "],
    ["a line break in a string", '{ "id":\r\n "a\r\nb" }', "invalid-json 2:4 "],
    ["a comment", '{\r "id": "a", // why\r}', "invalid-json 2:13 "],
  ])("has a place for what is not JSON: %s", (_, text, place) => {
    expect(places(text)).toEqual([place]);
  });

  it("may begin with a byte order mark, which is no column", () => {
    expect(parseDictionary(`\ufeff${JSON.stringify(sound)}`).dictionary).toEqual(sound);
    expect(places('\ufeff{"id":1,"language":"en","concepts":[]}')).toEqual(["wrong-type 1:7 /id"]);
  });

  it("has a place for every fault, in the order of the text", () => {
    const text = `{
  "concepts": [
    { "id": "a", "canonical": "b", "variants": ["c", "\\u0061 \\n {b"], "cannonical": 1 },
    { "id": "a" }
  ],
  "id": "x", "id": "__proto__"
}`;
    expect(places(text)).toEqual([
      "missing-key 1:1 ",
      "pattern-syntax 3:65 /concepts/0/variants/1",
      "unknown-key 3:71 /concepts/0/cannonical",
      "missing-key 4:5 /concepts/1",
      "duplicate-id 4:13 /concepts/1/id",
      "duplicate-key 6:14 /id",
      "forbidden-id 6:20 /id",
    ]);
  });

  it("may have keys that objects inherit, without effect", () => {
    const text = '{"__proto__":{"id":"a"},"constructor":1,"language":"en","concepts":[]}';
    expect(places(text)).toEqual(["missing-key 1:1 ", "unknown-key 1:2 /__proto__", "unknown-key 1:25 /constructor"]);
  });

  it.each([
    ["minified", undefined, "\n"],
    ["indented by two", 2, "\n"],
    ["indented by tabs, with CRLF", "\t", "\r\n"],
  ])("has each fault at its line and column: %s", (_, indent, lineEnd) => {
    const faulty = fc.tuple(dictionaryJson, fc.array(fc.nat(), { minLength: 1, maxLength: 4 })).map(([value, picks]) =>
      picks.reduce<Json>((current, pick, at) => {
        const paths = pathsIn(current);
        return changed(current, paths[pick % paths.length] ?? ["id"], 9_876_540 + at);
      }, value),
    );
    fc.assert(
      fc.property(faulty, (value) => {
        const text = JSON.stringify(value, null, indent).replaceAll("\n", lineEnd);
        const marks = Array.from(text.matchAll(/98765\d\d/g), ({ index }) => index);
        const wrong = parseDictionary(text).issues.filter(({ code }) => code === "wrong-type");
        const starts = text.split(lineEnd).map((_, line, lines) => lines.slice(0, line).join(lineEnd).length);
        const offsets = wrong.map(({ place: { line = 0, column = 0 } }) => {
          const start = line === 1 ? 0 : (starts[line - 1] as number) + lineEnd.length;
          return start + column - 1;
        });
        expect(offsets).toEqual(marks);
      }),
      { numRuns: 300 },
    );
  });

  it("means the same as its value", () => {
    fc.assert(
      fc.property(dictionaryJson, fc.nat(), fc.jsonValue(), (value, pick, replacement) => {
        const paths = pathsIn(value);
        const mutated = changed(value, paths[pick % paths.length] as (string | number)[], replacement);
        const [text, direct] = [parseDictionary(JSON.stringify(mutated)), parseDictionary(mutated)];
        expect(text.dictionary).toEqual(direct.dictionary);
        const bare = (issues: typeof text.issues) => issues.map((issue) => `${issue.place.pointer} ${issue.message}`);
        expect(bare(text.issues).sort()).toEqual(bare(direct.issues).sort());
      }),
      { numRuns: 500 },
    );
  });
});
