import { describe, expect, it } from "vitest";
import { shippedFiles } from "../scripts/shipped-dictionaries.js";
import { createNormalizer, type Dictionary, parseDictionary } from "../src/index.js";

describe.each(shippedFiles())("$file", ({ file: name, text: source }) => {
  const { dictionary, issues } = parseDictionary(source, { file: name });
  const { concepts } = dictionary as Dictionary;
  const normalizer = createNormalizer({ dictionaries: dictionary });

  it("is read without an issue", () => {
    expect(issues).toEqual([]);
    expect(normalizer.issues).toEqual([]);
  });

  it("is named after its file", () => {
    expect(`${dictionary?.id}.json`).toBe(name);
  });

  it("gives each concept source terms and a dated reference, or calls it provisional", () => {
    const lacking = concepts.filter(
      ({ source = [], references = [], status }) =>
        source.length === 0 || (status !== "provisional" && !references.some((reference) => reference.date)),
    );
    expect(lacking.map((concept) => concept.id)).toEqual([]);
  });

  it("gives each concept two examples that are rewritten and one that stays", () => {
    const lacking = concepts.filter(({ examples = [] }) => {
      const rewritten = examples.filter((example) => example.expect !== undefined).length;
      return rewritten < 2 || examples.length - rewritten < 1;
    });
    expect(lacking.map((concept) => concept.id)).toEqual([]);
  });

  it.each(concepts.map((concept) => [concept.id, concept] as const))(
    "does what the examples of %s say",
    (_, concept) => {
      for (const { text, expect: expected = text } of concept.examples ?? []) {
        const output = normalizer.normalize(text).text;
        expect(output).toBe(expected);
        expect(normalizer.normalize(output).text).toBe(output);
      }
    },
  );

  it("resolves each canonical to its concept", () => {
    const lost = concepts.filter(({ id, canonical }) => normalizer.resolve(canonical).candidates[0]?.concept !== id);
    expect(lost.map((concept) => concept.id)).toEqual([]);
  });
});
