import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/dictionary/compile.js";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import { createNormalizer, type Dictionary } from "../../src/index.js";
import { findTerms } from "../../src/match/find.js";
import { FuzzyMatcher } from "../../src/match/fuzzy.js";
import { Starts } from "../../src/match/starts.js";
import { indexFuzzy } from "../../src/resolve/index-fuzzy.js";
import { Profiles } from "../../src/resolve/profiles.js";
import { defaultThresholds } from "../../src/resolve/verdict.js";
import { planRewrite } from "../../src/rewrite/plan.js";
import { settle } from "../../src/rewrite/settle.js";
import { Words } from "../../src/text/words.js";

/** Replacements make more terms with the words around them, and bring and take evidence and context. */
const dictionary: Dictionary = {
  id: "chains",
  language: "en",
  evidence: ["policy", "reform"],
  concepts: [
    { id: "crown", canonical: "crown reform", variants: ["small giants", { text: "joker", when: { domain: true } }] },
    { id: "policy", canonical: "policy", variants: ["giant"] },
    { id: "market", canonical: "free market", variants: ["crown reform opening", "market reform"] },
    { id: "opening", canonical: "opening up", variants: [{ text: "up", when: { domain: true } }] },
    { id: "plain", canonical: "plain", variants: [{ text: "policy", unless: { domain: true } }, "reform, up"] },
    { id: "fresh", canonical: "fresh air", variants: [{ text: "new", when: { near: ["crown"] } }] },
    { id: "quoted", canonical: "market square", variants: [{ text: "square", when: { quoted: true } }] },
    { id: "pilot", canonical: "pilot free trade zone", variants: ["pilot zone of free trade"] },
  ],
};
const words = (
  "small giants,joker,giant,giants,opening,market,market reform,up,policy,reform,new,square,the,a,crown,plain," +
  "pilot free-trade zones,piloted zone for trade,free market"
).split(",");
/** Words that mean nothing, as many as bring evidence to the edge of what counts. */
const fillers = [9, 11, 12, 60, 140, 147, 148, 149, 150, 151].map((count) => "lorem ".repeat(count));
const breaks = ["\n\n", "\n\n", "\r\n\r\n", "\n \n- ", "\u2029", ".\n\n“", "”\n\n", "\n\n~", "www.a.com\n\n/b/c/d "];
const gaps = [" ", " ", " ", " “", "” ", "-", ", ", ". ", " @x ", "\n"];
const texts = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: fc.constantFrom(...fillers) },
      ),
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...gaps) },
        { weight: 1, arbitrary: fc.constantFrom(...breaks) },
      ),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((parts) => parts.flat().join(""));

it("comes to the same as reading all of the text in every round", () => {
  const { lexicon } = compile(mergeDictionaries([dictionary]));
  const finder = {
    reader: { lexicon, starts: new Starts(lexicon), protect: true, words: new Words(), spare: new Words() },
    fuzzy: new FuzzyMatcher(new Profiles(lexicon, indexFuzzy(lexicon)), defaultThresholds),
  };
  const normalizer = createNormalizer({ dictionaries: dictionary });
  let later = 0;
  fc.assert(
    fc.property(texts, (text) => {
      let rounds = 0;
      const { edits, matches } = settle(text, (current) => {
        rounds++;
        const { reading, findings } = findTerms(current, finder);
        return planRewrite(reading, findings, "never");
      });
      if (rounds > 2) later++;
      const result = normalizer.normalize(text);
      expect({ edits: result.edits, matches: result.matches }).toEqual({ edits, matches });
    }),
    { numRuns: 3000 },
  );
  expect(later).toBeGreaterThan(100);
});
