import type { Words } from "./words.js";

const abbreviations = new Set(
  "mr mrs ms dr prof st no nos vol vs gen sen rep gov inc ltd co corp jr sr art fig sec dept".split(" "),
);
const longestAbbreviation = 4;

/**
 * Whether a period and a space before `next` end a sentence: unless the next word is in lower case or the last one an
 * abbreviation or an initial.
 * @param words - the words before it
 */
export function endsSentence(text: string, next: number, words: Words): boolean {
  if (isSmall(text, next)) return false;
  const last = words.length - 1;
  if (last < 0) return true;
  const start = words.start[last] as number;
  const end = words.end[last] as number;
  if (end - start > longestAbbreviation) return true;
  return end - start > 1 && !abbreviations.has(text.slice(start, end).toLowerCase());
}

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code > 96 && code < 123;
  const letter = text[at] as string;
  return letter !== letter.toUpperCase();
}
