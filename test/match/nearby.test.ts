import fc from "fast-check";
import { expect, it } from "vitest";
import { compile } from "../../src/dictionary/compile.js";
import { mergeDictionaries } from "../../src/dictionary/merge.js";
import type { Dictionary } from "../../src/dictionary/model.js";
import { Nearby } from "../../src/match/nearby.js";
import { indexFuzzy } from "../../src/resolve/index-fuzzy.js";
import { Profiles } from "../../src/resolve/profiles.js";

const endings = Array.from({ length: 60 }, (_, at) =>
  String.fromCharCode(98 + (at % 20), 98 + (at >> 2), 98 + (at % 7)),
);

/** Concepts with one beginning and an ending of their own. */
const dictionary: Dictionary = {
  id: "halls",
  language: "en",
  concepts: endings.map((ending) => ({ id: ending, canonical: `marble hall ${ending}` })),
};

function chosen(phrase: string): readonly number[] {
  const { lexicon } = compile(mergeDictionaries([dictionary]));
  const profiles = new Profiles(lexicon, indexFuzzy(lexicon));
  const types = Uint32Array.from(phrase.split(" "), (word) => lexicon.vocabulary.table.internFolded(word));
  profiles.types.learn(types, types.length);
  const hall = profiles.lexicon.vocabulary.classOf(types[1] as number);
  const everywhere = Array.from({ length: endings.length }, (_, concept) => concept);
  profiles.types.keyed.set(hall + 5000, everywhere);
  profiles.types.nearIds.set(hall + 5000, [hall]);
  const nearby = new Nearby(profiles.tables);
  nearby.learn(profiles.types.keyed, profiles.types.nearIds, hall + 5000);
  const word = nearby.begin();
  for (const type of types) nearby.add(type, profiles.types.nearIds);
  return [...nearby.choose(profiles.types.keyed, profiles.types.nearIds, hall + 5000, word + 1, word)];
}

it("keeps no concept that only one word speaks for", () => {
  expect(chosen("quiet hall")).toEqual([]);
});

it("keeps a bounded number of concepts, first those that the most words speak for", () => {
  const last = endings.length - 1;
  const found = chosen(`marble hall ${endings[last]}`);
  expect(found.length).toBe(24);
  expect(found[0]).toBe(last);
});

const words = "marble marbles marvel hall halls stone stony tower towers north gate water".split(" ");

it("keeps just the concepts that another word is like a word of", () => {
  const forms = fc.uniqueArray(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }), {
    minLength: 1,
    maxLength: 12,
    selector: (form) => form.join(" "),
  });
  let kept = 0;
  fc.assert(
    fc.property(forms, fc.array(fc.constantFrom(...words, "other"), { minLength: 1, maxLength: 6 }), (all, text) => {
      const concepts = all.map((form, at) => ({ id: `c${at}`, canonical: form.join(" ") }));
      const { lexicon } = compile(mergeDictionaries([{ id: "d", language: "en", concepts }]));
      const { types, tables } = new Profiles(lexicon, indexFuzzy(lexicon));
      const typed = Uint32Array.from(text, (word) => lexicon.vocabulary.table.internFolded(word));
      types.learn(typed, typed.length);
      const nearby = new Nearby(tables);
      for (const type of new Set(typed)) nearby.learn(types.keyed, types.nearIds, type);
      const first = nearby.begin();
      for (const type of typed) nearby.add(type, types.nearIds);
      const listOf = ({ start, end, values }: typeof types.keyed, type: number) => [
        ...values.subarray(start[type], end[type]),
      ];
      for (const [at, type] of typed.entries()) {
        const others = new Set([...typed].flatMap((other, i) => (i === at ? [] : listOf(types.nearIds, other))));
        const due = listOf(types.keyed, type).filter((concept) =>
          tables.members
            .subarray(tables.memberStart[concept], tables.memberStart[concept + 1])
            .some((id) => others.has(id)),
        );
        expect([...nearby.choose(types.keyed, types.nearIds, type, first + at, first)]).toEqual(due);
        kept += due.length;
      }
    }),
    { numRuns: 300 },
  );
  expect(kept).toBeGreaterThan(100);
});
