import type { Profile } from "./profile.js";

/** How far the profiles of one concept reach: what any window for it must hold. */
export interface ConceptReach {
  readonly concept: number;
  /** Weight of its lightest profile of more than one word. */
  readonly least: number;
  /** Number of words of its longest form. */
  readonly longest: number;
  /** How often one word stands in one of its profiles, at most. */
  readonly repeats: number;
  /** Its profiles of more than one word. */
  readonly profiles: readonly Profile[];
  /** They by the classes of their words. */
  readonly having: ReadonlyMap<number, readonly Profile[]>;
}

/** What a concept can be found by in running text: its forms of more than one content word. */
export function reachOf(concept: number, all: readonly Profile[]): ConceptReach {
  const profiles = all.filter(({ words }) => words.length > 1);
  return {
    concept,
    least: profiles.reduce((least, profile) => Math.min(least, profile.weight), Number.POSITIVE_INFINITY),
    longest: profiles.reduce((longest, profile) => Math.max(longest, profile.expansion.classes.length), 0),
    repeats: profiles.reduce((most, { words }) => Math.max(most, words.length - new Set(words).size + 1), 1),
    profiles,
    having: byWord(profiles),
  };
}

function byWord(profiles: readonly Profile[]): Map<number, readonly Profile[]> {
  const having = new Map<number, Profile[]>();
  for (const profile of profiles) {
    for (const word of new Set(profile.words)) {
      const own = having.get(word);
      if (own) own.push(profile);
      else having.set(word, [profile]);
    }
  }
  return having;
}
