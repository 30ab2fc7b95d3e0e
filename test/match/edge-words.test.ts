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
});
