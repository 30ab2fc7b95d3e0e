import fc from "fast-check";
import { expect, it } from "vitest";
import { wordChanges } from "../../src/documents/word-changes.js";
import { applyEdits } from "../../src/index.js";

it.each([
  ["small giant", "little giant", [{ start: 0, end: 5, text: "little" }]],
  ["one and two", "one and two", []],
  ["a b", "", [{ start: 0, end: 3, text: "" }]],
  [
    "specialized, refined and new",
    "specialized, refined, distinctive and innovative",
    [
      { start: 20, end: 20, text: "," },
      { start: 21, end: 21, text: "distinctive " },
      { start: 25, end: 28, text: "innovative" },
    ],
  ],
])("%s → %s", (text, replacement, edits) => {
  expect(wordChanges(text, replacement)).toEqual(edits);
});

it("gives edits that make the replacement, whatever the two are", () => {
  const phrase = fc
    .array(fc.constantFrom("a", "b", "c", " ", ", ", "-", "é", "😀"), { maxLength: 20 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(phrase, phrase, (text, replacement) => {
      expect(applyEdits(text, wordChanges(text, replacement) ?? [])).toBe(replacement);
    }),
  );
});

it("gives up on what is no term any more", () => {
  expect(wordChanges("a ".repeat(200), "b")).toBeUndefined();
});
