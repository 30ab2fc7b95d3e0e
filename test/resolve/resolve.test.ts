import { describe, expect, it } from "vitest";
import { createNormalizer } from "../../src/index.js";
import { testDictionary } from "../tables/normalize.table.js";

const normalizer = createNormalizer({ dictionaries: testDictionary });

describe("resolve", () => {
  it.each([
    ["the canonical", "little giant", "accept", "giant"],
    ["a variant in another number and case", "Small Giants", "accept", "giant"],
    ["a pattern", "professional, special and new", "accept", "srdi"],
    ["a pattern with a capture", "special and sophisticated Foshan SMEs that make novel products", "accept", "srdi"],
    ["a guarded form, for a phrase has no context", "two sessions", "accept", "two"],
    ["a slip", "revitalizaton of the countryside", "accept", "rural"],
    ["another order", "revitalization rural", "accept", "rural"],
    ["an acronym as written", "NPC", "accept", "npc"],
  ])("accepts %s", (_, term, verdict, concept) => {
    expect(normalizer.resolve(term)).toMatchObject({ term, verdict, concept });
  });

  it.each([
    ["a stranger", "quantum teapot"],
    ["another number", "13th Five-Year Plan"],
    ["an acronym written otherwise", "npc"],
  ])("does not accept %s", (_, term) => {
    expect(normalizer.resolve(term).verdict).not.toBe("accept");
  });

  it("calls a form of two concepts ambiguous", () => {
    const when = { near: ["a"] };
    const concepts = ["one", "two"].map((id) => ({
      id,
      canonical: `canonical ${id}`,
      variants: [{ text: "shared form", when }],
    }));
    const { verdict, candidates } = createNormalizer({ dictionaries: { id: "x", language: "en", concepts } }).resolve(
      "shared form",
    );
    expect([verdict, candidates.map((candidate) => candidate.concept)]).toEqual(["review", ["one", "two"]]);
  });

  it("shows a form that matches exactly only for review, and does not accept what is like it", () => {
    const concepts = [
      { id: "river", canonical: "river chief system", variants: [{ text: "water boss scheme", fuzzy: false }] },
      { id: "scheme", canonical: "pension scheme" },
    ];
    const dictionaries = { id: "x", language: "en", concepts };
    const { resolve, normalize } = createNormalizer({ dictionaries });
    const { verdict, candidates } = resolve("water bosses schemes of");
    expect(resolve("water boss scheme").verdict).toBe("accept");
    expect(resolve("the waters' boss scheming").verdict).toBe("review");
    expect([verdict, candidates[0]?.concept]).toEqual(["review", "river"]);
    expect(normalize("The waters' boss scheming goes on.").edits).toEqual([]);
  });

  it("takes a form whose head the phrase lacks for less likely", () => {
    const concepts = [
      { id: "office", canonical: "office of the garden board" },
      { id: "board", canonical: "royal garden board" },
    ];
    const { resolve } = createNormalizer({ dictionaries: { id: "x", language: "en", concepts } });
    const { candidates } = resolve("garden board");
    expect(candidates.map(({ concept }) => concept)).toEqual(["board", "office"]);
    expect(candidates.map(({ parts }) => parts.heads)).toEqual([1, 0.5]);
  });

  it.each([
    ["nothing", ""],
    ["blanks", "  "],
    ["punctuation", "…!"],
  ])("has no candidate for %s", (_, term) => {
    expect(normalizer.resolve(term)).toMatchObject({ verdict: "reject", candidates: [] });
  });

  it("looks up a text of a hundred thousand words without complaint", () => {
    expect(normalizer.resolve("special new ".repeat(50_000)).verdict).toBe("reject");
    expect(normalizer.suggest("special new ".repeat(50_000))).toBeInstanceOf(Array);
  });
});

describe("suggest", () => {
  it.each([
    ["a beginning", "rural revi", "rural"],
    ["a misspelling", "litle giant", "giant"],
    ["one word of several", "revitalization", "rural"],
  ])("finds %s", (_, query, concept) => {
    expect(normalizer.suggest(query).map((candidate) => candidate.concept)).toContain(concept);
  });

  it("gives each concept once, and no more than asked for", () => {
    const concepts = normalizer.suggest("new", { limit: 2 }).map((candidate) => candidate.concept);
    expect(concepts.length).toBeLessThanOrEqual(2);
    expect(new Set(concepts).size).toBe(concepts.length);
    expect(normalizer.suggest(" ")).toEqual([]);
  });
});
