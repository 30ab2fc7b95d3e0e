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
  const nearby = new Nearby(profiles.tables);
  nearby.learn(profiles.types.keyed, hall + 5000);
  const word = nearby.begin();
  for (const type of types) nearby.add(type, profiles.types.nearIds);
  return [...nearby.choose(profiles.types.keyed, hall + 5000, word + 1, word)];
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
