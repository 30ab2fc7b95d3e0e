import { likenessBySlips } from "../similarity/word-likeness.js";
import { numerals } from "../similarity/word-traits.js";
import { functionWords } from "../text/english/function-words.js";

/** Shorter words are not told from each other with a slip. */
const shortest = 4;
/** Words shorter than this have at most one slip, which leaves their first or their last letter as it is. */
const shortestOfTwoSlips = 9;

/** Function words, then numbers, by length: the words that no other word is like but with a slip. */
const byLength: string[][] = [];
for (const word of [...functionWords, ...numerals]) {
  if (word.length >= shortest) (byLength[word.length] ??= []).push(word);
}

/** The function words and the numbers that a word is with a slip of the keyboard. */
export function closedWordsLike(word: string): string[] {
  const found: string[] = [];
  const apart = word.length < shortestOfTwoSlips - 1 ? 1 : 2;
  for (let length = word.length - apart; length <= word.length + apart; length++) {
    for (const other of byLength[length] ?? []) {
      if (mayBe(word, other) && likenessBySlips(word, other) > 0) found.push(other);
    }
  }
  return found;
}

function mayBe(word: string, other: string): boolean {
  const [last, otherLast] = [word.length - 1, other.length - 1];
  if (word.length >= shortestOfTwoSlips && other.length >= shortestOfTwoSlips) return true;
  return word.charCodeAt(0) === other.charCodeAt(0) || word.charCodeAt(last) === other.charCodeAt(otherLast);
}
