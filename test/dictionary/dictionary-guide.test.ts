import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGold } from "../../src/evaluation/read-gold.js";
import { termKey } from "../../src/evaluation/term-key.js";
import { createNormalizer, type Dictionary, issueCodes, parseDictionary } from "../../src/index.js";

const guide = readFileSync("docs/dictionary-guide.md", "utf8");

function blocks(language: string): string[] {
  return Array.from(guide.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms")), ([, block = ""]) => block);
}

const [json = ""] = blocks("json");
const { dictionary, issues } = parseDictionary(json);
const { concepts } = dictionary as Dictionary;
const normalizer = createNormalizer({ dictionaries: [dictionary as Dictionary] });
const examples = concepts.flatMap((concept) => concept.examples ?? []);

describe("docs/dictionary-guide.md", () => {
  it("works out one dictionary without a fault", () => {
    expect(blocks("json")).toHaveLength(1);
    expect([...issues, ...normalizer.issues]).toEqual([]);
  });

  it.each(examples)("tells the truth: $text", ({ text, expect: expected = text }) => {
    const output = normalizer.normalize(text).text;
    expect(output).toBe(expected);
    expect(normalizer.normalize(output).text).toBe(output);
  });

  it("keeps its own rule: examples that change, and innocent ones that only their guards save", () => {
    expect(examples.filter(({ expect: after }) => after !== undefined).length).toBeGreaterThanOrEqual(4);
    const innocent = examples.filter(({ expect: after }) => after === undefined);
    expect(innocent.length).toBeGreaterThanOrEqual(3);
    const unguarded = concepts.map(({ variants = [], ...concept }) => ({
      ...concept,
      variants: variants.map((form) => (typeof form === "string" ? form : { text: form.text })),
    }));
    const careless = createNormalizer({ dictionaries: [{ ...(dictionary as Dictionary), concepts: unguarded }] });
    expect(innocent.filter(({ text }) => careless.normalize(text).text === text)).toEqual([]);
  });

  it("shows gold texts that can be read, of the same terms", () => {
    const { texts, issues: faults } = readGold(blocks("jsonl")[0] ?? "", "guide");
    expect(faults).toEqual([]);
    expect(texts.map(({ spans }) => spans.length)).toEqual([1, 0]);
    const known = concepts.map(({ canonical }) => termKey(canonical));
    for (const { canonical } of texts.flatMap(({ spans }) => spans)) expect(known).toContain(termKey(canonical));
  });

  it("names codes, scripts and pages that exist", () => {
    const codes = Array.from(guide.matchAll(/^\| `([a-z-]+)` /gm), ([, code = ""]) => code);
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter((code) => !Object.hasOwn(issueCodes, code))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
    const named = Array.from(guide.matchAll(/npm run ([\w:]+)/g), ([, name = ""]) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    for (const [, page = ""] of guide.matchAll(/\]\(([\w-]+\.md)/g)) expect(readFileSync(`docs/${page}`)).toBeDefined();
  });
});
