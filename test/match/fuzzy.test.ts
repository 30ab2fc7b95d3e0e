import { describe, expect, it } from "vitest";
import { createNormalizer } from "../../src/index.js";

const forms = [
  "at peace",
  "to be left alone",
  "to speak",
  "to think it over",
  "to supply water",
  "income tax",
  "garden of spades",
  "to go around a corner",
  "night watch",
  "royal garden board",
  "brick garden gate keeper",
];
const concepts = forms.map((canonical) => ({ id: canonical.replaceAll(" ", "-"), canonical }));
const { find } = createNormalizer({ dictionaries: { id: "x", language: "en", concepts } });

const foundIn = (text: string) => find(text).map(({ surface, canonical, action }) => [surface, canonical, action]);

describe("likeness in a text", () => {
  it.each([
    ["the one content word of a form with a slip", "they were at pgeace now", "at pgeace", "at peace"],
    [
      "a form of one content word, neighbours exchanged",
      "we want to think over it now",
      "to think over it",
      "to think it over",
    ],
    ["two words in each other's place", "they pay tax income only", "tax income", "income tax"],
    ["three words of four", "the brick garden keeper", "brick garden keeper", "brick garden gate keeper"],
    ["a slip in a plural", "see gardens of spzades here", "gardens of spzades", "garden of spades"],
    ["a slip in a function word", "you want to go aound a corner", "to go aound a corner", "to go around a corner"],
  ])("replaces %s", (_, text, surface, canonical) => {
    expect(foundIn(text)).toEqual([[surface, canonical, "replace"]]);
  });

  it.each([
    ["a slip in what is one word but for “to”", "they began to spaek", "to spaek", "to speak"],
    [
      "two words in the other order, without the function words",
      "their water supply",
      "water supply",
      "to supply water",
    ],
    ["another word inside three", "our royal tea board", "royal tea board", "royal garden board"],
    [
      "three words of four and another",
      "a brick garden pond keeper",
      "brick garden pond keeper",
      "brick garden gate keeper",
    ],
    ["two words in the other order, inflected", "they taxed incomes", "taxed incomes", "income tax"],
  ])("shows %s for review", (_, text, surface, canonical) => {
    expect(foundIn(text)).toEqual([[surface, canonical, "review"]]);
  });

  it("judges the same words anew where other words stand around them", () => {
    const [apart, together] = ["Their water supply failed.", "They came to water supply."];
    const actions = (text: string) => foundIn(text).map(([, , action]) => action);
    expect(actions(`${apart} ${together}`)).toEqual(["review", "replace"]);
    expect(actions(`${together} ${apart}`)).toEqual(["replace", "review"]);
  });

  it("does not look for the words of a form in the sentence before", () => {
    expect(foundIn("What do they come to? Water supply.")).toEqual([["Water supply", "to supply water", "review"]]);
  });

  it.each([
    ["another word of the dictionary", "at night they were at night"],
    ["a word with a slip in another place", "pgeace was at hand"],
    ["a first letter mistaken", "the beach at teace"],
    ["a word of another clause", "at, pgeace"],
    ["two words of three", "the royal board met at the garden board"],
  ])("leaves %s alone", (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });
});
