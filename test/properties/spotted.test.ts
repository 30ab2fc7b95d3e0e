import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/dictionary/compile.js";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import { findTerms } from "../../src/match/find.js";
import type { Spotted } from "../../src/match/spot.js";
import { Starts } from "../../src/match/starts.js";
import { indexFuzzy } from "../../src/resolve/index-fuzzy.js";
import { Profiles } from "../../src/resolve/profiles.js";
import { defaultThresholds } from "../../src/resolve/verdict.js";
import { Words } from "../../src/text/words.js";
import { dictionaries, normalizerOf, texts } from "./generators.js";

it("finds the same whether or not the words were looked at in another text before", () => {
  fc.assert(
    fc.property(dictionaries, fc.array(texts, { minLength: 1, maxLength: 4 }), (dictionary, parts) => {
      fc.pre(normalizerOf(dictionary) !== undefined);
      const { lexicon } = compile(mergeDictionaries([dictionary]));
      const finder = {
        reader: { lexicon, starts: new Starts(lexicon), protect: true, words: new Words() },
        thresholds: defaultThresholds,
        profiles: new Profiles(lexicon, indexFuzzy(lexicon)),
      };
      const spotted: Spotted = new Map();
      // Each text holds what stood in the one before, with other words around it.
      for (const text of parts.map((_, at) => parts.slice(0, at + 1).join(" small giant "))) {
        expect(findTerms(text, finder, spotted).findings).toEqual(findTerms(text, finder).findings);
      }
    }),
    { numRuns: 300 },
  );
});
