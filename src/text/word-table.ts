import { foldWord } from "./fold.js";
import { Gap } from "./gap.js";
import { LetterRuns, small } from "./letter-runs.js";
import { endsPlainWord, following, goesOn, readPlainGap, unclear } from "./plain-gap.js";
import type { Words } from "./words.js";

/** Longer words are no words of any term: they share type 0, so that a text of one huge word costs no memory. */
const longestWord = 64;
/** A word of at most so many ASCII letters is told by four numbers, each of four small letters. */
const mostPacked = 16;
/** What of four characters belongs to a word, by 12 more than the letters that are left of it. */
const masks = Int32Array.from({ length: mostPacked + 13 }, (_, at) =>
  at < 12 ? 0 : at < 16 ? 2 ** (8 * (at - 12)) - 1 : -1,
);
/** Numbers of at most so many digits are looked up without making a string of them. */
const mostDigits = 4;

const space = 0x20;
const zero = 0x30;

/** Whether `'s` or `’s` stands somewhere, and nothing behind it that could be part of its word. */
function isClitic(text: string, at: number, limit: number): boolean {
  const code = at < limit ? text.charCodeAt(at) : space;
  if ((code !== 0x27 && code !== 0x2019) || at + 2 > limit || (text.charCodeAt(at + 1) | 32) !== 0x73) return false;
  return at + 2 === limit || endsPlainWord(text.charCodeAt(at + 2));
}

/**
 * Gives each distinct folded word a small number, its type: 1, 2, 3, … in the order first met; 0 for overlong words.
 *
 * Nearly all words of a text are ASCII letters. Four of them are one number, in small letters by one bit each, and such
 * numbers are the word: nothing is done per character, no string made.
 */
export class WordTable {
  /** Folded words by type; index 0 is unused. */
  readonly words: string[] = [""];
  /** Four numbers of each type; zeros where a word is told otherwise. */
  #packed = new Int32Array(4 * 1024);
  /** Types by the hash of their packed numbers; 0 where there is none. At most half are taken. */
  #slots = new Int32Array(2048);
  #shift = 21;
  #taken = 0;
  // Drawn anew for each table, so that no text can be written to make all its words collide.
  readonly #factor1 = randomOdd();
  readonly #factor2 = randomOdd();
  readonly #factor3 = randomOdd();
  readonly #factor4 = randomOdd();
  readonly #others = new Map<string, number>();
  /** Types of short numbers, by their digits with a one before them. */
  readonly #numbers = new Int32Array(2 * 10 ** mostDigits);
  /** The type of the clitic `'s`, once met. */
  #cliticType = 0;
  readonly #runs = new LetterRuns();

  /** Number of types, counting the unused 0. */
  get size(): number {
    return this.words.length;
  }

  /** Begins with another text, which is read up to `to`. */
  open(to: number): void {
    this.#runs.open(to);
  }

  /**
   * Reads words of ASCII letters with plain punctuation between, and stops where anything else stands.
   * One loop with nothing called and nothing made but for a new word: this is where the time of reading goes.
   * {@link open} comes first; `from` must not fall from call to call.
   * @param gap - what stands before the first word
   * @returns the end of the last word read; `from` if the first one is of another kind
   */
  readRun(text: string, from: number, limit: number, words: Words, gap: number): number {
    const runs = this.#runs;
    let run = runs.find(text, from);
    if (run < 0) return from;
    const { bytes, view, edges, base, count } = runs;
    // What modules and classes hold is asked for in each step of a loop; what stands here is not.
    const [says, mask] = [following, masks];
    const factor1 = this.#factor1;
    const factor2 = this.#factor2;
    const factor3 = this.#factor3;
    const factor4 = this.#factor4;
    let slots = this.#slots;
    let packed = this.#packed;
    let shift = this.#shift;
    const stop = limit - base;
    words.reserve(count - run);
    const { start: starts, end: ends, type: types, gap: gaps } = words;
    let word = words.length;
    let before = gap;
    let done = from;
    while (before >= 0) {
      const start = edges[run] as number;
      let end = edges[run + 1] as number;
      const letters = end - start;
      if (letters > mostPacked || end > stop) break;
      const clitic = says[bytes[end] as number] === goesOn;
      if (clitic && !isClitic(text, base + end, limit)) break;
      const first = (view.getInt32(start, true) | small) & (mask[letters + 12] as number);
      const second = (view.getInt32(start + 4, true) | small) & (mask[letters + 8] as number);
      const third = (view.getInt32(start + 8, true) | small) & (mask[letters + 4] as number);
      const fourth = (view.getInt32(start + 12, true) | small) & (mask[letters] as number);
      starts[word] = base + start;
      ends[word] = base + end;
      const mixed =
        Math.imul(first, factor1) ^ Math.imul(second, factor2) ^ Math.imul(third, factor3) ^ Math.imul(fourth, factor4);
      let slot = mixed >>> shift;
      let kind = slots[slot] as number;
      while (
        kind !== 0 &&
        (packed[4 * kind] !== first ||
          packed[4 * kind + 1] !== second ||
          packed[4 * kind + 2] !== third ||
          packed[4 * kind + 3] !== fourth)
      ) {
        slot = (slot + 1) & (slots.length - 1);
        kind = slots[slot] as number;
      }
      if (kind === 0) {
        kind = this.#add(slot, first, second, third, fourth);
        slots = this.#slots;
        packed = this.#packed;
        shift = this.#shift;
      }
      types[word] = kind;
      gaps[word] = before;
      word++;
      run += 2;
      if (clitic) {
        starts[word] = base + end;
        end += 2;
        ends[word] = base + end;
        types[word] = this.#clitic;
        gaps[word] = Gap.None;
        word++;
        run += 2;
      }
      done = base + end;
      if (run >= count) break;
      const plain = (says[bytes[end] as number] as number) | (says[bytes[end + 1] as number] as number);
      const next = edges[run] as number;
      before = plain < unclear && next - end <= 2 ? plain : readPlainGap(text, runs, end, next, words, word);
    }
    words.length = word;
    return done;
  }

  /** The type of a word of ASCII letters, new if it was not met before. */
  #typeOf(first: number, second: number, third: number, fourth: number): number {
    const packed = this.#packed;
    const slots = this.#slots;
    let slot = this.#slotOf(first, second, third, fourth);
    for (;;) {
      const type = slots[slot] as number;
      if (type === 0) return this.#add(slot, first, second, third, fourth);
      const at = 4 * type;
      if (packed[at] === first && packed[at + 1] === second && packed[at + 2] === third && packed[at + 3] === fourth) {
        return type;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  #slotOf(first: number, second: number, third: number, fourth: number): number {
    const mixed =
      Math.imul(first, this.#factor1) ^
      Math.imul(second, this.#factor2) ^
      Math.imul(third, this.#factor3) ^
      Math.imul(fourth, this.#factor4);
    return mixed >>> this.#shift;
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
    if (packable.test(word)) return this.#typeOf(packed(word, 0), packed(word, 4), packed(word, 8), packed(word, 12));
    const type = this.words.push(word) - 1;
    this.#others.set(word, type);
    return type;
  }

  get #clitic(): number {
    if (this.#cliticType === 0) this.#cliticType = this.internFolded("'s");
    return this.#cliticType;
  }

  #add(slot: number, ...numbers: readonly [number, number, number, number]): number {
    const type = this.words.push(unpacked(numbers)) - 1;
    if (4 * type >= this.#packed.length) this.#packed = twiceAsLong(this.#packed, 4 * type);
    this.#packed.set(numbers, 4 * type);
    this.#slots[slot] = type;
    if (++this.#taken * 2 > this.#slots.length) this.#grow();
    return type;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const packed = this.#packed;
    this.#slots = slots;
    this.#shift--;
    for (let at = 0; at < packed.length; at += 4) {
      const first = packed[at] as number;
      if (first === 0) continue;
      let slot = this.#slotOf(first, packed[at + 1] as number, packed[at + 2] as number, packed[at + 3] as number);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = at / 4;
    }
  }
}

/** Up to four small letters of a word as one number, the first in its lowest bits. */
function packed(word: string, from: number): number {
  let number = 0;
  for (let at = Math.min(word.length, from + 4) - 1; at >= from; at--) number = (number << 8) | word.charCodeAt(at);
  return number;
}

/** The word that four numbers are. */
function unpacked(numbers: readonly number[]): string {
  let word = "";
  for (const number of numbers) {
    for (let rest = number; rest !== 0; rest >>>= 8) word += String.fromCharCode(rest & 0xff);
  }
  return word;
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
