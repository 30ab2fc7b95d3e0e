import fc from "fast-check";
import { describe, expect, it } from "vitest";
import chinaPolicy from "../../dictionaries/china-policy.json" with { type: "json" };
import type { Dictionary } from "../../src/dictionary/model.js";
import { formats } from "../../src/glossaries/formats.js";
import { glossaryFormats, readGlossary, writeGlossary } from "../../src/glossaries/index.js";
import type { Issue } from "../../src/issues/issue.js";
import { dictionariesWith, withoutIds } from "./dictionaries.js";

/** What a format holds, but the sources that come back as concepts of their own. */
const comesBack = formats.map(({ name, holds }) => {
  const apart = ["deepl", "google", "amazon", "microsoft", "omegat"].includes(name);
  return [name, holds.filter((holding) => !(apart && holding === "further sources"))] as const;
});

function trip(dictionary: Dictionary, format: string, detect = false) {
  const losses: Issue[] = [];
  const text = writeGlossary(dictionary, { format, onIssue: (issue) => losses.push(issue) });
  const { language, sourceLanguage } = dictionary;
  const known = { language, ...(sourceLanguage !== undefined && { sourceLanguage }) };
  return { losses, text, ...readGlossary(text, detect ? {} : { ...known, format }) };
}

describe("round trip", () => {
  it.each(comesBack)("through %s keeps all that it holds", (format, holds) => {
    const hasIds = holds.includes("ids");
    fc.assert(
      fc.property(dictionariesWith(holds), (dictionary) => {
        const { dictionary: back, losses } = trip(dictionary, format);
        if (losses.some(({ message }) => /line ends of a note/.test(message))) return;
        expect(losses).toEqual([]);
        expect(withoutIds(back)).toEqual(withoutIds(dictionary));
        if (hasIds) expect(back.concepts.map(({ id }) => id)).toEqual(dictionary.concepts.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });

  it.each(formats.filter(({ holds }) => holds.includes("source")).map(({ name }) => name))(
    "through %s keeps the sides apart where no language is known",
    (format) => {
      for (const language of ["und", "en"]) {
        const concepts = [{ id: "karta", canonical: "karta", source: ["deck"] }];
        const { dictionary } = trip({ id: "x", language, concepts }, format, true);
        const { concepts: back, sourceLanguage } = dictionary;
        expect([back, sourceLanguage]).toEqual([concepts, undefined]);
        if (language === "en" && !["deepl", "omegat"].includes(format)) expect(dictionary.language).toBe("en");
      }
    },
  );

  it("from TBX of 2008 through a dictionary to TBX of 2019 loses nothing", () => {
    fc.assert(
      fc.property(dictionariesWith(formats.find(({ name }) => name === "tbx2")?.holds ?? []), (dictionary) => {
        const first = trip(dictionary, "tbx2", true).dictionary;
        for (const format of ["tbx3", "tbx3-dct"]) {
          const second = trip(first, format, true);
          expect(second.losses).toEqual([]);
          expect(second.dictionary).toEqual(first);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(glossaryFormats)("of a whole dictionary through %s: every concept is there or told", (format) => {
    const dictionary = chinaPolicy as Dictionary;
    const { dictionary: back, losses, issues } = trip(dictionary, format, true);
    const left = losses.find(({ message }) => /a concept without/.test(message))?.message.match(/(\d+) are left/)?.[1];
    const canonicals = new Set(back.concepts.map(({ canonical }) => canonical));
    const missing = dictionary.concepts.filter(({ canonical }) => !canonicals.has(canonical));
    expect(missing.length).toBeLessThanOrEqual(Number(left ?? 0));
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(losses.every(({ place, message }) => place.pointer !== undefined && /left out/.test(message))).toBe(true);
  });

  it("tells each kind of thing that a format has no place for", () => {
    const dictionary: Dictionary = {
      id: "x",
      title: "X",
      language: "en",
      evidence: ["a", "b"],
      concepts: [
        { id: "a", canonical: "alpha", styles: { plain: "a" }, examples: [{ text: "x" }] },
        { id: "b", canonical: "beta", variants: [{ text: "bee", when: { quoted: true } }, "{n} bee", "(b|p)eta"] },
      ],
    };
    const { losses, dictionary: back } = trip(dictionary, "tbx3");
    const told = losses.map(({ code, place, message }) => [code, place.pointer, message.replace(/^.*? for /, "")]);
    expect(told).toEqual([
      ["not-written", "/evidence", "the dictionary's `evidence`: one is left out."],
      ["not-written", "/concepts/0/styles", "`styles` of a concept: one is left out."],
      ["not-written", "/concepts/0/examples", "`examples` of a concept: one is left out."],
      ["not-written", "/concepts/1/variants/0", "a form with a guard or a replacement of its own: one is left out."],
      ["not-written", "/concepts/1/variants/1", "a pattern with captures or more than 64 forms: one is left out."],
    ]);
    expect(back.concepts[1]?.variants).toEqual(["peta"]);
  });
});
