import { type WordTraits, wordTraits } from "../../similarity/word-traits.js";
import { americanSpelling } from "../../text/english/american-spelling.js";
import { isFunctionWord } from "../../text/english/function-words.js";
import { stem } from "../../text/english/inflection.js";
import { rarity } from "../../text/english/rarity.js";
import { singular } from "../../text/english/singular.js";
import { WordTable } from "../../text/word-table.js";
import { isHanFunction } from "./han-function.js";
import { simplify } from "./simplify.js";

const han = /^\p{Script=Han}/u;
const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Weight of a function word, where 1 is a rare word. */
const functional = 0.1;

/**
 * What is known of the words of one language, by word type. A **class** is what its members are taken to be one word:
 * the inflections of an English word, the traditional and simplified shape of a Han character.
 */
export class Lexis {
  readonly table = new WordTable();
  readonly english: boolean;
  /** Class by word type. */
  readonly #classes: number[] = [0];
  /** Name by class. */
  readonly names: string[] = [""];
  readonly #numbers = new Map<string, number>();
  readonly #traits: (WordTraits | undefined)[] = [];
  /** By class: how much it says. */
  readonly weights: number[] = [0];
  /** By class: 1 if it carries grammar only. */
  readonly functional: number[] = [0];
  /** By class: 1 if it is a character of a script without spaces. */
  readonly unspaced: number[] = [0];

  constructor(language: string | undefined) {
    this.english = language === undefined || /^en\b/i.test(language);
  }

  /** The class of a word type. */
  classOf(type: number): number {
    while (this.#classes.length < this.table.size) {
      this.#classes.push(this.#intern(this.#nameOf(this.table.words[this.#classes.length] as string)));
    }
    return this.#classes[type] as number;
  }

  /** The class of a name, new if it was not met before. */
  #intern(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    const grammatical = this.#isFunction(name);
    const solo = unspaced.test(name);
    this.functional.push(grammatical ? 1 : 0);
    this.unspaced.push(solo ? 1 : 0);
    this.weights.push(grammatical ? functional : solo ? 1 : rarity(name));
    return number;
  }

  /**
   * The class of a name, new if it was not met. A word in capitals that would be a function word in small letters
   * (`US`, `IT`, `WHO`) is its own name.
   */
  classNamed(name: string): number {
    return this.#intern(name);
  }

  /** What word likeness is computed from. */
  traits(type: number): WordTraits {
    return (this.#traits[type] ??= wordTraits(americanSpelling(this.table.words[type] as string)));
  }

  /** The folded word in simplified shape. */
  simple(type: number): string {
    const word = this.table.words[type] as string;
    return han.test(word) ? simplify(word) : word;
  }

  /** The folded word in American spelling. */
  american(type: number): string {
    return americanSpelling(this.simple(type));
  }

  /** The folded word in American spelling and the singular. */
  singular(type: number): string {
    return this.english ? singular(this.american(type)) : this.american(type);
  }

  #nameOf(word: string): string {
    if (han.test(word)) return simplify(word);
    return this.english ? stemmed(word) : word;
  }

  #isFunction(name: string): boolean {
    return isHanFunction(name) || isFunctionWord(name);
  }
}

function stemmed(word: string): string {
  if (isFunctionWord(word)) return word;
  return stem(americanSpelling(word));
}
