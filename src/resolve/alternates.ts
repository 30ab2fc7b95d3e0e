import type { Lexicon } from "../dictionary/lexicon.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import type { Collected } from "./index-fuzzy.js";
import { hasTriple } from "./number-set.js";

/** Likeness of words that stand in one slot of a concept's forms. */
const ownLikeness = 0.8;
/** Likeness of words that stand in one slot in the forms of several concepts. */
const sharedLikeness = 0.6;
/** Likeness of words that stand in one slot in the forms of many concepts. */
const wideLikeness = 0.75;
/** How many concepts make an alternation general, and how many make it wide. */
const enoughConcepts = 3;
const manyConcepts = 6;
/** Number of content words of the shortest forms that show what alternates in their concept, and what does in general. */
const shortest = { here: 3, elsewhere: 2 } as const;

/** Likeness of two word classes that take each other's place in a concept, 0 if they never do. */
export function alternateLikeness({ alternates }: FuzzyTables, concept: number, a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  if (hasTriple(alternates, concept + 1, low, high)) return ownLikeness;
  if (!hasTriple(alternates, 0, low, high)) return 0;
  return hasTriple(alternates, 0, high, low) ? wideLikeness : sharedLikeness;
}

/** Words that take each other's place, as the dictionaries themselves show. */
export interface Alternates {
  /**
   * (concept + 1 or 0 for all, class, class), the lower class first, one after the other; if an alternation is wide, the
   * same with the higher class first as well.
   */
  readonly triples: readonly number[];
  /** The words that take the place of a word in a concept. */
  partners(concept: number, word: number): readonly number[];
}

/**
 * Two words alternate in a concept if two of its forms of the same length differ in exactly that word, at the same
 * place, and share two words or more that weigh at least as much. (With one shared word, *special bonds* and *special
 * debts* would make anything special a bond.) What alternates in several concepts, even beside one word, does so in general:
 * *poverty relief* and *poverty reduction*, *disaster relief* and *disaster reduction*.
 */
export function learnAlternates(profiles: Collected, lexicon: Lexicon): Alternates {
  const triples: number[] = [];
  const partners = new Map<string, number[]>();
  const concepts = new Map<number, number>();
  for (let concept = 0; concept < lexicon.conceptCount; concept++) {
    for (const pair of pairsOf(concept, profiles, lexicon, shortest.elsewhere))
      concepts.set(pair, (concepts.get(pair) ?? 0) + 1);
    for (const pair of pairsOf(concept, profiles, lexicon, shortest.here)) {
      const [low, high] = [Math.floor(pair / pairBase), pair % pairBase];
      triples.push(concept + 1, low, high);
      append(partners, `${concept} ${low}`, high);
      append(partners, `${concept} ${high}`, low);
    }
  }
  for (const [pair, count] of concepts) {
    if (count < enoughConcepts) continue;
    const [low, high] = [Math.floor(pair / pairBase), pair % pairBase];
    triples.push(0, low, high);
    if (count >= manyConcepts) triples.push(0, high, low);
    append(partners, `${low}`, high);
    append(partners, `${high}`, low);
  }
  return {
    triples,
    partners: (concept, word) => [...(partners.get(`${concept} ${word}`) ?? []), ...(partners.get(`${word}`) ?? [])],
  };
}

// Word classes stay far below 2^26, so a pair is an exact integer.
const pairBase = 0x4000000;

/** The words that alternate in the forms of a concept that have at least so many content words, as pairs. */
function pairsOf(concept: number, profiles: Collected, { vocabulary }: Lexicon, least: number): Set<number> {
  const pairs = new Set<number>();
  const first = profiles.conceptStart[concept] as number;
  const end = profiles.conceptStart[concept + 1] as number;
  if (end - first < 2) return pairs;
  const slots = new Map<string, number[]>();
  for (let profile = first; profile < end; profile++) {
    const words = profiles.wordsOf(profile);
    if (words.length < least) continue;
    const weights = Array.from(words, (word) => vocabulary.traitsOfClass(word).weight);
    const weight = weights.reduce((sum, one) => sum + one, 0);
    for (let at = 0; at < words.length; at++) {
      if (words.length > 2 && (weights[at] as number) * 2 > weight) continue;
      append(slots, Array.from(words, (word, i) => (i === at ? "*" : word)).join(" "), words[at] as number);
    }
  }
  for (const group of slots.values()) {
    for (const [at, a] of group.entries()) {
      for (const b of group.slice(0, at)) if (a !== b) pairs.add(Math.min(a, b) * pairBase + Math.max(a, b));
    }
  }
  return pairs;
}

function append(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
