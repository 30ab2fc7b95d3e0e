import { describe, expect, it } from "vitest";
import { applyEdits, createNormalizer, invertEdits } from "../../src/index.js";
import { rows, testDictionary } from "./normalize.table.js";

describe.each(Object.entries(rows))("%s", (_, group) => {
  it.each(group)("$name", ({ text, expect: expected = text, options }) => {
    const normalizer = createNormalizer({ dictionaries: testDictionary, ...options });
    const { text: result, edits, matches } = normalizer.normalize(text);
    expect(result).toBe(expected);
    expect(normalizer.normalize(result).text).toBe(result);
    expect(applyEdits(text, edits)).toBe(result);
    expect(applyEdits(result, invertEdits(text, edits))).toBe(text);
    for (const match of matches) expect(text.slice(match.start, match.end)).toBe(match.surface);
  });
});

it("names each row once", () => {
  const names = Object.entries(rows).flatMap(([group, list]) => list.map((row) => `${group}: ${row.name}`));
  expect(new Set(names).size).toBe(names.length);
});
