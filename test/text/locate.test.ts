import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLocator } from "../../src/text/locate.js";

describe("createLocator", () => {
  it.each([
    ["", 0, "1:1"],
    ["abc", 0, "1:1"],
    ["abc", 3, "1:4"],
    ["a\nb", 1, "1:2"],
    ["a\nb", 2, "2:1"],
    ["a\r\nb", 1, "1:2"],
    ["a\r\nb", 2, "1:3"],
    ["a\r\nb", 3, "2:1"],
    ["a\rb", 2, "2:1"],
    ["a\n\r\rb", 4, "4:1"],
    ["a\n", 2, "2:1"],
    ["專精\u{20000}x", 4, "1:5"],
    ["\uFEFFa\nb", 0, "1:1"],
    ["\uFEFFa\nb", 1, "1:1"],
    ["\uFEFFa\nb", 2, "1:2"],
    ["\uFEFFa\nb", 3, "2:1"],
    ["ab", 9, "1:10"],
  ])("places %j, offset %i, at %s", (text, offset, place) => {
    const { line, column } = createLocator(text)(offset);
    expect(`${line}:${column}`).toBe(place);
  });

  it("agrees with counting line breaks before the offset", () => {
    const text = fc
      .array(fc.constantFrom("a", "中", "\n", "\r", "\r\n"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.nat(40), (written, reach) => {
        const offset = Math.min(reach, written.length);
        // A break that the offset stands in the middle of does not count yet.
        const inside = written[offset - 1] === "\r" && written[offset] === "\n" ? 1 : 0;
        const lines = written.slice(0, offset - inside).split(/\r\n|\r|\n/);
        const column = (lines.at(-1) as string).length + inside + 1;
        expect(createLocator(written)(offset)).toEqual({ line: lines.length, column });
      }),
      { numRuns: 1000 },
    );
  });
});
