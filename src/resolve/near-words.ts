import { leastSharedPairs, wordLikeness } from "../similarity/word-likeness.js";
import type { WordTraits } from "../similarity/word-traits.js";

/** An indexed word and how alike it is. */
export interface NearWord {
  readonly id: number;
  readonly likeness: number;
}

/** Finds the words of a vocabulary that are like a given word, without looking at all of them. */
export class NearWords {
  readonly #traits = new Map<number, WordTraits>();
  readonly #byStem = new Map<string, number[]>();
  readonly #byRoot = new Map<string, number[]>();
  readonly #byBigram = new Map<string, number[]>();

  /** Adds a word under a number of the caller's choice, once. */
  add(id: number, traits: WordTraits): void {
    if (this.#traits.has(id)) return;
    this.#traits.set(id, traits);
    append(this.#byStem, traits.stem, id);
    append(this.#byRoot, traits.root, id);
    if (traits.numeral || traits.functional) return;
    for (const bigram of new Set(traits.bigrams)) append(this.#byBigram, bigram, id);
  }

  /** The words that {@link wordLikeness} finds alike at all, best first. */
  near(traits: WordTraits): NearWord[] {
    const ids = new Set([...(this.#byStem.get(traits.stem) ?? []), ...(this.#byRoot.get(traits.root) ?? [])]);
    if (!traits.numeral && !traits.functional) for (const id of this.#byCharacters(traits)) ids.add(id);
    return [...ids]
      .map((id) => ({ id, likeness: wordLikeness(traits, this.#traits.get(id) as WordTraits) }))
      .filter((near) => near.likeness > 0)
      .sort((a, b) => b.likeness - a.likeness || a.id - b.id);
  }

  /** Words that share enough character pairs to reach the least Dice coefficient. */
  #byCharacters({ bigrams }: WordTraits): number[] {
    const shared = new Map<number, number>();
    for (const bigram of new Set(bigrams)) {
      for (const id of this.#byBigram.get(bigram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return [...shared.keys()].filter((id) => {
      const other = this.#traits.get(id) as WordTraits;
      // Distinct pairs are counted, the coefficient counts repeated ones too: leave them the benefit of the doubt.
      const repeated = bigrams.length - new Set(bigrams).size;
      const most = (shared.get(id) as number) + repeated;
      return 2 * most >= leastSharedPairs * (bigrams.length + other.bigrams.length);
    });
  }
}

function append(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
