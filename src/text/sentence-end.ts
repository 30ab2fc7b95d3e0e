import type { Words } from "./words.js";

const abbreviations = new Set(
  "mr mrs ms dr prof st no nos vol vs gen sen rep gov inc ltd co corp jr sr art fig sec dept"
    .split(" ")
    .map((word) => packed(word, 0, word.length)),
);
const longestAbbreviation = 4;

/**
 * Whether a period and a space before `next` end a sentence: unless the next word is in lower case or the last one an
 * abbreviation or an initial.
 * @param words - the words before it
 */
export function endsSentence(text: string, next: number, words: Words, count = words.length): boolean {
  if (isSmall(text, next)) return false;
  const last = count - 1;
  if (last < 0) return true;
  const start = words.start[last] as number;
  const end = words.end[last] as number;
  if (end - start > longestAbbreviation) return true;
  return end - start > 1 && !abbreviations.has(packed(text, start, end));
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code > 96 && code < 123;
  const letter = text[at] as string;
  return letter !== letter.toUpperCase();
}

/** A word of a few letters as a number, the same in both cases; -1 if it has anything but ASCII letters. */
function packed(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26) return -1;
    number = number * 32 + letter;
  }
  return number;
}
