import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRepairer, repairTranslations, type TranslationPair } from "../../src/bilingual/index.js";
import { applyEdits, invertEdits } from "../../src/index.js";

const sourceBits = "甲 乙 甲乙 丙 丁丙 了 。 ， \n\n 3 {0} X 𠀀".split(" ");
const targetBits =
  "alpha beta alphas alpha-beta gamma delta the a of is was. Then, and (one) “two” <b> </b> {0} %s 3 X \n\n \ud800 İ ALPHA beta's a".split(
    " ",
  );
const texts = (bits: readonly string[], joint: string) =>
  fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(joint));
const pairs: fc.Arbitrary<TranslationPair[]> = fc.array(
  fc.record({ source: texts(sourceBits, ""), target: texts(targetBits, " ") }),
  { maxLength: 6 },
);
const phrase = fc
  .array(fc.constantFrom("alpha", "beta", "gamma", "deltas", "Omega", "the", "of", "X"), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "));
const dictionaries = fc
  .uniqueArray(
    fc.record({ source: fc.constantFrom("甲", "乙", "甲乙", "丙", "丁丙"), canonical: phrase, variant: phrase }),
    {
      minLength: 1,
      maxLength: 4,
      selector: ({ source }) => source,
    },
  )
  .map((concepts) => ({
    id: "generated",
    language: "en",
    sourceLanguage: "zh",
    concepts: concepts.map(({ source, canonical, variant }, at) => ({
      id: `c${at}`,
      canonical,
      source: [source],
      ...(variant !== canonical && { variants: [variant] }),
    })),
  }));
const confidences = fc.constantFrom("strict" as const, "balanced" as const, "thorough" as const, 0.1);

function law(check: (pairs: TranslationPair[], options: Parameters<typeof repairTranslations>[1]) => void): void {
  fc.assert(
    fc.property(pairs, dictionaries, confidences, (batch, dictionary, confidence) =>
      check(batch, { dictionary, confidence }),
    ),
    { numRuns: 300 },
  );
}

describe("laws of repairs", () => {
  it("idempotent: a second repair changes nothing", () => {
    law((batch, options) => {
      const once = repairTranslations(batch, options).map(({ text }) => text);
      const again = batch.map(({ source }, at) => ({ source, target: once[at] as string }));
      expect(repairTranslations(again, options).map(({ text }) => text)).toEqual(once);
    });
  });

  it("idempotent with a model, too", () => {
    law((batch, options) => {
      const repairer = createRepairer(options);
      repairer.learn(batch);
      for (const { source, target } of batch) {
        const once = repairer.repair({ source, target }).text;
        expect(repairer.repair({ source, target: once }).text).toBe(once);
      }
    });
  });

  it("lossless: the edits make the text, and their inverse the original", () => {
    law((batch, options) => {
      for (const [at, { text, edits }] of repairTranslations(batch, options).entries()) {
        const { target } = batch[at] as TranslationPair;
        expect(applyEdits(target, edits)).toBe(text);
        expect(applyEdits(text, invertEdits(target, edits))).toBe(target);
      }
    });
  });

  it("true offsets: surfaces are where they say, sorted, apart; source surfaces, too", () => {
    law((batch, options) => {
      for (const [at, { matches }] of repairTranslations(batch, options).entries()) {
        const { source, target } = batch[at] as TranslationPair;
        let free = 0;
        for (const match of matches) {
          expect(target.slice(match.start, match.end)).toBe(match.surface);
          expect(source.slice(match.source.start, match.source.end)).toBe(match.source.surface);
          expect(match.start).toBeGreaterThanOrEqual(free);
          free = match.end;
        }
      }
    });
  });

  it("protected text stays", () => {
    law((batch, options) => {
      const marks = (text: string) => text.match(/\{0\}|%s|<\/?b>/g);
      for (const [at, { text }] of repairTranslations(batch, options).entries()) {
        expect(marks(text)).toEqual(marks((batch[at] as TranslationPair).target));
      }
    });
  });

  it("deterministic", () => {
    law((batch, options) => {
      expect(repairTranslations(batch, options)).toEqual(repairTranslations(batch, options));
    });
  });
});
