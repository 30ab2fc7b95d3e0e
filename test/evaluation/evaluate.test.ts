import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.js";
import type { GoldText } from "../../src/evaluation/gold.js";
import { createNormalizer } from "../../src/index.js";

const normalizer = createNormalizer({
  dictionaries: [
    {
      id: "small",
      language: "en",
      concepts: [
        { id: "apple", canonical: "apple", admitted: ["pippin"], variants: ["red fruit"] },
        { id: "giant", canonical: "little giant", variants: [{ text: "small giant", when: { followedBy: ["firm"] } }] },
        {
          id: "path",
          canonical: "green development path",
          variants: [
            "ecological growth way of advance",
            { text: "ecological path of {what}", replace: "green {what}" },
          ],
        },
      ],
    },
  ],
});

/** A text in which `[surface|canonical]` is a marked span. */
function gold(marked: string): GoldText {
  const spans: { start: number; end: number; canonical: string }[] = [];
  let text = "";
  for (const [, plain = "", surface = "", canonical = ""] of marked.matchAll(/([^[]*)(?:\[([^|]*)\|([^\]]*)\])?/g)) {
    text += plain + surface;
    if (surface !== "") spans.push({ start: text.length - surface.length, end: text.length, canonical });
  }
  return { id: marked, text, spans, file: "gold.jsonl", line: 1 };
}

const judged = (...marked: readonly string[]) => evaluate(normalizer, marked.map(gold));

describe("what counts", () => {
  it.each([
    ["an edit of the marked term", "A [red fruit|apple].", { rightEdits: 1, edits: 1, foundSpans: 1 }],
    ["an edit in other case and number", "[Red fruits|Apple].", { rightEdits: 1, edits: 1, foundSpans: 1 }],
    ["an edit that overlaps the mark", "A [ripe red fruit|apple].", { rightEdits: 1, edits: 1, foundSpans: 1 }],
    [
      "what is written for the canonical",
      "An [ecological path of trade|green trade].",
      { rightEdits: 1, foundSpans: 1 },
    ],
    ["one edit over two marks", "A [red|apple] [fruit|apple].", { rightEdits: 1, edits: 1, foundSpans: 2 }],
    ["the canonical", "An [apple|apple].", { edits: 0, foundSpans: 1 }],
    ["an admitted form", "A [pippin|apple].", { edits: 0, foundSpans: 1 }],
    ["an unmarked canonical", "An apple.", { edits: 0, innocentTexts: 1, untouchedTexts: 1 }],
    ["an unmarked edit", "A red fruit.", { rightEdits: 0, edits: 1, innocentTexts: 1, untouchedTexts: 0 }],
    ["an edit of another term", "A [red fruit|pear].", { rightEdits: 0, edits: 1, foundSpans: 0, innocentTexts: 0 }],
    ["an edit beside the mark", "A [ripe|apple] red fruit.", { rightEdits: 0, edits: 1, foundSpans: 0 }],
    ["what a guard refuses", "A [small giant|little giant].", { edits: 0, foundSpans: 0, spans: 1 }],
    ["what is for review", "An [ecological growth|green development path].", { edits: 0, foundSpans: 0 }],
    ["what is not seen", "A [pear|apple].", { edits: 0, foundSpans: 0 }],
  ])("is told: %s", (_, text, counts) => {
    expect(judged(text).counts).toMatchObject(counts);
  });

  it("makes the measures", () => {
    const { precision, recall, f1, untouched } = judged(
      "A [red fruit|apple], a [pear|pear] and an [apple|apple].",
      "A red fruit.",
      "No fruit.",
    );
    expect({ precision, recall, f1, untouched }).toEqual({
      precision: 1 / 2,
      recall: 2 / 3,
      f1: expect.closeTo(4 / 7),
      untouched: 1 / 2,
    });
  });

  it("is nothing wrong where there is nothing", () => {
    expect(judged("A pear.")).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(judged("A [pear|pear].")).toMatchObject({ precision: 1, recall: 0, f1: 0, untouched: 1 });
    expect(judged("A red fruit, a [pear|pear].")).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });
});

describe("what is listed", () => {
  it("has every false alarm, with what is marked there", () => {
    expect(judged("A red fruit and a [red fruit|pear].").falseAlarms).toMatchObject([
      { start: 2, surface: "red fruit", replacement: "apple", concept: "apple", expected: [], line: 1 },
      {
        start: 18,
        surface: "red fruit",
        replacement: "apple",
        expected: ["pear"],
        reason: "listed variant “red fruit”",
      },
    ]);
  });

  it("has every miss, with what became of it", () => {
    const text = "A [pear|pear], a [red fruit|pear] and a [small giant|little giant].";
    expect(judged(text).misses.map(({ surface, reason }) => [surface, reason])).toEqual([
      ["pear", "nothing is found there"],
      ["red fruit", "“red fruit” is edited to “apple”: listed variant “red fruit”"],
      ["small giant", "“small giant” is taken for “little giant”: left alone: needs context: followed by “firm”"],
    ]);
  });

  it("leaves out what the judge's marks do not cover", () => {
    const covers = { means: () => true, covers: () => false };
    const { counts, unjudged, untouched } = evaluate(
      normalizer,
      [gold("A red fruit."), gold("A [red fruit|x].")],
      covers,
    );
    expect({ counts, untouched }).toMatchObject({ counts: { edits: 1, rightEdits: 1 }, untouched: 0 });
    expect(unjudged).toMatchObject([{ surface: "red fruit" }]);
  });
});
