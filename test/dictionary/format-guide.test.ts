import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePattern } from "../../src/dictionary/pattern.js";
import { dictionaryShape, type Shape } from "../../src/dictionary/shape.js";
import { type Concept, createNormalizer, type Dictionary, parseDictionary } from "../../src/index.js";

const guide = readFileSync("docs/dictionary-format.md", "utf8");
const blocks = Array.from(guide.matchAll(/^```json\n(.*?)^```/gms), ([, json = ""]) => json);

/** A block of the guide as a dictionary: it shows one, or a concept. */
function dictionaryOf(json: string): Dictionary {
  const value = JSON.parse(json) as Dictionary | Concept;
  return "concepts" in value ? value : { id: "guide", language: "en", concepts: [value] };
}

const examples = blocks.map(dictionaryOf).flatMap((dictionary) => {
  const normalizer = createNormalizer({ dictionaries: [dictionary] });
  return dictionary.concepts
    .flatMap((concept) => concept.examples ?? [])
    .map(({ text, expect: expected = text }) => [text, expected, normalizer] as const);
});

/** The rows of the table of patterns that stand for a closed list: pattern and list. */
const patterns = Array.from(guide.matchAll(/^\| `[^`]+` +\| [^|]+ \| `([^`{]+)` +\| (.+?) +\|$/gm), (row) => [
  (row[1] as string).replaceAll("\\|", "|"),
  (row[2] as string).split(", "),
]) as [string, string[]][];

/** The keys of every object of the format, by the object's name. */
function keysOf(shape: Shape): [name: string, keys: string[]][] {
  if (shape.type === "list" || shape.type === "named") return keysOf(shape.of);
  if (shape.type !== "object") return [];
  return [[shape.name, Object.keys(shape.keys)], ...Object.values(shape.keys).flatMap(keysOf)];
}

describe("docs/dictionary-format.md", () => {
  it("shows dictionaries and concepts, with examples of both kinds", () => {
    expect(blocks.length).toBeGreaterThan(3);
    expect(examples.filter(([text, expected]) => text === expected).length).toBeGreaterThan(2);
    expect(examples.filter(([text, expected]) => text !== expected).length).toBeGreaterThan(2);
  });

  it.each(blocks)("shows JSON without a fault: %#", (json) => {
    expect(parseDictionary(json.includes('"concepts"') ? json : dictionaryOf(json)).issues).toEqual([]);
  });

  it.each(examples)("tells the truth: %s", (text, expected, normalizer) => {
    expect(normalizer.normalize(text).text).toBe(expected);
  });

  it.each(patterns)("says what a pattern stands for: %s", (text, forms) => {
    const expansions = parsePattern(text).pattern?.expansions() ?? [];
    expect(expansions.map((pieces) => pieces.join("").trim())).toEqual(forms);
  });

  it("explains alternatives, optional parts and escapes", () => {
    expect(patterns).toHaveLength(4);
  });

  it.each(keysOf(dictionaryShape))("names every key of a %s", (_, keys) => {
    expect(keys.filter((key) => !guide.includes(`\`${key}\``))).toEqual([]);
  });
});
