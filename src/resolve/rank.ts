import { headWord } from "../similarity/head-word.js";
import { phraseLikeness } from "../similarity/phrase-likeness.js";
import { wordLikeness } from "../similarity/word-likeness.js";
import type { WordTraits } from "../similarity/word-traits.js";
import { contentWords } from "./index-fuzzy.js";
import type { NearWord } from "./near-words.js";
import type { Profile } from "./profile.js";
import type { Profiles } from "./profiles.js";
import type { Ranked } from "./ranked.js";
import type { ConceptReach } from "./reach.js";

/** What is left of a score when numbers differ: the 13th plan is not the 14th. */
const numberFactor = 0.5;
/** How many profiles of a concept are compared in full, the most promising first. */
const comparedProfiles = 8;
/** How many concepts are compared. */
const comparedConcepts = 24;

/** The best form of each concept that shares a word with a phrase, best first; ties by dictionary order. */
export function rank(profiles: Profiles, types: readonly number[]): readonly Ranked[] {
  return profiles.remember(profiles.ranked, types.join(), () => {
    const words = contentTypes(profiles, types);
    return rankAmong(profiles, promising(profiles, words), types);
  });
}

/** The best of the given profiles for each concept, best first; of a concept only the first few are compared. */
export function rankAmong(profiles: Profiles, given: Iterable<Profile>, types: readonly number[]): Ranked[] {
  const phrase = phraseOf(profiles, types);
  const byConcept = new Map<number, Profile[]>();
  for (const profile of given) {
    const concept = profile.expansion.form.concept.index;
    const chosen = byConcept.get(concept);
    if (chosen === undefined) {
      if (byConcept.size === comparedConcepts) continue;
      byConcept.set(concept, [profile]);
    } else if (chosen.length < comparedProfiles) chosen.push(profile);
  }
  return [...byConcept.values()]
    .map((chosen) => best(profiles, chosen, phrase))
    .sort((a, b) => b.score - a.score || a.expansion.form.concept.index - b.expansion.form.concept.index);
}

/** What {@link rank} finds for one concept, without looking at the others; null if no word is shared. */
export function bestOfConcept(profiles: Profiles, reach: ConceptReach, types: readonly number[]): Ranked | null {
  return profiles.remember(profiles.compared, `${reach.concept}:${types.join()}`, () => {
    const phrase = phraseOf(profiles, types);
    const chosen = promisingOf(profiles, reach, phrase.words);
    return chosen.length === 0 ? null : best(profiles, chosen, phrase);
  });
}

/** A phrase as it is compared: its content words' types, and the place of the head among them. */
interface Phrase {
  readonly words: readonly number[];
  readonly head: number;
}

function phraseOf(profiles: Profiles, types: readonly number[]): Phrase {
  const { vocabulary } = profiles.lexicon;
  return { words: contentTypes(profiles, types), head: headWord(types.map((type) => vocabulary.traitsOf(type))) };
}

function best(profiles: Profiles, chosen: readonly Profile[], phrase: Phrase): Ranked {
  return chosen
    .slice(0, comparedProfiles)
    .map((profile) => compare(profiles, profile, phrase))
    .reduce((first, other) => (other.score > first.score ? other : first));
}

function contentTypes({ lexicon: { vocabulary } }: Profiles, types: readonly number[]): number[] {
  return contentWords(types, (type) => vocabulary.traitsOf(type).functional);
}

/** Profiles that share words with a phrase, by the weight they share: an estimate of their score, best first. */
function* promising(profiles: Profiles, words: readonly number[]): Generator<Profile> {
  const { shares, lexicon, tables } = profiles;
  let weight = 0;
  for (const type of words) {
    const own = lexicon.vocabulary.traitsOf(type).weight;
    weight += own;
    shares.nextWord();
    for (const { id, likeness } of profiles.near(type)) shares.add(profiles.having(id), own * likeness);
  }
  for (const id of shares.take((profile) => weight + (tables.profileWeight[profile] as number))) {
    yield profiles.profile(id);
  }
}

/** Those of one concept. */
function promisingOf(profiles: Profiles, reach: ConceptReach, words: readonly number[]): Profile[] {
  const { vocabulary } = profiles.lexicon;
  const shared = new Map<Profile, number>();
  let weight = 0;
  for (const type of words) {
    const own = vocabulary.traitsOf(type).weight;
    weight += own;
    for (const [profile, likeness] of likestOf(profiles.near(type), (word) => reach.having.get(word) ?? [])) {
      shared.set(profile, (shared.get(profile) ?? 0) + own * likeness);
    }
  }
  const estimate = (profile: Profile, common: number) => common / (weight + profile.weight);
  return [...shared]
    .map(([profile, common]) => ({ profile, score: estimate(profile, common) }))
    .sort((a, b) => b.score - a.score || a.profile.id - b.profile.id)
    .map(({ profile }) => profile);
}

/** Each profile that has a word like one word of the phrase, once, with the greatest likeness. */
function likestOf(near: readonly NearWord[], having: (word: number) => readonly Profile[]): Map<Profile, number> {
  const likest = new Map<Profile, number>();
  for (const { id, likeness } of near) {
    for (const profile of having(id)) if (!likest.has(profile)) likest.set(profile, likeness);
  }
  return likest;
}

function compare(profiles: Profiles, profile: Profile, { words, head }: Phrase): Ranked {
  const { vocabulary } = profiles.lexicon;
  const weights = words.map((type) => vocabulary.traitsOf(type).weight);
  const parts = phraseLikeness(
    profile.weights,
    weights,
    (i, j) => typeLikeness(profiles, profile, profile.words[i] as number, words[j] as number),
    { left: profile.head, right: head },
  );
  const numbers = numbersAgree(profiles, profile, words) ? 1 : 0;
  const score = parts.score * (numbers === 1 ? 1 : numberFactor);
  return { expansion: profile.expansion, score, words: profile.words.length, parts: { ...parts, score, numbers } };
}

/** Likeness of a word of a profile and a word of the text: by themselves, or as alternates in the profile's concept. */
function typeLikeness(profiles: Profiles, profile: Profile, wordClass: number, type: number): number {
  const { form } = profile.expansion;
  const concept = form.concept.index;
  let best = form.fuzzy ? 0 : classLikeness(profiles, wordClass, type);
  for (const near of profiles.near(type)) {
    if (near.likeness <= best) break;
    const own = near.id === wordClass ? 1 : profiles.alternate(concept, wordClass, near.id);
    best = Math.max(best, own * near.likeness);
  }
  return best;
}

/** Likeness by themselves; only words of forms that may be matched by likeness are found as near words. */
function classLikeness({ lexicon: { vocabulary } }: Profiles, wordClass: number, type: number): number {
  if (vocabulary.classOf(type) === wordClass) return 1;
  return wordLikeness(vocabulary.traitsOf(type), vocabulary.traitsOfClass(wordClass));
}

function numbersAgree({ lexicon: { vocabulary } }: Profiles, profile: Profile, words: readonly number[]): boolean {
  const form = numbersOf(profile.words.map((word) => vocabulary.traitsOfClass(word)));
  const phrase = numbersOf(words.map((type) => vocabulary.traitsOf(type)));
  const only = (a: Set<string>, b: Set<string>) => [...a].some((number) => !b.has(number));
  return !(only(form, phrase) && only(phrase, form));
}

function numbersOf(words: readonly WordTraits[]): Set<string> {
  return new Set(words.filter((word) => word.numeral).map((word) => word.word));
}
