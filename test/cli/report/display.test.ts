import { describe, expect, it } from "vitest";
import { displayWidth, onOneLine, shortLine, visible, wholeCharacter } from "../../../src/cli/report/display.js";

describe("display", () => {
  it("makes control characters harmless", () => {
    expect(visible("a\tb\u001B[31m\u0000\u0085\u202Ec")).toBe("a b\u241B[31m\u2400\uFFFD\uFFFDc");
  });

  it("brings text onto one line, and cuts what is too long", () => {
    expect(onOneLine("a  \r\n b\n\nc")).toBe("a b c");
    expect(shortLine("a".repeat(80))).toBe("a".repeat(80));
    expect(shortLine("a".repeat(81))).toBe(`${"a".repeat(79)}…`);
    expect(shortLine(`${"a".repeat(78)}\u{1F600}${"a".repeat(9)}`)).toBe(`${"a".repeat(78)}…`);
  });

  it.each([
    ["abc", 3],
    ["“é”…", 4],
    ["e\u0301", 1],
    ["專精特新", 8],
    ["ＡＢ", 4],
    ["한국", 4],
    ["\u{20000}\u{1F600}", 4],
  ])("knows the width of %s", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });

  it("never parts a surrogate pair", () => {
    expect([0, 1, 2, 3, 4].map((offset) => wholeCharacter("a\u{1F600}b", offset))).toEqual([0, 1, 1, 3, 4]);
  });
});
