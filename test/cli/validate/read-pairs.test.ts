import { describe, expect, it } from "vitest";
import { readPairs } from "../../../src/cli/validate/read-pairs.js";

const read = (text: string, file = "p.csv") =>
  readPairs(text, file).pairs.map(({ source, target, place }) => [source, target, place?.line]);

describe("readPairs", () => {
  it.each([
    ["CSV with headings", "source,target\na,b\n", [["a", "b", 2]]],
    ["headings in another order, other columns between", "id,Target term,note,Source term\n1,b,,a\n", [["a", "b", 2]]],
    ["language tags for headings", "en,zh-Hant\na,b\n", [["a", "b", 2]]],
    [
      "no headings",
      "a,b\nc,d\n",
      [
        ["a", "b", 1],
        ["c", "d", 2],
      ],
    ],
    ["quoted fields, with commas and quotes", '"a, ""b""",c\r\n', [['a, "b"', "c", 1]]],
    ["semicolons", "a;b\n", [["a", "b", 1]]],
    [
      "a byte order mark, blank lines and ragged rows",
      "\uFEFFa,b\n\nc\nd,e,f\n",
      [
        ["a", "b", 1],
        ["c", "", 3],
        ["d", "e", 4],
      ],
    ],
    [
      "TSV, in which quotes are letters",
      '"\t„\nx, y\tz\n',
      [
        ['"', "„", 1],
        ["x, y", "z", 2],
      ],
    ],
    ["nothing", "", []],
  ])("reads %s", (_, text, pairs) => {
    expect(read(text)).toEqual(pairs);
  });

  it("reads JSONL, objects and lists", () => {
    expect(read('{"source":"a","target":"b"}\n\n["c","d"]\n', "p.jsonl")).toEqual([
      ["a", "b", 1],
      ["c", "d", 3],
    ]);
  });

  it.each([
    ["p.jsonl", '{"source":"a","target":"b"}\n{"source":1}\n', "unreadable-pairs", 2, 1],
    ["p.jsonl", "nonsense\n", "unreadable-pairs", 1, 0],
    ["p.csv", 'a,b\n"c,d\ne,f\n', "broken-quotes", 2, 3],
  ])("says what cannot be read: %s %s", (file, text, code, line, pairs) => {
    const reading = readPairs(text, file);
    expect(reading.issues.map(({ code, place }) => [code, place.line])).toEqual([[code, line]]);
    expect(reading.pairs).toHaveLength(pairs);
  });
});
