import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePattern, patternLimits } from "../../src/dictionary/pattern.js";

function expansions(text: string): string[] {
  const { pattern } = parsePattern(text);
  return (pattern?.expansions() ?? []).map((pieces) =>
    pieces.map((piece) => (typeof piece === "string" ? piece : `<${piece.capture}>`)).join(""),
  );
}

describe("patterns", () => {
  it.each([
    ["literal text", "little giant", ["little giant"]],
    ["alternatives", "(small|little) giant", ["small giant", "little giant"]],
    ["alternatives of several words", "(a|b c) d", ["a d", "b c d"]],
    ["an optional part", "new [quality] forces", ["new quality forces", "new forces"]],
    ["an optional part with alternatives", "x [a|b] y", ["x a y", "x b y", "x y"]],
    ["nesting", "(a [b|(c|d)]|e) f", ["a b f", "a c f", "a d f", "a f", "e f"]],
    ["alternatives inside a word", "speciali(s|z)ed", ["specialised", "specialized"]],
    ["captures", "a {noun} b", ["a <noun> b"]],
    ["escapes", "a \\(b\\) \\[c\\] \\{d\\} \\| \\\\", ["a (b) [c] {d} | \\"]],
    ["equal expansions once", "(a|a) b", ["a b"]],
  ])("stand for their expansions: %s", (_, text, expected) => {
    expect(expansions(text)).toEqual(expected);
  });

  it.each([
    ["an open group", "a (b|c", "pattern-syntax", 2],
    ["an open option", "a [b", "pattern-syntax", 2],
    ["a group closed as an option", "a (b]", "pattern-syntax", 2],
    ["a stray bracket", "a) b", "pattern-syntax", 1],
    ["a stray bar", "a | b", "pattern-syntax", 2],
    ["an open capture", "a {noun", "pattern-syntax", 2],
    ["a nameless capture", "a {} b", "pattern-syntax", 2],
    ["a stray brace", "a } b", "pattern-syntax", 2],
    ["a trailing escape", "a\\", "pattern-syntax", 1],
    ["nothing but options", "[a] [b]", "pattern-empty", 0],
    ["nothing but a capture", "{noun}", "pattern-empty", 0],
    ["nothing but punctuation", "(…|—)", "pattern-empty", 0],
    ["an explosion", "(a|b|c|d) ".repeat(30), "pattern-too-large", 0],
    ["deep nesting", `${"(".repeat(50)}a${")".repeat(50)}`, "pattern-too-large", patternLimits.levels],
    ["great length", "a ".repeat(2000), "pattern-too-large", 0],
    ["many captures", "a {b} c {d} e {f} g {h} i", "pattern-too-large", 0],
  ])("are refused with the place: %s", (_, text, code, offset) => {
    expect(parsePattern(text).error).toMatchObject({ code, offset });
  });

  it("never throw, and give a pattern or an error", () => {
    const pieces = fc.constantFrom("(", ")", "[", "]", "{", "}", "|", "\\", "a", " ", "b c", "{x}");
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join("")),
        (text) => {
          const { pattern, error } = parsePattern(text);
          expect((pattern === undefined) !== (error === undefined)).toBe(true);
          expect(pattern?.expansions().length ?? 0).toBeLessThanOrEqual(patternLimits.forms);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
