import { Vocabulary } from "../dictionary/vocabulary.js";
import { singular } from "../text/english/singular.js";
import { foldWord } from "../text/fold.js";
import { Gap } from "../text/gap.js";
import { type Hit, wordOf } from "./automaton.js";
import type { Reading } from "./reading.js";

/** Whether a surface is written as the form is: case, number and the shape of quotes and spaces aside. */
export function isAsWritten(reading: Reading, hit: Hit): boolean {
  return !differsInPunctuation(reading, hit) && !differsInSpelling(reading, hit);
}

/** Whether a surface has the very words of its form, number included and case aside. */
export function isToTheLetter(reading: Reading, hit: Hit): boolean {
  const { expansion } = hit;
  return expansion.words.every(
    (written, element) =>
      expansion.classes[element] === Vocabulary.capture ||
      foldWord(wordAt(reading, wordOf(hit, element))) === foldWord(written),
  );
}

/** Whether hyphens, commas or `&` of a surface differ from its form's. */
export function differsInPunctuation(reading: Reading, hit: Hit): boolean {
  const { words, gaps } = hit.expansion;
  for (let element = 0; element < words.length; element++) {
    const word = wordOf(hit, element);
    if (element > 0 && shape(reading.words.gap[word] as number) !== shape(gaps[element] as number)) return true;
    if (isAmpersand(wordAt(reading, word)) !== isAmpersand(words[element] as string)) return true;
  }
  return false;
}

function differsInSpelling(reading: Reading, hit: Hit): boolean {
  const { expansion } = hit;
  return expansion.words.some((written, element) => {
    if (expansion.classes[element] === Vocabulary.capture) return false;
    const surface = wordAt(reading, wordOf(hit, element));
    if (surface === written || isAmpersand(surface)) return false;
    const [own, listed] = [foldWord(surface), foldWord(written)];
    return own !== listed && singular(own) !== singular(listed);
  });
}

function shape(gap: number): number {
  return gap & (Gap.Hyphen | Gap.Dash | Gap.Comma);
}

function isAmpersand(word: string): boolean {
  return word.length === 1 && (word === "&" || word === "＆" || word === "﹠");
}

function wordAt({ text, words }: Reading, at: number): string {
  return text.slice(words.start[at], words.end[at]);
}
