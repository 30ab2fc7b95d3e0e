import { Joint, type Side } from "../reading/side.js";

const determiners = new Set("the a an its their this these those our his her my your some any each every".split(" "));
const beforeVerbs = new Set(
  "not will would can could may might must shall should cannot they we he she i you who has have had never also".split(
    " ",
  ),
);

/** Whether the words around a run of English leave room for a noun there: no object follows, no auxiliary stands before. */
export function isNounPlace(side: Side, start: number, end: number): boolean {
  if (end < side.length && side.joints[end] === Joint.Plain && determiners.has(wordAt(side, end))) return false;
  return start === 0 || side.joints[start] !== Joint.Plain || !beforeVerbs.has(wordAt(side, start - 1));
}

/** A word in small letters. */
export function wordAt({ text, words }: Side, at: number): string {
  return text.slice(words.start[at], words.end[at]).toLowerCase();
}
