import type { Expansion } from "../dictionary/lexicon.js";
import { type PhraseLikeness, phraseLikeness } from "../similarity/phrase-likeness.js";
import type { Profile } from "./profile.js";
import { contentWords, type Profiles } from "./profiles.js";

/** A form that a phrase may mean, and how alike the two are. */
export interface Ranked {
  readonly expansion: Expansion;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** The components of a score. */
export interface ScoreParts extends PhraseLikeness {
  /** 1 if no number of the phrase stands against another number of the form, else 0. */
  readonly numbers: number;
}

/** What is left of a score when numbers differ: the 13th plan is not the 14th. */
const numberFactor = 0.5;
/** How many profiles are compared in full, the most promising first. */
const comparedProfiles = 150;

/** The best form of each concept that shares a word with the phrase, best first; ties by dictionary order. */
export function rank(profiles: Profiles, types: readonly number[]): Ranked[] {
  return rankProfiles(profiles, promising(profiles, contentTypes(profiles, types)), types);
}

/** The best of the given profiles for each concept, best first. */
export function rankProfiles(profiles: Profiles, given: readonly Profile[], types: readonly number[]): Ranked[] {
  const words = contentTypes(profiles, types);
  const best = new Map<number, Ranked>();
  for (const profile of given) {
    const ranked = compare(profiles, profile, words);
    const concept = profile.expansion.form.concept.index;
    if (ranked.score > (best.get(concept)?.score ?? 0)) best.set(concept, ranked);
  }
  return [...best.values()].sort(
    (a, b) => b.score - a.score || a.expansion.form.concept.index - b.expansion.form.concept.index,
  );
}

function contentTypes({ lexicon: { vocabulary } }: Profiles, types: readonly number[]): number[] {
  return contentWords(types, (type) => vocabulary.traitsOf(type));
}

/** Profiles by an upper bound of their score, from the words they share with the phrase. */
function promising(profiles: Profiles, words: readonly number[]): Profile[] {
  const { vocabulary } = profiles.lexicon;
  const shared = new Map<Profile, number>();
  let weight = 0;
  for (const type of words) {
    const own = vocabulary.traitsOf(type).weight;
    weight += own;
    for (const { id, likeness } of profiles.near(type)) {
      for (const profile of profiles.having(id)) shared.set(profile, (shared.get(profile) ?? 0) + own * likeness);
    }
  }
  const bound = ([profile, common]: [Profile, number]) => common / (weight + profile.weight);
  return [...shared]
    .sort((a, b) => bound(b) - bound(a) || a[0].id - b[0].id)
    .slice(0, comparedProfiles)
    .map(([profile]) => profile);
}

/** Compares a phrase, given by its content words' types, with a profile. */
export function compare(profiles: Profiles, profile: Profile, words: readonly number[]): Ranked {
  const { vocabulary } = profiles.lexicon;
  const weights = words.map((type) => vocabulary.traitsOf(type).weight);
  const parts = phraseLikeness(profile.weights, weights, (i, j) =>
    typeLikeness(profiles, profile, profile.words[i] as number, words[j] as number),
  );
  const numbers = numbersAgree(profiles, profile, words) ? 1 : 0;
  const score = parts.score * (numbers === 1 ? 1 : numberFactor);
  return { expansion: profile.expansion, score, parts: { ...parts, score, numbers } };
}

/** Likeness of a word of a profile and a word of the text: by themselves, or as alternates in the profile's concept. */
export function typeLikeness(profiles: Profiles, profile: Profile, wordClass: number, type: number): number {
  const concept = profile.expansion.form.concept.index;
  let best = 0;
  for (const near of profiles.near(type)) {
    if (near.likeness <= best) break;
    const own = near.id === wordClass ? 1 : profiles.alternates.likeness(concept, wordClass, near.id);
    best = Math.max(best, own * near.likeness);
  }
  return best;
}

function numbersAgree({ lexicon: { vocabulary } }: Profiles, profile: Profile, words: readonly number[]): boolean {
  const form = new Set(profile.words.map((word) => vocabulary.traitsOfClass(word)).filter((word) => word.numeral).map((word) => word.word));
  const phrase = new Set(words.map((type) => vocabulary.traitsOf(type)).filter((word) => word.numeral).map((word) => word.word));
  const only = (a: Set<string>, b: Set<string>) => [...a].some((number) => !b.has(number));
  return !(only(form, phrase) && only(phrase, form));
}
