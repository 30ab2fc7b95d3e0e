import { describe, expect, it } from "vitest";
import { CanonymError, createNormalizer, type NormalizerOptions } from "../src/index.js";
import { testDictionary } from "./tables/normalize.table.js";

function codes(options: unknown): string[] {
  try {
    createNormalizer({ dictionaries: testDictionary, ...(options as NormalizerOptions) });
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(CanonymError);
    return (error as CanonymError).issues.map((issue) => issue.code);
  }
}

describe("options", () => {
  it.each([
    ["an unknown option", { fuzzi: false }],
    ["a word for fuzzy", { fuzzy: "off" }],
    ["a number for fuzzy", { fuzzy: 0.9 }],
    ["null for fuzzy", { fuzzy: null }],
    ["an unknown threshold", { fuzzy: { acept: 1 } }],
    ["a threshold out of range", { fuzzy: { accept: 7 } }],
    ["review above accept", { fuzzy: { accept: 0.5, review: 0.9 } }],
    ["an unknown style", { style: "baroque" }],
    ["an unknown mode", { abbreviate: "sometimes" }],
    ["a word for protect", { protect: "no" }],
    ["an empty override", { overrides: { giant: " " } }],
    ["a number for an override", { overrides: { giant: 5 } }],
  ])("refuse %s", (_, options) => {
    expect(codes(options)).toEqual(["invalid-option"]);
  });

  it("refuse an override of a concept that no dictionary has", () => {
    expect(codes({ overrides: { gaint: "x" } })).toEqual(["unknown-concept"]);
  });

  it("refuse what is no options at all", () => {
    expect(() => createNormalizer(null as never)).toThrow(CanonymError);
  });

  it("may be left undefined", () => {
    expect(
      codes({ fuzzy: undefined, style: undefined, overrides: undefined, abbreviate: undefined, protect: undefined }),
    ).toEqual([]);
  });
});
