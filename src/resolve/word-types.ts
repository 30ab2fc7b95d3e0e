import type { Vocabulary } from "../dictionary/vocabulary.js";
import { likenessBySlips } from "../similarity/word-likeness.js";
import { functionWords } from "../text/english/function-words.js";
import { isCommon } from "../text/english/rarity.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Lists } from "./lists.js";
import { type NearWord, NearWords } from "./near-words.js";

/** The most concepts that a word is a key to. */
const mostKeyed = 4096;

/** The least likeness of a word to a key word of a form of two content words, and of a longer one. */
const leastKey = { pair: 0.86, long: 0.62 } as const;

/** What types of words are to the words and the concepts of a lexicon: found out once for each, when first asked for. */
export class WordTypes {
  readonly #vocabulary: Vocabulary;
  readonly #tables: FuzzyTables;
  readonly #nearWords: NearWords;
  // All memories are valid as long as the vocabulary keeps its table of types.
  #table: unknown;
  #near: (readonly NearWord[] | undefined)[] = [];
  /** 0 where there is none. */
  #functionWords: (number | undefined)[] = [];
  readonly #nearIds = new Lists();
  readonly #keyed = new Lists();

  constructor(vocabulary: Vocabulary, tables: FuzzyTables) {
    this.#vocabulary = vocabulary;
    this.#tables = tables;
    this.#nearWords = new NearWords(tables, vocabulary);
  }

  /** The indexed word classes that are like a type of word, best first; remembered for every type. */
  near(type: number): readonly NearWord[] {
    this.#forgetStaleTypes();
    let near = this.#near[type];
    if (near === undefined) {
      const wordClass = this.#vocabulary.classOf(type);
      const traits = this.#vocabulary.traitsOf(type);
      near = this.#nearWords.near(traits, !this.isWord(type)).map((word) => sameClassFirst(word, wordClass));
      this.#near[type] = near;
    }
    return near;
  }

  /** Whether a type is a word by all that is known, and not another with a slip: the dictionary has it, or all of English. */
  isWord(type: number): boolean {
    return this.#vocabulary.classOf(type) !== 0 || isCommon(this.#vocabulary.traitsOf(type).stem);
  }

  /** The type of the function word that a type is with a slip, if any. */
  functionWord(type: number): number | undefined {
    this.#forgetStaleTypes();
    let known = this.#functionWords[type];
    if (known === undefined) {
      known = this.#findFunctionWord(type);
      this.#functionWords[type] = known;
    }
    return known === 0 ? undefined : known;
  }

  #findFunctionWord(type: number): number {
    const { word, functional, numeral } = this.#vocabulary.traitsOf(type);
    if (functional || numeral || word.length < 4 || this.isWord(type)) return 0;
    for (const other of functionWords) {
      if (likenessBySlips(word, other) > 0) return this.#vocabulary.table.internFolded(other);
    }
    return 0;
  }

  /** How many profiles have words like a type of word, each counted as often as it does. */
  spread(type: number): number {
    const { postingStart } = this.#tables;
    let count = 0;
    for (const { id } of this.near(type)) count += (postingStart[id + 1] as number) - (postingStart[id] as number);
    return count;
  }

  /** By type of word, for those that {@link learn} was asked: the concepts that have a key word like it. */
  get keyed(): Lists {
    return this.#keyed;
  }

  /** By type of word, likewise: the classes that are as like it as a word of a form must be to its keys. */
  get nearIds(): Lists {
    return this.#nearIds;
  }

  /** Finds out once for each type of word which classes are like it, and which concepts have such a key word. */
  learn(types: Uint32Array, count: number): void {
    this.#forgetStaleTypes();
    for (let at = 0; at < count; at++) {
      const type = types[at] as number;
      if (this.#keyed.has(type)) continue;
      const functional = this.#vocabulary.traitsOf(type).functional;
      this.#nearIds.set(type, functional ? [] : this.#findCompany(type));
      this.#keyed.set(type, functional ? [] : this.#findKeyed(type));
    }
  }

  /** What is less like a word of a form than its keys must be is no company to them. */
  #findCompany(type: number): number[] {
    return this.near(type).flatMap(({ id, likeness }) => (likeness >= leastKey.long ? id : []));
  }

  #findKeyed(type: number): readonly number[] {
    const { pairKeyStart, pairKeys, longKeyStart, longKeys } = this.#tables;
    const found = new Set<number>();
    for (const { id, likeness } of this.near(type)) {
      if (found.size > mostKeyed) break;
      if (likeness >= leastKey.pair)
        addAll(found, pairKeys, pairKeyStart[id] as number, pairKeyStart[id + 1] as number);
      if (likeness >= leastKey.long)
        addAll(found, longKeys, longKeyStart[id] as number, longKeyStart[id + 1] as number);
    }
    return [...found].slice(0, mostKeyed);
  }

  #forgetStaleTypes(): void {
    if (this.#table === this.#vocabulary.table) return;
    this.#table = this.#vocabulary.table;
    this.#near = [];
    this.#functionWords = [];
    this.#nearIds.clear();
    this.#keyed.clear();
  }
}

function addAll(found: Set<number>, values: Int32Array, start: number, end: number): void {
  for (let at = start; at < end; at++) found.add(values[at] as number);
}

/** Number and spelling aside, a word of the same class is the same word. */
function sameClassFirst(near: NearWord, wordClass: number): NearWord {
  return near.id === wordClass ? { id: near.id, likeness: 1 } : near;
}
