import type { Profile } from "./profile.js";

/** Likeness of words that stand in one slot of a concept's forms. */
const ownLikeness = 0.8;
/** Likeness of words that stand in one slot in the forms of several concepts. */
const sharedLikeness = 0.6;
/** How many concepts make an alternation general. */
const enoughConcepts = 3;

/** Words that take each other's place, as the dictionaries themselves show. */
export interface Alternates {
  /** Likeness of two word classes in a concept, 0 if they never alternate. */
  likeness(concept: number, a: number, b: number): number;
}

/**
 * Two words alternate in a concept if two of its forms of the same length differ in exactly that word, at the same
 * place, and share two words or more that weigh at least as much. (With one shared word, *special bonds* and *special
 * debts* would make anything special a bond.)
 */
export function learnAlternates(profiles: readonly Profile[]): Alternates {
  const own = new Map<number, Set<number>>();
  for (const group of slots(profiles).values()) {
    const concept = (group[0] as Slot).profile.expansion.form.concept.index;
    const pairs = own.get(concept) ?? new Set();
    own.set(concept, pairs);
    for (const [at, a] of group.entries())
      for (const b of group.slice(0, at)) if (a.word !== b.word) pairs.add(pairOf(a.word, b.word));
  }
  const concepts = new Map<number, number>();
  for (const pairs of own.values()) for (const pair of pairs) concepts.set(pair, (concepts.get(pair) ?? 0) + 1);
  return {
    likeness(concept, a, b) {
      const pair = pairOf(a, b);
      if (own.get(concept)?.has(pair)) return ownLikeness;
      return (concepts.get(pair) ?? 0) >= enoughConcepts ? sharedLikeness : 0;
    },
  };
}

interface Slot {
  readonly profile: Profile;
  readonly word: number;
}

/** Profiles that are equal but for one word, under what they share. */
function slots(profiles: readonly Profile[]): Map<string, Slot[]> {
  const groups = new Map<string, Slot[]>();
  for (const profile of profiles) {
    const { words, weights, weight } = profile;
    for (const [at, word] of words.entries()) {
      if (words.length < 3 || (weights[at] as number) * 2 > weight) continue;
      const key = `${profile.expansion.form.concept.index}:${words.map((other, i) => (i === at ? "*" : other)).join(" ")}`;
      const group = groups.get(key);
      if (group) group.push({ profile, word });
      else groups.set(key, [{ profile, word }]);
    }
  }
  return groups;
}

// Word classes stay far below 2^26, so a pair is an exact integer.
function pairOf(a: number, b: number): number {
  return a < b ? a * 0x4000000 + b : b * 0x4000000 + a;
}
