import { foldWord } from "./fold.js";
import { Gap } from "./gap.js";
import { Words } from "./words.js";

/** Longer words are no words of any term: they share type 0, so that a text of one huge word costs no memory. */
const longestWord = 64;
/** A word of at most so many ASCII letters is told by three numbers of 30 bits, five bits a letter. */
const mostPacked = 18;

const space = 0x20;

/** Whether a code unit is an ASCII letter. */
export function isLetter(code: number): boolean {
  return ((code | 32) - 97) >>> 0 < 26;
}

/** The code units behind ASCII letters that may carry the word on: digits, `_`, an apostrophe. */
const continuing = new Uint8Array(128);
for (const character of "0123456789_'") continuing[character.charCodeAt(0)] = 1;

/**
 * Gives each distinct folded word a small number, its type: 1, 2, 3, … in the order first met; 0 for overlong words.
 *
 * Nearly all words of a text are ASCII letters. Five bits of a letter are the same in both cases, so packing them folds
 * the word, and the packed numbers are the word: nothing is hashed per character, nothing compared, no string made.
 */
export class WordTable {
  /** Folded words by type; index 0 is unused. */
  readonly words: string[] = [""];
  // Four numbers a slot: a word's three packed ones and its type. The multipliers are drawn anew for each table, so
  // that no text can be written to make all its words collide.
  #slots = new Int32Array(4 * 1024);
  #shift = 22;
  #packed = 0;
  readonly #factor1 = randomOdd();
  readonly #factor2 = randomOdd();
  readonly #factor3 = randomOdd();
  readonly #others = new Map<string, number>();
  readonly #one = new Words();

  /** Number of types, counting the unused 0. */
  get size(): number {
    return this.words.length;
  }

  /**
   * Reads words of ASCII letters with one space between, and stops where anything else stands.
   * One loop with nothing called and nothing made but for a new word: this is where the time of reading goes.
   * @param gap - what stands before the first word
   * @returns the end of the last word read; `from` if the first one is of another kind
   */
  readRun(text: string, from: number, limit: number, words: Words, gap: number): number {
    const factor1 = this.#factor1;
    const factor2 = this.#factor2;
    const factor3 = this.#factor3;
    let slots = this.#slots;
    let before = gap;
    let done = from;
    for (let at = from; at < limit; at++) {
      const start = at;
      let first = 0;
      let second = 0;
      let third = 0;
      let letters = 0;
      let code = text.charCodeAt(at);
      while (isLetter(code)) {
        if (letters === 6) {
          second = first;
          first = 0;
        } else if (letters === 12) {
          third = first;
          first = 0;
        }
        first = (first << 5) | (code & 31);
        letters++;
        code = ++at < limit ? text.charCodeAt(at) : space;
      }
      if (letters === 0 || letters > mostPacked || code > 127 || continuing[code] === 1) break;
      const mixed = Math.imul(first, factor1) ^ Math.imul(second, factor2) ^ Math.imul(third, factor3);
      let slot = (mixed >>> this.#shift) << 2;
      let type = slots[slot + 3] as number;
      while (type !== 0 && (slots[slot] !== first || slots[slot + 1] !== second || slots[slot + 2] !== third)) {
        slot = (slot + 4) & (slots.length - 1);
        type = slots[slot + 3] as number;
      }
      if (type === 0) {
        type = this.#add(slot, first, second, third, text.slice(start, at).toLowerCase());
        slots = this.#slots;
      }
      words.push(start, at, type, before);
      done = at;
      if (code !== space) break;
      before = Gap.Space;
    }
    return done;
  }

  /** The type of the word `text.slice(start, end)`, new if it was not met before. */
  intern(text: string, start: number, end: number): number {
    return end - start > longestWord ? 0 : this.internFolded(foldWord(text.slice(start, end)));
  }

  /** The type of an already folded word. */
  internFolded(word: string): number {
    if (word.length === 0 || word.length > longestWord) return 0;
    if (packable.test(word)) {
      this.#one.length = 0;
      this.readRun(word, 0, word.length, this.#one, Gap.None);
      return this.#one.type[0] as number;
    }
    let type = this.#others.get(word);
    if (type === undefined) {
      type = this.words.push(word) - 1;
      this.#others.set(word, type);
    }
    return type;
  }

  #add(slot: number, first: number, second: number, third: number, word: string): number {
    const type = this.words.push(word) - 1;
    this.#slots.set([first, second, third, type], slot);
    if (++this.#packed * 8 > this.#slots.length) this.#grow();
    return type;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    this.#shift--;
    for (let from = 0; from < old.length; from += 4) {
      if (old[from + 3] === 0) continue;
      const mixed =
        Math.imul(old[from] as number, this.#factor1) ^
        Math.imul(old[from + 1] as number, this.#factor2) ^
        Math.imul(old[from + 2] as number, this.#factor3);
      let slot = (mixed >>> this.#shift) << 2;
      while (slots[slot + 3] !== 0) slot = (slot + 4) & (slots.length - 1);
      for (let part = 0; part < 4; part++) slots[slot + part] = old[from + part] as number;
    }
    this.#slots = slots;
  }
}

const packable = new RegExp(`^[a-z]{1,${mostPacked}}$`);

function randomOdd(): number {
  return (Math.random() * 0x100000000) | 1;
}
