import { headWord } from "../similarity/head-word.js";
import { linkingWords } from "../similarity/linking-words.js";
import { numbersOf } from "../similarity/numbers-of.js";
import type { WordTraits } from "../similarity/word-traits.js";
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
  const traits: WordTraits[] = [];
  const content: number[] = [];
  for (let at = 0; at < types.length; at++) {
    const own = vocabulary.traitsOf(types[at] as number);
    traits.push(own);
    if (!own.functional) content.push(types[at] as number);
  }
  const words = content.length > 0 ? content : types;
  const weights: number[] = [];
  let weight = 0;
  for (let at = 0; at < words.length; at++) {
    const own = vocabulary.traitsOf(words[at] as number).weight;
    weights.push(own);
    weight += own;
  }
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
