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
  readonly profiles: readonly Profile[];
  /** Its profiles by the classes of their words. */
  readonly having: ReadonlyMap<number, readonly Profile[]>;
}

/** The concepts that can be found by likeness in running text: those with a form of more than one content word. */
export function conceptReaches(profiles: readonly Profile[]): ConceptReach[] {
  const byConcept = new Map<number, Profile[]>();
  for (const profile of profiles) {
    if (profile.words.length < 2) continue;
    const concept = profile.expansion.form.concept.index;
    const own = byConcept.get(concept);
    if (own) own.push(profile);
    else byConcept.set(concept, [profile]);
  }
  return [...byConcept].map(([concept, own]) => ({
    concept,
    least: own.reduce((least, profile) => Math.min(least, profile.weight), Number.POSITIVE_INFINITY),
    longest: own.reduce((longest, profile) => Math.max(longest, profile.expansion.classes.length), 0),
    repeats: own.reduce((most, { words }) => Math.max(most, words.length - new Set(words).size + 1), 1),
    profiles: own,
    having: byWord(own),
  }));
}

function byWord(profiles: readonly Profile[]): Map<number, Profile[]> {
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
