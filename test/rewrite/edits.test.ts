import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CanonymError } from "../../src/issues/canonym-error.js";
import { applyEdits, composeEdits, type Edit, invertEdits, mapPosition } from "../../src/rewrite/edits.js";

const anyText = fc.string({ unit: "binary", maxLength: 30 });

/** Sorted edits that stay apart, in a text of the given length. */
function editsIn(length: number): fc.Arbitrary<Edit[]> {
  const cut = fc.record({ skip: fc.nat(6), take: fc.nat(4), text: fc.string({ maxLength: 4 }) });
  return fc.array(cut, { maxLength: 5 }).map((cuts) => {
    const edits: Edit[] = [];
    let at = 0;
    for (const { skip, take, text } of cuts) {
      const start = at + skip;
      const end = start + take;
      if (end > length) break;
      edits.push({ start, end, text });
      at = end + 1;
    }
    return edits;
  });
}

const textAndEdits = anyText.chain((text) => editsIn(text.length).map((edits) => ({ text, edits })));

/** The obvious way: from the last edit to the first, so that no offset moves. */
function applyBackwards(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight(
    (result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end),
    text,
  );
}

describe("edits", () => {
  it("are applied as one would by hand", () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        expect(applyEdits(text, edits)).toBe(applyBackwards(text, edits));
      }),
      { numRuns: 1000 },
    );
  });

  it("are undone by their inverse", () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        expect(applyEdits(applyEdits(text, edits), invertEdits(text, edits))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("compose: one set does what two do in turn", () => {
    const twice = textAndEdits.chain(({ text, edits }) =>
      editsIn(applyEdits(text, edits).length).map((second) => ({ text, edits, second })),
    );
    fc.assert(
      fc.property(twice, ({ text, edits, second }) => {
        const composed = composeEdits(text, edits, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, edits), second));
      }),
      { numRuns: 2000 },
    );
  });

  it("move positions outside of them with the text", () => {
    fc.assert(
      fc.property(textAndEdits, ({ text, edits }) => {
        const edited = applyEdits(text, edits);
        for (let at = 0; at < text.length; at++) {
          if (edits.some(({ start, end }) => at >= start && at < end)) continue;
          expect(edited[mapPosition(edits, at, "after")]).toBe(text[at]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["before an edit", 1, "before", 1],
    ["at its start", 2, "before", 2],
    ["at its start, looking after", 2, "after", 2],
    ["inside", 3, "before", 2],
    ["inside, looking after", 3, "after", 3],
    ["at its end", 5, "before", 3],
    ["behind it", 6, "before", 4],
  ] as const)("map a position %s", (_, position, side, expected) => {
    expect(mapPosition([{ start: 2, end: 5, text: "X" }], position, side)).toBe(expected);
  });

  it.each([
    [
      "overlap",
      [
        { start: 0, end: 3, text: "" },
        { start: 2, end: 4, text: "" },
      ],
    ],
    [
      "are not sorted",
      [
        { start: 3, end: 4, text: "" },
        { start: 0, end: 1, text: "" },
      ],
    ],
    ["leave the text", [{ start: 3, end: 9, text: "" }]],
    ["run backwards", [{ start: 3, end: 2, text: "" }]],
  ])("are refused if they %s", (_, edits) => {
    expect(() => applyEdits("abcde", edits)).toThrow(CanonymError);
  });
});
