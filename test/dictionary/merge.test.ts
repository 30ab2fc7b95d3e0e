import { describe, expect, it } from "vitest";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import type { Dictionary } from "../../src/dictionary/model.js";

function dictionary(id: string, concepts: Record<string, string>): Dictionary {
  return { id, language: "en", concepts: Object.entries(concepts).map(([key, canonical]) => ({ id: key, canonical })) };
}

const first = dictionary("first", { a: "first a", b: "first b", c: "first c" });
const second = dictionary("second", { d: "second d", b: "second b" });

function outline(...dictionaries: Dictionary[]): string[] {
  return mergeDictionaries(dictionaries).map(
    (one) => `${one.concept.canonical}, ${one.dictionary.id}/concepts/${one.position}`,
  );
}

describe("mergeDictionaries", () => {
  it("has no concept without dictionaries", () => {
    expect(outline()).toEqual([]);
  });

  it("keeps the order of concepts, each with its dictionary and its place there", () => {
    expect(outline(first)).toEqual([
      "first a, first/concepts/0",
      "first b, first/concepts/1",
      "first c, first/concepts/2",
    ]);
  });

  it("puts the later of two concepts with one id in the place of the earlier", () => {
    expect(outline(first, second)).toEqual([
      "first a, first/concepts/0",
      "second b, second/concepts/1",
      "first c, first/concepts/2",
      "second d, second/concepts/0",
    ]);
  });

  it("lets the last of several decide", () => {
    expect(outline(first, second, first).slice(0, 3)).toEqual(outline(first));
  });

  it("takes ids that objects inherit for ids like others", () => {
    expect(outline(dictionary("odd", { toString: "a", valueOf: "b" }))).toHaveLength(2);
  });
});
