import { type WordTraits, wordTraits } from "../similarity/word-traits.js";
import { americanSpelling } from "../text/english/american-spelling.js";
import { singular } from "../text/english/singular.js";
import { WordTable } from "../text/word-table.js";
import type { ClassTable } from "./class-table.js";

/** More distinct words than this are not kept from one text to the next. */
const mostTypes = 1 << 18;

/**
 * The words a dictionary knows, and what each word of a text is to it. Words that differ by spelling or number only
 * are one class; class 0 is "no word of the dictionary". What is known of a type of word is found out once.
 */
export class Vocabulary {
  /** Types of all words met, of the dictionary and of texts. */
  table = new WordTable();
  /** Class of each type, as far as {@link learn} was asked. */
  classes = new Int32Array(1024);
  readonly #known: ClassTable;
  readonly #classTraits: WordTraits[] = [];
  #traits: (WordTraits | undefined)[] = [];
  #defined: number[] = [];
  #learnt = 0;

  /** The class that stands for a captured word in the trie. */
  static readonly capture = 1;

  /** @param known - the classes of the dictionary's words */
  constructor(known: ClassTable) {
    this.#known = known;
  }

  /** Number of classes, with 0 and the capture class. */
  get size(): number {
    return this.#known.size;
  }

  /** The key of a class: what its words have in common. */
  keyOf(id: number): string {
    return this.#known.keyOf(id);
  }

  /** The class of a type, made if need be: for the words of the dictionary. */
  define(type: number): number {
    const known = this.#defined[type];
    if (known !== undefined) return known;
    const id = this.#known.define(classKey(this.table.words[type] as string));
    this.#defined[type] = id;
    if (type < this.#learnt) this.classes[type] = id;
    return id;
  }

  /** Finds the classes of all types met so far. */
  learn(): void {
    const { words } = this.table;
    if (this.classes.length < words.length) {
      const classes = new Int32Array(words.length * 2);
      classes.set(this.classes.subarray(0, this.#learnt));
      this.classes = classes;
    }
    for (; this.#learnt < words.length; this.#learnt++) {
      const traits = this.#traits[this.#learnt];
      this.classes[this.#learnt] = this.#known.find(traits?.singular ?? classKey(words[this.#learnt] as string));
    }
  }

  /** The class of a type, 0 if the dictionary has no such word. */
  classOf(type: number): number {
    if (type >= this.#learnt) this.learn();
    return this.classes[type] as number;
  }

  /** The traits of a type. */
  traitsOf(type: number): WordTraits {
    const known = this.#traits[type];
    if (known !== undefined) return known;
    const traits = wordTraits(americanSpelling(this.table.words[type] as string));
    this.#traits[type] = traits;
    return traits;
  }

  /** The traits of a class. */
  traitsOfClass(id: number): WordTraits {
    let traits = this.#classTraits[id];
    if (traits === undefined) {
      traits = wordTraits(this.#known.keyOf(id));
      this.#classTraits[id] = traits;
    }
    return traits;
  }

  /** Forgets the words of earlier texts once there are very many, so that memory stays bounded. */
  trim(): void {
    if (this.table.size >= mostTypes) this.forget();
  }

  /** Forgets all words met. */
  forget(): void {
    this.table = new WordTable();
    this.#learnt = 0;
    this.#traits = [];
    this.#defined = [];
  }
}

function classKey(word: string): string {
  return singular(americanSpelling(word));
}
