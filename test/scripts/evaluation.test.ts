import { describe, expect, it } from "vitest";
import { isMissed, recordedFloors } from "../../scripts/evaluation/floors.js";
import { leaveOut } from "../../scripts/evaluation/leave-out.js";
import { goldSection, ownSpans, proseSection } from "../../scripts/evaluation/sections.js";
import type { Dictionary } from "../../src/index.js";

const fruit: Dictionary = {
  id: "fruit",
  language: "en",
  concepts: [
    {
      id: "path",
      canonical: "green development path",
      source: ["绿"],
      abbreviation: "GDP",
      variants: ["ecological (growth|expansion) way of advance", "ecological road to growth", "verdant lane"],
    },
    { id: "apple", canonical: "apple", source: ["果"], variants: ["red fruit"] },
  ],
};

describe("leaving out", () => {
  const trials = (leaving: "words" | "patterns", ...surfaces: string[]) =>
    leaveOut(
      [fruit],
      surfaces.map((surface) => ({ zh: "绿", surface })),
      leaving,
    ).map(({ resolution: { verdict, candidates }, right }) => ({ verdict, form: candidates[0]?.form, right }));

  it("takes away the forms of the same words, and twins in order or number", () => {
    const [trial] = trials("words", "Ecological growths way of advance");
    expect(trial).toMatchObject({ right: true, form: "ecological expansion way of advance" });
    expect(trials("words", "lane verdant")[0]).toMatchObject({ verdict: "reject" });
    expect(trials("words", "GDP")[0]).toMatchObject({ verdict: "reject" });
  });

  it("takes away the whole pattern if asked to", () => {
    expect(trials("patterns", "ecological growth way of advance")[0]).toMatchObject({
      form: "ecological road to growth",
    });
  });

  it("puts back what it took before the next rendering", () => {
    const [first, second] = trials("words", "verdant lane", "ecological road to growth");
    expect(first).toMatchObject({ verdict: "reject" });
    expect(second).toMatchObject({ right: true });
  });

  it("does not try what cannot be left out, and calls an unknown term wrong", () => {
    expect(trials("words", "Green Development Paths")).toEqual([]);
    const [unknown] = leaveOut([fruit], [{ zh: "无", surface: "red fruit" }], "words");
    expect(unknown).toMatchObject({ right: false, resolution: { verdict: "accept" } });
  });
});

describe("the sections", () => {
  const gold = [
    { id: "a", text: "A red fruit.", spans: [{ start: 2, end: 11, canonical: "apple" }], file: "g", line: 1 },
    { id: "b", text: "A pear.", spans: [{ start: 2, end: 6, canonical: "pear" }], file: "g", line: 2 },
  ];

  it("hold a dictionary alone to its own terms, and all to all", () => {
    expect(ownSpans(gold, fruit).map(({ spans }) => spans.length)).toEqual([1, 0]);
    const { rows, figures, misses } = goldSection([fruit], gold);
    expect(rows.map(([name, , edits, , spans]) => [name, edits, spans])).toEqual([
      ["fruit", "1/1", "1/1"],
      ["all", "1/1", "1/2"],
    ]);
    expect(figures).toContainEqual({ name: "gold/all/recall", value: 0.5 });
    expect(misses).toEqual(["g:2 b: missed pear (pear); nothing is found there"]);
  });

  it("count and list edits in ordinary English", () => {
    const { figures, findings } = proseSection([fruit], "One red fruit a day, or none.");
    expect(figures).toEqual([{ name: "prose/edits-per-million", value: 1e6 / 7 }]);
    expect(findings).toEqual(["replace: …One [red fruit] a day, or none.… → apple"]);
  });
});

describe("floors", () => {
  it("are missed from below, by innocent prose from above, and by what has none", () => {
    const floors = { "gold/a/recall": 0.9, "prose/edits-per-million": 2 };
    const missed = (name: string, value: number) => isMissed({ name, value }, floors);
    expect([missed("gold/a/recall", 0.9), missed("gold/a/recall", 0.89)]).toEqual([false, true]);
    expect([missed("prose/edits-per-million", 2), missed("prose/edits-per-million", 2.1)]).toEqual([false, true]);
    expect(missed("gold/b/recall", 1)).toBe(true);
  });

  it("are lifted to a point below, never lowered, and without touching what may not rise", () => {
    const old = { x: 1, "gold/a/precision": 0.99, "prose/edits-per-million": 2 };
    const figures = [
      { name: "gold/a/recall", value: 0.9567 },
      { name: "gold/a/precision", value: 0.991 },
      { name: "prose/edits-per-million", value: 0 },
    ];
    expect(recordedFloors(old, figures)).toEqual({ ...old, "gold/a/recall": 0.946 });
  });
});
