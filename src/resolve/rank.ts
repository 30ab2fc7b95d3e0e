import { headWord } from "../similarity/head-word.js";
import { numbersOf } from "../similarity/numbers-of.js";
import { phraseLikeness } from "../similarity/phrase-likeness.js";
import { wordLikeness } from "../similarity/word-likeness.js";
import { contentWords } from "./index-fuzzy.js";
import type { NearWord } from "./near-words.js";
import type { Profile } from "./profile.js";
import type { Profiles } from "./profiles.js";
import type { Ranked, ScoreParts } from "./ranked.js";
import type { ConceptReach } from "./reach.js";

/** What is left of a score when numbers differ: the 13th plan is not the 14th. */
const numberFactor = 0.5;
/** How many profiles of a concept are compared in full, the most promising first. */
const comparedProfiles = 8;
/** How many concepts are compared. */
const comparedConcepts = 24;
/** Words of more forms than this do not find any once rarer words, of half the weight, have: they only add to those. */
const mostPostings = 1024;

/** A phrase as it is compared: the types of its content words, what they weigh, its head among them, its numbers. */
interface Phrase {
  readonly words: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
  readonly head: number;
  readonly numbers: readonly string[];
}

function phraseOf({ lexicon: { vocabulary } }: Profiles, types: readonly number[]): Phrase {
  const words = contentWords(types, (type) => vocabulary.traitsOf(type).functional);
  const weights = words.map((type) => vocabulary.traitsOf(type).weight);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const head = headWord(types.map((type) => vocabulary.traitsOf(type)));
  return { words, weights, weight, head, numbers: numbersOf(words.map((type) => vocabulary.traitsOf(type))) };
}

/** The best form of each concept that shares a word with a phrase, best first; ties by dictionary order. */
export function rank(profiles: Profiles, types: readonly number[]): readonly Ranked[] {
  return profiles.remember(profiles.ranked, types.join(), () => {
    const phrase = phraseOf(profiles, types);
    return rankPhrase(profiles, promising(profiles, phrase), phrase);
  });
}

/** The best of the given profiles for each concept, best first; of a concept only the first few are compared. */
export function rankAmong(profiles: Profiles, given: Iterable<Profile>, types: readonly number[]): Ranked[] {
  return rankPhrase(profiles, given, phraseOf(profiles, types));
}

function rankPhrase(profiles: Profiles, given: Iterable<Profile>, phrase: Phrase): Ranked[] {
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
  const phrase = phraseOf(profiles, types);
  const chosen = reach.profiles.length === 1 ? reach.profiles : promisingOf(profiles, reach, phrase);
  return chosen.length === 0 ? null : best(profiles, chosen, phrase);
}

function best(profiles: Profiles, chosen: readonly Profile[], phrase: Phrase): Ranked {
  let first = compare(profiles, chosen[0] as Profile, phrase);
  for (let at = 1; at < Math.min(chosen.length, comparedProfiles); at++) {
    const other = compare(profiles, chosen[at] as Profile, phrase);
    if (other.score > first.score) first = other;
  }
  return first;
}

/** Profiles that share words with a phrase, by the weight they share: an estimate of their score, best first. */
function* promising(profiles: Profiles, { words, weights, weight }: Phrase): Generator<Profile> {
  const { shares, tables } = profiles;
  const order = words.map((type, at) => ({ type, own: weights[at] as number, spread: profiles.types.spread(type) }));
  if (order.some(({ spread }) => spread > mostPostings)) order.sort((a, b) => a.spread - b.spread);
  let done = 0;
  for (const { type, own, spread } of order) {
    shares.nextWord();
    if (spread > mostPostings && done * 2 >= weight) profiles.addToFound(type, own);
    else for (const { id, likeness } of profiles.types.near(type)) shares.add(profiles.having(id), own * likeness);
    done += own;
  }
  const concepts = new Set<number>();
  for (const id of shares.take((profile) => weight + (tables.profileWeight[profile] as number))) {
    const concept = profiles.conceptOf(id);
    if (concepts.size === comparedConcepts && !concepts.has(concept)) continue;
    concepts.add(concept);
    yield profiles.profile(id);
  }
}

/** Those of one concept. */
function promisingOf(profiles: Profiles, reach: ConceptReach, { words, weights, weight }: Phrase): Profile[] {
  const shared = new Map<Profile, number>();
  for (const [at, type] of words.entries()) {
    for (const [profile, likeness] of likestOf(profiles.types.near(type), reach)) {
      shared.set(profile, (shared.get(profile) ?? 0) + (weights[at] as number) * likeness);
    }
  }
  const estimate = (profile: Profile, common: number) => common / (weight + profile.weight);
  return [...shared]
    .map(([profile, common]) => ({ profile, score: estimate(profile, common) }))
    .sort((a, b) => b.score - a.score || a.profile.id - b.profile.id)
    .map(({ profile }) => profile);
}

/** Each profile that has a word like one word of the phrase, once, with the greatest likeness. */
function likestOf(near: readonly NearWord[], { having }: ConceptReach): Map<Profile, number> {
  const likest = new Map<Profile, number>();
  for (const { id, likeness } of near) {
    for (const profile of having.get(id) ?? []) if (!likest.has(profile)) likest.set(profile, likeness);
  }
  return likest;
}

/** Compares a phrase with a profile. */
function compare(profiles: Profiles, profile: Profile, { words, weights, head, numbers }: Phrase): Ranked {
  const parts = phraseLikeness(
    profile.weights,
    weights,
    (i, j) => typeLikeness(profiles, profile, profile.words[i] as number, words[j] as number),
    { left: profile.head, right: head },
  );
  const agree = numbersAgree(profile.numbers, numbers);
  const score = agree ? parts.score : parts.score * numberFactor;
  const all: ScoreParts = { ...parts, score, numbers: agree ? 1 : 0 };
  return { expansion: profile.expansion, score, words: profile.words.length, parts: all };
}

/** Likeness of a word of a profile and a word of the text: by themselves, or as alternates in the profile's concept. */
function typeLikeness(profiles: Profiles, profile: Profile, wordClass: number, type: number): number {
  const { form } = profile.expansion;
  const near = profiles.types.near(type);
  let best = form.fuzzy ? 0 : classLikeness(profiles, wordClass, type);
  for (let at = 0; at < near.length; at++) {
    const { id, likeness } = near[at] as NearWord;
    if (likeness <= best) break;
    const own = id === wordClass ? 1 : profiles.alternate(form.concept.index, wordClass, id);
    if (own * likeness > best) best = own * likeness;
  }
  return best;
}

/** Likeness by themselves; only words of forms that may be matched by likeness are found as near words. */
function classLikeness({ lexicon: { vocabulary }, types }: Profiles, wordClass: number, type: number): number {
  if (vocabulary.classOf(type) === wordClass) return 1;
  return wordLikeness(vocabulary.traitsOf(type), vocabulary.traitsOfClass(wordClass), !types.isWord(type));
}

/** Whether no number of one stands against another number of the other. */
function numbersAgree(form: readonly string[], phrase: readonly string[]): boolean {
  return form.every((number) => phrase.includes(number)) || phrase.every((number) => form.includes(number));
}
