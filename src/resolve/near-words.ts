import type { Vocabulary } from "../dictionary/vocabulary.js";
import { wordLikeness } from "../similarity/word-likeness.js";
import { pairsOf, type WordTraits } from "../similarity/word-traits.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Grouper } from "./grouper.js";
import { indexPairs, PairIndex, type PairTables } from "./pair-index.js";

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

  constructor(tables: NearTables, vocabulary: Vocabulary) {
    this.#tables = tables;
    this.#vocabulary = vocabulary;
    this.#pairs = new PairIndex(tables);
  }

  /**
   * The words that {@link wordLikeness} finds alike at all, best first.
   * @param slips - whether the given word may be one of them with a slip
   */
  near(traits: WordTraits, slips = true): NearWord[] {
    const { stemStart, stems, rootStart, roots } = this.#tables;
    const ids = new Set<number>();
    addList(ids, stemStart, stems, hashOf(traits.stem) & (stemStart.length - 2));
    addList(ids, rootStart, roots, hashOf(traits.root) & (rootStart.length - 2));
    if (!traits.numeral && !traits.functional) {
      this.#pairs.collect(traits.pairs, ids);
      if (slips && traits.word !== traits.singular) this.#pairs.collect(pairsOf(traits.word), ids);
    }
    const near: NearWord[] = [];
    for (const id of ids) {
      const likeness = wordLikeness(traits, this.#vocabulary.traitsOfClass(id), slips);
      if (likeness > 0) near.push({ id, likeness });
    }
    return near.sort((a, b) => b.likeness - a.likeness || a.id - b.id);
  }
}

function addList(ids: Set<number>, start: Int32Array, values: Int32Array, list: number): void {
  for (let at = start[list] as number; at < (start[list + 1] as number); at++) ids.add(values[at] as number);
}
