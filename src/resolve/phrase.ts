import { headWord } from "../similarity/head-word.js";
import { linkingWords } from "../similarity/linking-words.js";
import { numbersOf } from "../similarity/numbers-of.js";
import { contentWords } from "./index-fuzzy.js";
import type { Profiles } from "./profiles.js";

/** A phrase as it is compared: the types of its content words, what they weigh, its head among them, its numbers. */
export interface Phrase {
  readonly words: readonly number[];
  readonly weights: readonly number[];
  readonly weight: number;
  readonly head: number;
  readonly numbers: readonly string[];
  /** Its function words. */
  readonly linking: readonly string[];
}

/** A phrase of these types of words. */
export function phraseOf({ lexicon: { vocabulary } }: Profiles, types: readonly number[]): Phrase {
  const words = contentWords(types, (type) => vocabulary.traitsOf(type).functional);
  const weights = words.map((type) => vocabulary.traitsOf(type).weight);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const traits = types.map((type) => vocabulary.traitsOf(type));
  return { words, weights, weight, head: headWord(traits), numbers: numbersOf(traits), linking: linkingWords(traits) };
}

/** The phrase with the slips in its function words put right (`to go aound`); none if there are no such slips. */
export function withoutSlips({ types }: Profiles, phrase: readonly number[]): number[] | undefined {
  for (let at = 0; at < phrase.length; at++) {
    if (types.closedWords(phrase[at] as number).functionWord === undefined) continue;
    return phrase.map((type) => types.closedWords(type).functionWord ?? type);
  }
  return undefined;
}
