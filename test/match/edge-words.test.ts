import { describe, expect, it } from "vitest";
import { createNormalizer } from "../../src/index.js";

const normalizer = createNormalizer({
  dictionaries: {
    id: "edges",
    language: "en",
    concepts: [
      { id: "water", canonical: "to supply water" },
      { id: "payroll", canonical: "on the municipal payroll" },
      { id: "garden", canonical: "botanical garden shut down" },
      { id: "reserves", canonical: "to make use of reserves" },
      { id: "around", canonical: "revolve around" },
      { id: "across", canonical: "to reach out across the strait" },
      { id: "short", canonical: "in short supply of grain" },
    ],
  },
});

describe("function words at the edges of a form", () => {
  it.each([
    ["stands before the surface", "They came to supply watter.", "They came to supply water."],
    ["stands before two words in each other's place", "They came to water supply.", "They came to supply water."],
    ["stands there but for its article", "He was on municipal payrolll.", "He was on the municipal payroll."],
    ["stands there with its article", "On the municipol payroll", "On the municipal payroll"],
    ["stands behind the surface", "A botanicall garden shut down", "A botanical garden shut down"],
  ])("is part of the surface where it %s", (_, text, expected) => {
    expect(normalizer.normalize(text).text).toBe(expected);
  });

  it.each([
    ["They supply watter daily.", "supply watter"],
    ["He left the municipol payroll.", "municipol payroll"],
    ["He was on, the municipol payroll.", "municipol payroll"],
    ["He went on. The municipol payroll", "municipol payroll"],
    ["A botanicall garden shut", "botanicall garden shut"],
  ])("leaves the surface for review where they stand elsewhere: %s", (text, surface) => {
    const { matches, edits } = normalizer.normalize(text);
    expect(edits).toEqual([]);
    expect(matches.map((match) => [match.surface, match.action])).toEqual([[surface, "review"]]);
    expect(matches[0]?.reason).toContain("does not stand beside it");
  });

  it.each([
    ["They came make to use of reserves.", "They came to make use of reserves."],
    ["They came to make of use reserves.", "They came to make use of reserves."],
    ["It was short in supply of grain.", "It was in short supply of grain."],
  ])("takes all words of a form for it where two neighbours have changed places: %s", (text, expected) => {
    expect(normalizer.normalize(text).text).toBe(expected);
  });

  it.each(["They supply to water.", "It was short, in supply of grain.", "They make, to use of reserves"])(
    "leaves two of three words that stand beside “to”, and words with a comma between, alone: %s",
    (text) => {
      expect(normalizer.normalize(text).edits).toEqual([]);
    },
  );

  it.each([
    ["They revolve aronud it.", "They revolve around it."],
    ["They came to reach out acrsos the strait.", "They came to reach out across the strait."],
    [
      "They fail to suply water; they reach out across the strait",
      "They fail to supply water; they reach out across the strait",
    ],
  ])("puts a slip in a function word right: %s", (text, expected) => {
    expect(normalizer.normalize(text).text).toBe(expected);
  });

  it.each(["They revolve amount it.", "They revolve, aronud it.", "They revolve. Aronud it."])(
    "leaves other words, and words with a comma between, alone: %s",
    (text) => {
      expect(normalizer.normalize(text).edits).toEqual([]);
    },
  );
});
