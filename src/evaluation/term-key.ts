import { americanSpelling } from "../text/english/american-spelling.js";
import { singular } from "../text/english/singular.js";
import { foldWord } from "../text/fold.js";

const word = /[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)*/gu;

/** What two writings of one term have in common: case, number, spelling, punctuation and a leading article aside. */
export function termKey(term: string): string {
  const words = Array.from(term.matchAll(word), ([text]) => singular(americanSpelling(withoutPossessive(text))));
  const named = words[0] === "the" && words.length > 1 ? words.slice(1) : words;
  return named.length > 0 ? named.join(" ") : term.trim();
}

function withoutPossessive(text: string): string {
  return foldWord(text).replace(/'s$/, "");
}
