import { isFunctionWord } from "../text/english/function-words.js";
import { root, stem } from "../text/english/inflection.js";
import { rarityOfStem } from "../text/english/rarity.js";
import { singular } from "../text/english/singular.js";

/** What the comparison of words needs to know of one folded word. */
export interface WordTraits {
  /** The folded word. */
  readonly word: string;
  /** Its inflection class. */
  readonly stem: string;
  /** Its derivation class. */
  readonly root: string;
  /** Its singular: by what letters it is compared. */
  readonly singular: string;
  /** The character pairs of its singular, edges marked, one number each, sorted. */
  readonly pairs: Int32Array;
  /** How much it says, 0.25 to 1: rarity in ordinary English. */
  readonly weight: number;
  /** Whether it is a number, an ordinal or has a digit: numbers are equal or different, never alike. */
  readonly numeral: boolean;
  /** Whether it is a function word, left out of comparisons. */
  readonly functional: boolean;
}

/** The traits of a folded word. */
export function wordTraits(word: string): WordTraits {
  const stemmed = stem(word);
  const single = singular(word);
  return {
    word,
    singular: single,
    stem: stemmed,
    root: multiples.get(stemmed) ?? root(stemmed),
    pairs: pairsOf(single),
    weight: rarityOfStem(word, stemmed),
    numeral: numerals.has(word) || /\p{N}/u.test(word),
    functional: isFunctionWord(word),
  };
}

/** Words that say how many there are of a thing, with the number that they say: a *dual cycle* is two cycles. */
const multiples = new Map([
  ...["dual", "double", "twin", "twofold", "bi"].map((word) => [stem(word), "two"] as const),
  ...["triple", "threefold", "tri"].map((word) => [stem(word), "three"] as const),
  ...["quadruple", "fourfold"].map((word) => [stem(word), "four"] as const),
]);

/** Words that are numbers. */
export const numerals: ReadonlySet<string> = new Set(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen " +
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion " +
    "first second third fourth fifth sixth seventh eighth ninth tenth twelfth twentieth thirtieth hundredth"
  ).split(" "),
);

/** The code units that mark the edges of a word: `^` and `$`. */
const [opening, closing] = [0x5e, 0x24];

/** The character pairs of a word, edges marked, sorted; two code units make one number. */
export function pairsOf(word: string): Int32Array {
  const pairs = new Int32Array(word.length + 1);
  let last: number = opening;
  for (let at = 0; at <= word.length; at++) {
    const unit = at < word.length ? word.charCodeAt(at) : closing;
    insert(pairs, at, (last << 16) | unit);
    last = unit;
  }
  return pairs;
}

/** Puts a value among the first `count`, which are sorted. */
export function insert(values: Int32Array, count: number, value: number): void {
  let at = count;
  for (; at > 0 && (values[at - 1] as number) > value; at--) values[at] = values[at - 1] as number;
  values[at] = value;
}
