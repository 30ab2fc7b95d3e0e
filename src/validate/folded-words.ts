import { americanSpelling } from "../text/english/american-spelling.js";
import { singular } from "../text/english/singular.js";
import { readWords } from "../text/read-words.js";
import { WordTable } from "../text/word-table.js";

/** Gives the words of a text as the matcher compares them: folded, in American spelling, in the singular. */
export function createFolder(): (text: string) => string[] {
  const table = new WordTable();
  const known: string[] = [];
  return (text) => {
    const words = readWords(text, table);
    return Array.from(words.type.subarray(0, words.length), (type) => {
      known[type] ??= singular(americanSpelling(table.words[type] ?? ""));
      return known[type] as string;
    });
  };
}
