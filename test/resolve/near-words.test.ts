import fc from "fast-check";
import { expect, it } from "vitest";
import { growingClasses } from "../../src/dictionary/class-table.js";
import { Vocabulary } from "../../src/dictionary/vocabulary.js";
import { indexNearWords, NearWords } from "../../src/resolve/near-words.js";
import { wordLikeness } from "../../src/similarity/word-likeness.js";
import { wordTraits } from "../../src/similarity/word-traits.js";

it("finds every word that a comparison with all of them finds alike", () => {
  const base = fc.constantFrom(
    "specialized",
    "specialization",
    "refined",
    "refinement",
    "innovation",
    "innovative",
    "countryside",
    "13th",
    "first",
    "genus",
    "the",
  );
  const slip = fc
    .tuple(base, fc.nat(12), fc.constantFrom("", "a", "x", "s", "ed"))
    .map(([word, at, put]) => word.slice(0, at) + put + word.slice(at + 1));
  const word = fc.oneof(base, slip).filter((text) => text.length > 0);
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 12 }), word, (known, asked) => {
      const vocabulary = new Vocabulary(growingClasses());
      const ids = new Set(known.map((one) => vocabulary.define(vocabulary.table.internFolded(one))));
      // Every class but the reserved ones has a list of one profile.
      const postingStart = Int32Array.from({ length: vocabulary.size + 1 }, (_, id) => Math.max(0, id - 2));
      const near = new NearWords(indexNearWords(vocabulary, postingStart), vocabulary);
      const expected = [...ids].flatMap((id) => {
        const likeness = wordLikeness(wordTraits(asked), vocabulary.traitsOfClass(id));
        return likeness > 0 ? [{ id, likeness }] : [];
      });
      expected.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
      expect(near.near(wordTraits(asked))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
