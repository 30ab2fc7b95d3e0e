import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../src/dictionary/json-reader.js";

/** What `JSON.parse` makes of a text, as text again; undefined if it refuses it. */
function meaning(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}

const fragments = [
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"',
  "\\",
  "\\u00",
  "a",
  "0",
  "-",
  "1.5e3",
  "true",
  "null",
  " ",
  "\n",
  "\u00a0",
  '"a":',
];

/** JSON texts, whole or with something put in or cut out. */
const nearlyJson = fc
  .tuple(
    fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(value, null, 2)),
    ),
    fc.nat(),
    fc.nat({ max: 2 }),
    fc.oneof(fc.constant(""), fc.constantFrom(...fragments)),
  )
  .map(([text, at, cut, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + cut);
  });

describe("readJson", () => {
  it("reads what JSON.parse reads, and refuses what it refuses", () => {
    const text = fc.oneof(
      nearlyJson,
      fc.string(),
      fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, (json) => {
        const { root, error } = readJson(json);
        expect(root && JSON.stringify(root.value)).toBe(meaning(json));
        expect(error === undefined).toBe(root !== undefined);
      }),
      { numRuns: 5000 },
    );
  });

  it("finds the first error: what stands before it is at most unfinished", () => {
    fc.assert(
      fc.property(nearlyJson, (json) => {
        const { error } = readJson(json);
        if (!error) return;
        const { error: earlier } = readJson(json.slice(0, error.at));
        expect(earlier?.at ?? error.at).toBe(error.at);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["", 0, "Expected a value, but found the end of the text."],
    ["nul", 0, "Expected a value, but found `n`."],
    ["01", 1, "Expected the end of the text, but found `1`."],
    ["'a'", 0, "Expected a value, but found `'`."],
    ["[1 2]", 3, "Expected `,` or `]`, but found `2`."],
    ["[1,]", 3, "Expected a value, but found `]`."],
    ['{"a" 1}', 5, "Expected `:`, but found `1`."],
    ['{"a":1]', 6, "Expected `,` or `}`, but found `]`."],
    ['{"a":1,}', 7, "Expected a key in double quotes, but found `}`."],
    ["{a:1}", 1, "Expected a key in double quotes, but found `a`."],
    ['"a\tb"', 2, "Expected a closing quotation mark, but found `\\u0009`."],
    ['"\\x"', 1, "Expected an escape that JSON has, but found `\\`."],
    ['["a', 3, "Expected a closing quotation mark, but found the end of the text."],
    ["[1] 😀", 4, "Expected the end of the text, but found `😀`."],
  ])("says what it expected and found: %s", (text, at, message) => {
    expect(readJson(text).error).toEqual({ at, message });
  });

  it("reports equal keys, however they are written, and keeps the later", () => {
    const text = '{"a": {"b": 1, "\\u0062": 2, "b": 3}, "c/d": 4, "c/d": 5}';
    const { root, duplicates } = readJson(text);
    expect(root?.value).toEqual({ a: { b: 3 }, "c/d": 5 });
    expect(duplicates).toEqual([
      { key: "b", pointer: "/a/b", at: 15, firstAt: 7 },
      { key: "b", pointer: "/a/b", at: 28, firstAt: 15 },
      { key: "c/d", pointer: "/c~1d", at: text.lastIndexOf('"c/d"'), firstAt: text.indexOf('"c/d"') },
    ]);
  });

  it("makes objects that inherit nothing", () => {
    const value = readJson('{"__proto__": {"polluted": true}}').root?.value;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(value).not.toHaveProperty("polluted");
    expect(Object.hasOwn(value as object, "__proto__")).toBe(true);
  });
});
