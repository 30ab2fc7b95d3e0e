import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordLikeness } from "../../src/similarity/word-likeness.js";
import { wordTraits } from "../../src/similarity/word-traits.js";

const like = (a: string, b: string) => wordLikeness(wordTraits(a), wordTraits(b));

describe("word likeness", () => {
  it.each([
    ["equal words", "refined", "refined", 1],
    ["one inflection class", "specialize", "specialized", 0.97],
    ["one derivation class", "specialized", "specialization", 0.9],
    ["one slip", "countrysde", "countryside", 0.93],
    ["neighbours swapped", "gaint", "giant", 0.93],
    ["two slips in a long word", "cuontrysde", "countryside", 0.86],
    ["a slip in a plural", "wqords", "word", 0.88],
    ["a slip in a plural, of a longer word", "curernts", "current", 0.93],
    ["a slip that leaves what looks like a plural", "genzs", "genus", 0.93],
    ["a letter left out of five", "gnus", "genus", 0.88],
    ["a letter mistaken in four", "farm", "form", 0.54],
    ["a slip in a short word", "new", "now", 0],
    ["equal numbers", "13th", "13th", 1],
    ["different numbers", "13th", "14th", 0],
    ["different number words", "first", "second", 0],
    ["a number and a word that says it", "two", "dual", 0.8],
    ["two words that say one number", "dual", "double", 0.9],
    ["a number and a word that says another", "three", "double", 0],
    ["a word and its negation", "stable", "unstable", 0],
    ["strangers", "rural", "prosperity", 0],
  ])("%s", (_, a, b, expected) => {
    expect(like(a, b)).toBeCloseTo(expected, 9);
  });

  it("takes one word for another with a slip only if it may be one", () => {
    expect(wordLikeness(wordTraits("night"), wordTraits("right"))).toBe(0.93);
    expect(wordLikeness(wordTraits("night"), wordTraits("right"), false)).toBeCloseTo(0.6, 9);
  });

  it("is symmetric, in bounds, and 1 only for equal words", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "e", "r", "s", "t"), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(like(a, b)).toBe(like(b, a));
        expect(like(a, b)).toBeGreaterThanOrEqual(0);
        expect(like(a, b) === 1).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });
});
