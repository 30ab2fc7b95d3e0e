import type { Concept, Dictionary } from "./model.js";

/** A concept and where it comes from. */
export interface MergedConcept {
  readonly concept: Concept;
  readonly dictionary: Dictionary;
  /** Position of the concept in its dictionary. */
  readonly position: number;
}

/** The concepts of several dictionaries: a later one takes the place of an earlier one of the same id. */
export function mergeDictionaries(dictionaries: readonly Dictionary[]): readonly MergedConcept[] {
  const merged = new Map<string, MergedConcept>();
  for (const dictionary of dictionaries) {
    for (const [position, concept] of dictionary.concepts.entries()) {
      merged.set(concept.id, { concept, dictionary, position });
    }
  }
  return [...merged.values()];
}
