import { type WordTraits, wordTraits } from "../similarity/word-traits.js";
import { americanSpelling } from "../text/english/american-spelling.js";
import { singular } from "../text/english/singular.js";
import { WordTable } from "../text/word-table.js";

/** More distinct words than this are not kept from one text to the next. */
const mostTypes = 1 << 18;

/**
 * The words a dictionary knows, and what each word of a text is to it. Words that differ by spelling or number only
 * are one class; class 0 is "no word of the dictionary".
 */
export class Vocabulary {
  /** Types of all words met, of the dictionary and of texts. */
  table = new WordTable();
  readonly #ids = new Map<string, number>();
  readonly #keys: string[] = ["", "{}"];
  readonly #classTraits: WordTraits[] = [];
  #classes: number[] = [];
  #traits: (WordTraits | undefined)[] = [];

  /** The class that stands for a captured word in the trie. */
  static readonly capture = 1;

  /** Number of classes, with 0 and the capture class. */
  get size(): number {
    return this.#keys.length;
  }

  /** The class of a type, made if need be: for the words of the dictionary. */
  define(type: number): number {
    const key = classKey(this.table.words[type] as string);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#keys.push(key) - 1;
    this.#ids.set(key, id);
    this.#classes = [];
    return id;
  }

  /** The class of a type, 0 if the dictionary has no such word. */
  classOf(type: number): number {
    const known = this.#classes[type];
    if (known !== undefined) return known;
    const id = this.#ids.get(classKey(this.table.words[type] as string)) ?? 0;
    this.#classes[type] = id;
    return id;
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
      traits = wordTraits(this.#keys[id] as string);
      this.#classTraits[id] = traits;
    }
    return traits;
  }

  /** Forgets the words of earlier texts once there are very many, so that memory stays bounded. */
  trim(): void {
    if (this.table.size < mostTypes) return;
    this.table = new WordTable();
    this.#classes = [];
    this.#traits = [];
  }
}

function classKey(word: string): string {
  return singular(americanSpelling(word));
}
