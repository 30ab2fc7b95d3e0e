import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits, createNormalizer, invertEdits, type Normalizer } from "../../src/index.js";
import { testDictionary } from "../tables/normalize.table.js";
import { dictionaries, normalizerOf, texts } from "./generators.js";

const runs = { numRuns: 1500 };

/** Checks a law on accepted dictionaries of every kind of option that changes the output. */
function law(check: (normalizer: Normalizer, text: string, fresh: () => Normalizer) => void): void {
  const options = fc.record({ fuzzy: fc.boolean(), abbreviate: fc.constantFrom("never" as const, "always" as const) });
  fc.assert(
    fc.property(dictionaries, texts, options, (dictionary, text, chosen) => {
      const normalizer = normalizerOf(dictionary, chosen);
      fc.pre(normalizer !== undefined);
      check(normalizer, text, () => createNormalizer({ dictionaries: dictionary, ...chosen }));
    }),
    runs,
  );
}

describe("laws", () => {
  it("idempotent: a second run changes nothing", () => {
    law((normalizer, text) => {
      const once = normalizer.normalize(text).text;
      expect(normalizer.normalize(once).text).toBe(once);
    });
  });

  it("lossless: the edits make the output, and their inverse the original", () => {
    law((normalizer, text) => {
      const { text: output, edits } = normalizer.normalize(text);
      expect(applyEdits(text, edits)).toBe(output);
      expect(applyEdits(output, invertEdits(text, edits))).toBe(text);
    });
  });

  it("true offsets: a surface is the text between its offsets; matches are sorted and apart", () => {
    law((normalizer, text) => {
      let free = 0;
      for (const { start, end, surface } of normalizer.find(text)) {
        expect(text.slice(start, end)).toBe(surface);
        expect(start).toBeGreaterThanOrEqual(free);
        expect(end).toBeGreaterThan(start);
        free = end;
      }
    });
  });

  it("deterministic: texts before do not matter, nor does a fresh normalizer", () => {
    law((normalizer, text, fresh) => {
      const first = normalizer.normalize(text);
      normalizer.normalize(`${text} 精 other words ${text}`);
      expect(normalizer.normalize(text)).toEqual(first);
      expect(fresh().normalize(text)).toEqual(first);
    });
  });

  it("find reports what normalize does", () => {
    law((normalizer, text) => {
      expect(normalizer.find(text)).toEqual(normalizer.normalize(text).matches);
    });
  });

  it("one judgement: a likeness found in a text is what resolve says of its surface", () => {
    const normalizer = createNormalizer({ dictionaries: testDictionary });
    const slips = fc.constantFrom(
      "revitalizaton of the countryside",
      "revitalize villages",
      "specialize, refine and new",
      "high quality developments of",
      "yuan in Beijing",
      "reforms and opened up",
      "and",
      "5",
    );
    fc.assert(
      fc.property(
        fc.array(slips, { maxLength: 8 }).map((parts) => parts.join(" ")),
        (text) => {
          for (const match of normalizer.find(text).filter((one) => one.method === "fuzzy")) {
            const { candidates, verdict } = normalizer.resolve(match.surface);
            expect(candidates[0]).toMatchObject({ concept: match.concept, score: match.score });
            if (match.action === "replace") expect(verdict).toBe("accept");
          }
        },
      ),
      runs,
    );
  });

  it("protected text stays, byte for byte", () => {
    const normalizer = createNormalizer({ dictionaries: testDictionary });
    const code = fc.constantFrom(
      "`small giant`",
      "https://x.org/small-giant",
      "small-giant.json",
      "canonym-ignore-start small giant canonym-ignore-end",
    );
    const prose = fc.constantFrom("small giant", "new crown pneumonia", "and");
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, code), { maxLength: 6 }), (parts) => {
        const output = normalizer.normalize(parts.map(([text, shielded]) => `${text} ${shielded}`).join(" ")).text;
        let at = 0;
        for (const [, shielded] of parts) {
          at = output.indexOf(shielded, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += shielded.length;
        }
      }),
      runs,
    );
  });

  it("never throws on text", () => {
    const normalizer = createNormalizer({ dictionaries: testDictionary, abbreviate: "after-first" });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), texts), (text) => {
        expect(typeof normalizer.normalize(text).text).toBe("string");
        expect(normalizer.resolve(text).candidates.length).toBeLessThanOrEqual(10);
      }),
      runs,
    );
  });
});
