import { lightWords } from "../similarity/linking-words.js";
import { phraseLikeness } from "../similarity/phrase-likeness.js";
import { wordLikeness } from "../similarity/word-likeness.js";
import type { NearWord } from "./near-words.js";
import type { Phrase } from "./phrase.js";
import type { Profile } from "./profile.js";
import type { Profiles } from "./profiles.js";
import type { Ranked, ScoreParts } from "./ranked.js";

/** What is left of a score when numbers differ: the 13th plan is not the 14th. */
const numberFactor = 0.5;
/** What function words decide between concepts that are otherwise as like: `to keep under` is no `to keep as`. */
const linkingShare = 0.005;
/** What a form of one content word loses if it has function words that the phrase lacks, and if the phrase has others. */
const linkingLoss = 0.35;
/** What is compared between concepts: the score and, where that is next to the same, the function words. */
export function worth({ score, parts }: Ranked): number {
  return score + linkingShare * parts.linking;
}

/** Compares a phrase with a profile. */
export function compare(
  profiles: Profiles,
  profile: Profile,
  { words, weights, head, numbers, linking }: Phrase,
): Ranked {
  const parts = phraseLikeness(
    profile.weights,
    weights,
    (i, j) => typeLikeness(profiles, profile, profile.words[i] as number, words[j] as number),
    { left: profile.head, right: head },
  );
  const agree = numbersAgree(profile.numbers, numbers);
  const score =
    parts.score * (agree ? 1 : numberFactor) * (profile.words.length > 1 ? 1 : bound(profile.linking, linking));
  // Written out: spreading one object into another takes as long as the whole comparison.
  const all: ScoreParts = {
    score,
    covered: parts.covered,
    explained: parts.explained,
    weakest: parts.weakest,
    inverted: parts.inverted,
    missing: parts.missing,
    extra: parts.extra,
    heads: parts.heads,
    numbers: agree ? 1 : 0,
    linking: shareInCommon(profile.linking, linking),
  };
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

/** What is left of the score of a form of one content word: function words are the better part of it. */
function bound(form: readonly string[], phrase: readonly string[]): number {
  const isAlone = (words: readonly string[], others: readonly string[]) =>
    words.some((word) => !lightWords.has(word) && !others.includes(word));
  return 1 - linkingLoss * ((isAlone(form, phrase) ? 1 : 0) + (isAlone(phrase, form) ? 1 : 0));
}

/** The share of words that two lists have in common; all, where both are empty. */
function shareInCommon(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  if (a.length === 0 || b.length === 0) return 0;
  const open = [...b];
  const shared = a.filter((word) => {
    const at = open.indexOf(word);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (a.length + b.length);
}

/** Whether no number of one stands against another number of the other. */
function numbersAgree(form: readonly string[], phrase: readonly string[]): boolean {
  if (form.length === 0 || phrase.length === 0) return true;
  return form.every((number) => phrase.includes(number)) || phrase.every((number) => form.includes(number));
}
