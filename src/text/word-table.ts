import { foldWord } from "./fold.js";
import { Gap } from "./gap.js";
import { endsSentence } from "./sentence-end.js";
import { Words } from "./words.js";

/** Longer words are no words of any term: they share type 0, so that a text of one huge word costs no memory. */
const longestWord = 64;
/** A word of at most so many ASCII letters is told by three numbers of 30 bits, five bits a letter. */
const mostPacked = 18;
/** Numbers of at most so many digits are looked up without making a string of them. */
const mostDigits = 4;

const space = 0x20;
const period = 0x2e;
const zero = 0x30;

/** Whether a code unit is an ASCII letter. */
export function isLetter(code: number): boolean {
  return ((code | 32) - 97) >>> 0 < 26;
}

/** ASCII characters that may carry a word on. */
const continuing = new Uint8Array(128);
for (const character of "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'") {
  continuing[character.charCodeAt(0)] = 1;
}

/** Whether a code unit behind ASCII letters and digits surely ends their word. */
export function endsPlainWord(code: number): boolean {
  return code < 128 && continuing[code] === 0;
}

/** Whether `'s` or `’s` stands somewhere, and nothing behind it that could be part of its word. */
function isClitic(text: string, at: number, limit: number): boolean {
  const code = at < limit ? text.charCodeAt(at) : space;
  if ((code !== 0x27 && code !== 0x2019) || at + 2 > limit || (text.charCodeAt(at + 1) | 32) !== 0x73) return false;
  return at + 2 === limit || endsPlainWord(text.charCodeAt(at + 2));
}

/** What ASCII characters between words say whatever stands around them; 0 for those that must be looked at. */
const plainGap = new Uint8Array(128);
plainGap[space] = Gap.Space;
for (const character of ",") plainGap[character.charCodeAt(0)] = Gap.Comma;
for (const character of '"') plainGap[character.charCodeAt(0)] = Gap.Quote;
for (const character of ";()[]") plainGap[character.charCodeAt(0)] = Gap.Hard;

/**
 * Gives each distinct folded word a small number, its type: 1, 2, 3, … in the order first met; 0 for overlong words.
 *
 * Nearly all words of a text are ASCII letters. Five bits of a letter are the same in both cases, so packing them folds
 * the word, and the packed numbers are the word: nothing is hashed per character, nothing compared, no string made.
 */
export class WordTable {
  /** Folded words by type; index 0 is unused. */
  readonly words: string[] = [""];
  /** The three packed numbers of each type, four apart; zeros where a word is told otherwise. */
  #packed = new Int32Array(4 * 1024);
  /** Types by the hash of their packed numbers; 0 where there is none. At most half are taken. */
  #slots = new Int32Array(2048);
  #shift = 21;
  #taken = 0;
  /** What stands before the word at hand. */
  #gap = 0;
  // The multipliers are drawn anew for each table, so that no text can be written to make all its words collide.
  readonly #factor1 = randomOdd();
  readonly #factor2 = randomOdd();
  readonly #factor3 = randomOdd();
  readonly #others = new Map<string, number>();
  /** Types of short numbers, by their digits with a one before them. */
  readonly #numbers = new Int32Array(2 * 10 ** mostDigits);
  /** The type of the clitic `'s`, once met. */
  #cliticType = 0;
  readonly #one = new Words();

  /** Number of types, counting the unused 0. */
  get size(): number {
    return this.words.length;
  }

  /**
   * Reads words of ASCII letters with plain punctuation between, and stops where anything else stands.
   * One loop with nothing called and nothing made but for a new word: this is where the time of reading goes.
   * @param gap - what stands before the first word
   * @returns the end of the last word read; `from` if the first one is of another kind
   */
  readRun(text: string, from: number, limit: number, words: Words, gap: number): number {
    const factor1 = this.#factor1;
    const factor2 = this.#factor2;
    const factor3 = this.#factor3;
    let slots = this.#slots;
    let packed = this.#packed;
    let done = from;
    this.#gap = gap;
    for (let start = from; start >= 0; start = this.#readGap(text, done, limit, words)) {
      let at = start;
      let first = 0;
      let second = 0;
      let third = 0;
      let letters = 0;
      let code = text.charCodeAt(at);
      do {
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
      } while (isLetter(code));
      const ends = endsPlainWord(code);
      if (letters > mostPacked || !(ends || isClitic(text, at, limit))) break;
      const mixed = Math.imul(first, factor1) ^ Math.imul(second, factor2) ^ Math.imul(third, factor3);
      let slot = mixed >>> this.#shift;
      let type = slots[slot] as number;
      while (
        type !== 0 &&
        (packed[4 * type] !== first || packed[4 * type + 1] !== second || packed[4 * type + 2] !== third)
      ) {
        slot = (slot + 1) & (slots.length - 1);
        type = slots[slot] as number;
      }
      if (type === 0) {
        type = this.#add(slot, first, second, third, text.slice(start, at).toLowerCase());
        slots = this.#slots;
        packed = this.#packed;
      }
      words.push(start, at, type, this.#gap);
      done = at;
      if (!ends) {
        done += 2;
        words.push(at, done, this.#clitic, Gap.None);
      }
    }
    return done;
  }

  /** Reads plain punctuation between two words that begin with ASCII letters. Returns where the second starts; -1 if there is none. */
  #readGap(text: string, from: number, limit: number, words: Words): number {
    let gap: number = Gap.None;
    let stopped = false;
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) {
        this.#gap = stopped && endsSentence(text, at, words) ? gap | Gap.Break : gap;
        return at;
      }
      const says = code < 128 ? (plainGap[code] as number) : 0;
      if (says !== 0) gap |= says;
      else if (code === period && text.charCodeAt(at + 1) === space) {
        gap |= Gap.Hard;
        stopped = true;
      } else break;
    }
    return -1;
  }

  /** The type of the number `text.slice(start, end)`, of ASCII digits only. */
  internNumber(text: string, start: number, end: number): number {
    if (end - start > mostDigits) return this.intern(text, start, end);
    let key = 1;
    for (let at = start; at < end; at++) key = key * 10 + text.charCodeAt(at) - zero;
    let type = this.#numbers[key] as number;
    if (type === 0) {
      type = this.intern(text, start, end);
      this.#numbers[key] = type;
    }
    return type;
  }

  /** The type of the word `text.slice(start, end)`, new if it was not met before. */
  intern(text: string, start: number, end: number): number {
    return end - start > longestWord ? 0 : this.internFolded(foldWord(text.slice(start, end)));
  }

  /** The type of an already folded word. */
  internFolded(word: string): number {
    const known = this.#others.get(word);
    if (known !== undefined) return known;
    if (word.length === 0 || word.length > longestWord) return 0;
    if (packable.test(word)) {
      this.#one.length = 0;
      this.readRun(word, 0, word.length, this.#one, Gap.None);
      return this.#one.type[0] as number;
    }
    const type = this.words.push(word) - 1;
    this.#others.set(word, type);
    return type;
  }

  get #clitic(): number {
    if (this.#cliticType === 0) this.#cliticType = this.internFolded("'s");
    return this.#cliticType;
  }

  #add(slot: number, first: number, second: number, third: number, word: string): number {
    const type = this.words.push(word) - 1;
    if (4 * type >= this.#packed.length) this.#packed = twiceAsLong(this.#packed, 4 * type);
    this.#packed[4 * type] = first;
    this.#packed[4 * type + 1] = second;
    this.#packed[4 * type + 2] = third;
    this.#slots[slot] = type;
    if (++this.#taken * 2 > this.#slots.length) this.#grow();
    return type;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const packed = this.#packed;
    this.#shift--;
    for (let at = 0; at < packed.length; at += 4) {
      if (packed[at] === 0) continue;
      const mixed =
        Math.imul(packed[at] as number, this.#factor1) ^
        Math.imul(packed[at + 1] as number, this.#factor2) ^
        Math.imul(packed[at + 2] as number, this.#factor3);
      let slot = mixed >>> this.#shift;
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at / 4;
    }
    this.#slots = slots;
  }
}

function twiceAsLong(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * Math.max(numbers.length, least));
  longer.set(numbers);
  return longer;
}

const packable = new RegExp(`^[a-z]{1,${mostPacked}}$`);

function randomOdd(): number {
  return (Math.random() * 0x100000000) | 1;
}
