import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { repairTranslations, type TranslationPair } from "../../src/bilingual/index.js";
import { applyEdits, invertEdits } from "../../src/index.js";

const sourceBits = "alpha beta alphas (gamma) gamma US us the of is. Then, {0} %s X \n\n".split(" ");
const targetBits = [
  ..."甲 乙 甲乙 丙丁 （丙） 《甲乙》 《 》 「 」 ( ) 的 在 內 衛 衞 卫 銀行 银行 alpha US us 。 ， {0} <b> </b> \ud800 𠀀".split(
    " ",
  ),
  "%s ",
  "\n\n",
];
const texts = (bits: readonly string[], joint: string) =>
  fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join(joint));
const pairs: fc.Arbitrary<TranslationPair[]> = fc.array(
  fc.record({ source: texts(sourceBits, " "), target: texts(targetBits, "") }),
  { maxLength: 6 },
);
const canonical = fc.constantFrom(
  "甲乙",
  "《甲乙》",
  "《甲（丙）乙》",
  "甲（丙）",
  "銀行",
  "衞",
  "X行",
  "《甲〈乙〉》",
);
const dictionaries = fc
  .uniqueArray(
    fc.record({
      source: fc.constantFrom("alpha", "beta", "alpha beta", "us gamma", "US", "gamma"),
      canonical,
      admitted: canonical,
    }),
    { minLength: 1, maxLength: 4, selector: ({ source }) => source },
  )
  .map((concepts) => ({
    id: "generated",
    language: "zh",
    sourceLanguage: "en",
    concepts: concepts.map(({ source, canonical, admitted }, at) => ({
      id: `c${at}`,
      canonical,
      source: [source],
      ...(admitted !== canonical && { admitted: [admitted] }),
    })),
  }));
const confidences = fc.constantFrom("strict" as const, "balanced" as const, "thorough" as const, 0.1);

describe("laws of repairs into Chinese", () => {
  it("a second repair changes nothing, edits make the text, offsets are true, protected text stays", () => {
    fc.assert(
      fc.property(pairs, dictionaries, confidences, (batch, dictionary, confidence) => {
        const results = repairTranslations(batch, { dictionary, confidence });
        const again = batch.map(({ source }, at) => ({ source, target: results[at]?.text ?? "" }));
        expect(repairTranslations(again, { dictionary, confidence }).map(({ text }) => text)).toEqual(
          results.map(({ text }) => text),
        );
        for (const [at, { text, edits, matches }] of results.entries()) {
          const { source, target } = batch[at] as TranslationPair;
          const marks = (one: string) => one.match(/\{0\}|%s(?![a-z])|<\/?b>/g);
          expect(applyEdits(target, edits)).toBe(text);
          expect(applyEdits(text, invertEdits(target, edits))).toBe(target);
          expect(marks(text)).toEqual(marks(target));
          let free = 0;
          for (const match of matches) {
            expect(target.slice(match.start, match.end)).toBe(match.surface);
            expect(source.slice(match.source.start, match.source.end)).toBe(match.source.surface);
            expect(match.start).toBeGreaterThanOrEqual(free);
            free = match.end;
          }
        }
      }),
      { numRuns: 600 },
    );
  });
});
