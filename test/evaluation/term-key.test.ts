import { describe, expect, it } from "vitest";
import { termKey } from "../../src/evaluation/term-key.js";

describe("the key of a term", () => {
  it.each([
    ["case", "Rural Revitalization", "rural revitalization"],
    ["number", "little giants", "little giant"],
    ["British spelling", "rural revitalisation", "rural revitalization"],
    ["hyphens", "high quality development", "high-quality development"],
    ["commas", "specialized, refined and new", "specialized refined and new"],
    ["a leading article", "The Party", "Party"],
    ["a possessive", "China’s", "China"],
    ["width", "ＳＲＤＩ", "SRDI"],
  ])("has no %s", (_, one, other) => {
    expect(termKey(one)).toBe(termKey(other));
  });

  it.each([
    ["another word", "new development pattern", "new development philosophy"],
    ["a word more", "poverty alleviation", "targeted poverty alleviation"],
    ["another order", "supply chain", "chain supply"],
    ["another script", "专精特新", "專精特新"],
    ["signs alone", "+", "&"],
    ["an article alone", "the", "a"],
  ])("tells apart %s", (_, one, other) => {
    expect(termKey(one)).not.toBe(termKey(other));
  });
});
