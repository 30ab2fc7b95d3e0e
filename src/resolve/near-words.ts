import type { Vocabulary } from "../dictionary/vocabulary.js";
import { leastSharedPairs, wordLikeness } from "../similarity/word-likeness.js";
import type { WordTraits } from "../similarity/word-traits.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Grouper } from "./grouper.js";

/** An indexed word and how alike it is. */
export interface NearWord {
  readonly id: number;
  readonly likeness: number;
}

/** Number of lists of pairs of characters: more than there are pairs of letters. Two pairs may share one. */
const bigramLists = 4096;

/** The part of the tables by which words are found that are like a given one. */
export type NearTables = Pick<
  FuzzyTables,
  "keyLength" | "stemStart" | "stems" | "rootStart" | "roots" | "bigramStart" | "bigrams"
>;

/** Indexes the classes that have a list of profiles. */
export function indexNearWords(vocabulary: Vocabulary, postingStart: Int32Array): NearTables {
  let lists = 256;
  while (lists < vocabulary.size) lists *= 2;
  const stems = new Grouper(lists);
  const roots = new Grouper(lists);
  const bigrams = new Grouper(bigramLists);
  const keyLength = new Int32Array(vocabulary.size);
  for (let id = 0; id < vocabulary.size; id++) {
    if (postingStart[id] === postingStart[id + 1]) continue;
    const traits = vocabulary.traitsOfClass(id);
    keyLength[id] = traits.bigrams.length;
    stems.add(hashOf(traits.stem) & (lists - 1), id);
    roots.add(hashOf(traits.root) & (lists - 1), id);
    if (traits.numeral || traits.functional) continue;
    for (const bigram of traits.bigrams) bigrams.add(hashOf(bigram) & (bigramLists - 1), id);
  }
  const [byStem, byRoot, byBigram] = [stems.grouped(), roots.grouped(), bigrams.grouped()];
  return {
    keyLength,
    stemStart: byStem.start,
    stems: byStem.values,
    rootStart: byRoot.start,
    roots: byRoot.values,
    bigramStart: byBigram.start,
    bigrams: byBigram.values,
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Finds the words of a vocabulary that are like a given word, without looking at all of them. */
export class NearWords {
  readonly #tables: NearTables;
  readonly #vocabulary: Vocabulary;
  // How many pairs of characters each class shares with the word at hand; all zero between two words.
  readonly #shared: Uint8Array;

  constructor(tables: NearTables, vocabulary: Vocabulary) {
    this.#tables = tables;
    this.#vocabulary = vocabulary;
    this.#shared = new Uint8Array(tables.keyLength.length);
  }

  /** The words that {@link wordLikeness} finds alike at all, best first. */
  near(traits: WordTraits): NearWord[] {
    const { stemStart, stems, rootStart, roots } = this.#tables;
    const ids = new Set<number>();
    addList(ids, stemStart, stems, hashOf(traits.stem) & (stemStart.length - 2));
    addList(ids, rootStart, roots, hashOf(traits.root) & (rootStart.length - 2));
    if (!traits.numeral && !traits.functional) this.#addByCharacters(traits, ids);
    const near: NearWord[] = [];
    for (const id of ids) {
      const likeness = wordLikeness(traits, this.#vocabulary.traitsOfClass(id));
      if (likeness > 0) near.push({ id, likeness });
    }
    return near.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
  }

  /** Words that share enough character pairs to reach the least Dice coefficient. */
  #addByCharacters({ bigrams }: WordTraits, ids: Set<number>): void {
    const { bigramStart, bigrams: lists, keyLength } = this.#tables;
    const shared = this.#shared;
    const touched: number[] = [];
    for (let pair = 0; pair < bigrams.length; pair++) {
      const list = hashOf(bigrams[pair] as string) & (bigramLists - 1);
      const end = bigramStart[list + 1] as number;
      for (let at = bigramStart[list] as number; at < end; at++) {
        const id = lists[at] as number;
        if (shared[id] === 0) touched.push(id);
        shared[id] = (shared[id] as number) + 1;
      }
    }
    for (const id of touched) {
      // A pair that the word repeats is counted each time: the benefit of the doubt.
      if (2 * (shared[id] as number) >= leastSharedPairs * (bigrams.length + (keyLength[id] as number))) ids.add(id);
      shared[id] = 0;
    }
  }
}

function addList(ids: Set<number>, start: Int32Array, values: Int32Array, list: number): void {
  for (let at = start[list] as number; at < (start[list + 1] as number); at++) ids.add(values[at] as number);
}
