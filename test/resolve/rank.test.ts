import { describe, expect, it } from "vitest";
import { createNormalizer } from "../../src/index.js";

const forms = [
  "to keep as",
  "to keep under control",
  "out of control",
  "seat of the council",
  "seat for the council",
  "to go around a corner",
  "night watch",
  "right watch",
  "just before",
  "second brother",
];
const concepts = forms.map((canonical) => ({ id: canonical.replaceAll(" ", "-"), canonical }));
const { resolve } = createNormalizer({ dictionaries: { id: "x", language: "en", concepts } });

describe("rank", () => {
  it.each([
    ["between forms as like, the one with the function words", "seats for councils", "seat for the council"],
    ["the other one", "seats of councils", "seat of the council"],
    ["a form of one content word only with its function words", "to under control", "to keep under control"],
    ["a form of one content word with them", "out of contrl", "out of control"],
    ["a function word with a slip", "to go aound the corner", "to go around a corner"],
    ["a form of function words alone, one with a slip", "just befoer", "just before"],
    ["no word of the dictionary for another with a slip", "night watches", "night watch"],
  ])("prefers %s", (_, term, form) => {
    expect(resolve(term).candidates[0]?.form).toBe(form);
  });

  it.each([
    ["keep it under", "to keep as"],
    ["control from", "out of control"],
  ])("does not accept %s for %s", (term, form) => {
    const { verdict, candidates } = resolve(term);
    expect(verdict).not.toBe("accept");
    expect(candidates.map((candidate) => candidate.form)).toContain(form);
  });
});
