import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGold } from "../../src/evaluation/read-gold.js";

const read = (content: string) => readGold(content, "gold.jsonl");

describe("a gold file", () => {
  it("has a text a line, its spans in order", () => {
    const line =
      '{"id":"a","text":"my 😀 land","spans":[{"start":6,"end":10,"canonical":"L"},{"start":0,"end":2,"canonical":"M"}],"note":"x"}';
    expect(read(`\ufeff${line}\r\n\n{"text":"b"}\n{"id":7,"text":"c"}`)).toMatchObject({
      issues: [],
      texts: [
        { id: "a", line: 1, file: "gold.jsonl", spans: [{ canonical: "M" }, { start: 6, end: 10, canonical: "L" }] },
        { id: "3", line: 3, spans: [] },
        { id: "7", line: 4 },
      ],
    });
  });

  it.each([
    ["no JSON", '{"id":"a","text":"x" "spans":[]}', "1:22", 'Expected `,` or `}`, but found `"`.'],
    ["no object", "\n[1]", "2:1", "Expected an object, but found a list."],
    ["no text", '{"id":"a"}', "1:1", "Expected text as `text`, but found nothing."],
    ["another text", '{"id":"a","text":[]}', "1:18", "Expected text as `text`, but found a list."],
    ["another id", '{"id":null,"text":""}', "1:7", "Expected text as `id`, but found `null`."],
    ["no list of spans", '{"text":"x","spans":{}}', "1:21", "Expected a list as `spans`, but found an object."],
    ["another span", '{"text":"x","spans":[3]}', "1:21", "Expected an object as a span, but found `3`."],
    ["no canonical", '{"text":"x","spans":[{"start":0,"end":1}]}', "1:21", "A span lacks its `canonical`."],
    [
      "no offset",
      '{"text":"x","spans":[{"start":0,"canonical":"c"}]}',
      "1:21",
      "A span of `c` lacks its `start` or `end`.",
    ],
    [
      "an offset that is none",
      '{"text":"xy","spans":[{"start":0.5,"end":1,"canonical":"c"}]}',
      "1:22",
      "A span of `c` lacks its `start` or `end`.",
    ],
    [
      "a span past the end",
      '{"text":"😀","spans":[{"start":0,"end":3,"canonical":"c"}]}',
      "1:22",
      "The span 0 to 3 of `c` is no part of the text, which has 2 UTF-16 code units.",
    ],
    [
      "an empty span",
      '{"text":"ab","spans":[{"start":1,"end":1,"canonical":"c"}]}',
      "1:22",
      "The span 1 to 1 of `c` is no part of the text, which has 2 UTF-16 code units.",
    ],
    [
      "another surface",
      '{"text":"ab c","spans":[{"start":0,"end":2,"canonical":"c","surface":"b"}]}',
      "1:24",
      "The span 0 to 2 is `ab`, not `b`; offsets count UTF-16 code units.",
    ],
    ["one id twice", '{"id":"a","text":"x"}\n{"id":"a","text":"y"}', "2:1", "The id `a` is on line 1 already."],
    ["nothing", "\n\n", "1:1", "The file has no text in it."],
  ])("is refused with %s, at its place", (_, content, place, message) => {
    const { issues } = read(content);
    expect(issues.map((issue) => [`${issue.place.line}:${issue.place.column}`, issue.code, issue.message])).toEqual([
      [place, "invalid-gold", message],
    ]);
  });

  it("tells every faulty line, but of a file of another kind only the first", () => {
    expect(read('{}\n{"text":"x"}\n{').issues.map(({ place }) => place.line)).toEqual([1, 3]);
    expect(read("x\n".repeat(1000)).issues).toHaveLength(20);
  });

  it("may be anything without throwing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.array(fc.json()).map((lines) => lines.join("\n")),
        ),
        (content) => {
          const { texts, issues } = read(content);
          expect(texts.length + issues.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
