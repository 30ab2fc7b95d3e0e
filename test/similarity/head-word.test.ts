import { describe, expect, it } from "vitest";
import { headWord } from "../../src/similarity/head-word.js";
import { wordTraits } from "../../src/similarity/word-traits.js";

/** The phrase's content words with the head in capitals. */
function marked(phrase: string): string {
  const traits = phrase.split(" ").map(wordTraits);
  const content = traits.filter(({ functional }) => !functional);
  const words = (content.length > 0 ? content : traits).map(({ word }) => word);
  return words.map((word, at) => (at === headWord(traits) ? word.toUpperCase() : word)).join(" ");
}

describe("the head of a phrase", () => {
  it.each([
    ["development", "DEVELOPMENT"],
    ["party central committee", "party central COMMITTEE"],
    ["secretariat of the party central committee", "SECRETARIAT party central committee"],
    ["community with a shared future for mankind", "COMMUNITY shared future mankind"],
    ["commission for discipline inspection", "COMMISSION discipline inspection"],
    ["resumption of work and production", "RESUMPTION work production"],
    ["of the party", "PARTY"],
    ["for the good of the people", "GOOD people"],
    ["of the", "of THE"],
  ])("in “%s”", (phrase, expected) => {
    expect(marked(phrase)).toBe(expected);
  });

  it("is the first word where there is none", () => {
    expect(headWord([])).toBe(0);
  });
});
