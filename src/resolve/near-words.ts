import type { Vocabulary } from "../dictionary/vocabulary.js";
import { wordLikeness } from "../similarity/word-likeness.js";
import { pairsOf, type WordTraits } from "../similarity/word-traits.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Grouper } from "./grouper.js";
import { indexPairs, PairIndex, type PairTables, shareEnough } from "./pair-index.js";

/** An indexed word and how alike it is. */
export interface NearWord {
  readonly id: number;
  readonly likeness: number;
}

/** The part of the tables by which words are found that are like a given one. */
export type NearTables = Pick<FuzzyTables, "stemStart" | "stems" | "rootStart" | "roots"> & PairTables;

/** Indexes the classes that have a list of profiles. */
export function indexNearWords(vocabulary: Vocabulary, postingStart: Int32Array): NearTables {
  let lists = 256;
  while (lists < vocabulary.size) lists *= 2;
  const stems = new Grouper(lists);
  const roots = new Grouper(lists);
  for (let id = 0; id < vocabulary.size; id++) {
    if (postingStart[id] === postingStart[id + 1]) continue;
    const traits = vocabulary.traitsOfClass(id);
    stems.add(hashOf(traits.stem) & (lists - 1), id);
    roots.add(hashOf(traits.root) & (lists - 1), id);
  }
  const [byStem, byRoot] = [stems.grouped(), roots.grouped()];
  const pairs = indexPairs(vocabulary.size, (id) => {
    if (postingStart[id] === postingStart[id + 1]) return undefined;
    const traits = vocabulary.traitsOfClass(id);
    return traits.numeral || traits.functional ? undefined : traits;
  });
  return { stemStart: byStem.start, stems: byStem.values, rootStart: byRoot.start, roots: byRoot.values, ...pairs };
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
  readonly #pairs: PairIndex;
  /** By class: the last search that compared it, and the last look at pairs that met it. */
  readonly #compared: Int32Array;
  readonly #met: Int32Array;
  #search = 0;
  #look = 0;
  readonly #found: number[] = [];

  constructor(tables: NearTables, vocabulary: Vocabulary) {
    this.#tables = tables;
    this.#vocabulary = vocabulary;
    this.#pairs = new PairIndex(tables);
    this.#compared = new Int32Array(vocabulary.size);
    this.#met = new Int32Array(vocabulary.size);
  }

  /**
   * The words that {@link wordLikeness} finds alike at all, best first.
   * @param slips - whether the given word may be one of them with a slip
   */
  near(traits: WordTraits, slips = true): NearWord[] {
    const { stemStart, stems, rootStart, roots } = this.#tables;
    const near: NearWord[] = [];
    this.#search++;
    this.#compareList(stemStart, stems, hashOf(traits.stem), traits, slips, near);
    this.#compareList(rootStart, roots, hashOf(traits.root), traits, slips, near);
    if (!traits.numeral && !traits.functional) {
      this.#comparePairs(traits.pairs, traits, slips, near);
      if (slips && traits.word !== traits.singular) this.#comparePairs(pairsOf(traits.word), traits, slips, near);
    }
    return near.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
  }

  #compareList(
    start: Int32Array,
    values: Int32Array,
    hash: number,
    traits: WordTraits,
    slips: boolean,
    near: NearWord[],
  ): void {
    const list = hash & (start.length - 2);
    for (let at = start[list] as number; at < (start[list + 1] as number); at++) {
      this.#compare(values[at] as number, traits, slips, near);
    }
  }

  /** Compares what shares so many pairs that it may be like the word, be it neither of one stem nor of one root with it. */
  #comparePairs(pairs: Int32Array, traits: WordTraits, slips: boolean, near: NearWord[]): void {
    const found = this.#found;
    found.length = 0;
    this.#pairs.collect(pairs, slips, found);
    this.#look++;
    for (const id of found) {
      if (this.#met[id] === this.#look || this.#compared[id] === this.#search) continue;
      this.#met[id] = this.#look;
      if (shareEnough(pairs, this.#vocabulary.traitsOfClass(id).pairs, slips)) this.#compare(id, traits, slips, near);
    }
  }

  #compare(id: number, traits: WordTraits, slips: boolean, near: NearWord[]): void {
    if (this.#compared[id] === this.#search) return;
    this.#compared[id] = this.#search;
    const likeness = wordLikeness(traits, this.#vocabulary.traitsOfClass(id), slips);
    if (likeness > 0) near.push({ id, likeness });
  }
}
