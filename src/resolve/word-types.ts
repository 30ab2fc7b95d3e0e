import type { Vocabulary } from "../dictionary/vocabulary.js";
import { isCommon } from "../text/english/rarity.js";
import { closedWordsLike } from "./closed-words.js";
import type { FuzzyTables } from "./fuzzy-tables.js";
import { Lists } from "./lists.js";
import { type NearWord, NearWords } from "./near-words.js";

/** The most concepts that a word is a key to. */
const mostKeyed = 4096;

/** The least likeness of a word to a key word of a form of two content words, and of a longer one. */
const leastKey = { pair: 0.86, long: 0.62 } as const;

/** The function words and numbers that a word is with a slip. */
export interface ClosedWords {
  /** They by class; 0 where no form has one. */
  readonly classes: readonly number[];
  /** The type of the first function word among them. */
  readonly functionWord: number | undefined;
}

const none: ClosedWords = { classes: [], functionWord: undefined };

/** What types of words are to the words and the concepts of a lexicon: found out once for each, when first asked for. */
export class WordTypes {
  readonly #vocabulary: Vocabulary;
  readonly #tables: FuzzyTables;
  readonly #nearWords: NearWords;
  // All memories are valid as long as the vocabulary keeps its table of types.
  #table: unknown;
  #near: (readonly NearWord[] | undefined)[] = [];
  #closed: (ClosedWords | undefined)[] = [];
  #spread: (number | undefined)[] = [];
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
      near = this.#nearWords.near(traits, !this.isWord(type));
      if (wordClass !== 0) near = near.map((word) => sameClassFirst(word, wordClass));
      this.#near[type] = near;
    }
    return near;
  }

  /** Whether a type is a word by all that is known, and not another with a slip: the dictionary has it, or all of English. */
  isWord(type: number): boolean {
    return this.#vocabulary.classOf(type) !== 0 || isCommon(this.#vocabulary.traitsOf(type).stem);
  }

  /** The function words and numbers, as classes, that a type is with a slip; none if it is a word itself. */
  closedWords(type: number): ClosedWords {
    this.#forgetStaleTypes();
    let known = this.#closed[type];
    if (known === undefined) {
      known = this.#findClosedWords(type);
      this.#closed[type] = known;
    }
    return known;
  }

  #findClosedWords(type: number): ClosedWords {
    const { word, functional, numeral } = this.#vocabulary.traitsOf(type);
    const found = functional || numeral || this.isWord(type) ? [] : closedWordsLike(word);
    if (found.length === 0) return none;
    const types = found.map((other) => this.#vocabulary.table.internFolded(other));
    const functionWord = types.find((other) => this.#vocabulary.traitsOf(other).functional);
    return { classes: types.map((other) => this.#vocabulary.classOf(other)), functionWord };
  }

  /** How many profiles have words like a type of word, each counted as often as it does. */
  spread(type: number): number {
    const near = this.near(type);
    let count = this.#spread[type];
    if (count === undefined) {
      const { postingStart } = this.#tables;
      count = 0;
      for (const { id } of near) count += (postingStart[id + 1] as number) - (postingStart[id] as number);
      this.#spread[type] = count;
    }
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
    this.#closed = [];
    this.#spread = [];
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
