import type { Ranked } from "../resolve/ranked.js";
import { lightWords } from "../similarity/linking-words.js";
import type { WordTraits } from "../similarity/word-traits.js";
import { americanSpelling } from "../text/english/american-spelling.js";
import { foldWord } from "../text/fold.js";
import { Gap } from "../text/gap.js";
import type { Reading } from "./reading.js";

/** Words that a surface may have and its form not: they say nothing more of the term. */
const light = new Set("the a an 's".split(" "));
/** Prepositions that translators take for each other. */
const linking = new Set("of in for on".split(" "));

/** From so many content words on, a form is known again even with a strange word in it. */
const longForm = 4;

/** A surface and its form, word by word. */
interface Likened {
  readonly surface: readonly WordTraits[];
  readonly form: readonly WordTraits[];
}

function likened({ words, lexicon }: Reading, { expansion }: Ranked, start: number, end: number): Likened {
  const { vocabulary } = lexicon;
  return {
    surface: words.types(start, end).map((type) => vocabulary.traitsOf(type)),
    form: expansion.classes.map((wordClass) => vocabulary.traitsOfClass(wordClass)),
  };
}

/**
 * Whether a surface is put together in another way than its form: “used in pairs to support” has the words of “pair-up
 * support”, but “to” makes another phrase of them.
 */
export function isOtherPhrase(reading: Reading, best: Ranked, start: number, end: number): boolean {
  const { surface, form } = likened(reading, best, start, end);
  const linked = form.some(({ word }) => linking.has(word));
  const inverted = best.parts.inverted > 0;
  return surface.some(({ word, functional }) => {
    if (!functional || light.has(word) || form.some((own) => own.word === word)) return false;
    // “Of” turns a compound round; another preposition may stand for the form's own.
    return word === "of" ? !linked && !inverted : !(linking.has(word) && linked && !inverted);
  });
}

/** Whether a surface is its form, of three content words, with another word in the place of the middle one. */
export function hasOtherWordInside(reading: Reading, best: Ranked, start: number, end: number): boolean {
  const { surface, form } = likened(reading, best, start, end);
  const [words, own] = [surface, form].map((all) => all.filter(({ functional }) => !functional));
  if (words === undefined || own === undefined || own.length !== 3 || words.length !== 3) return false;
  return words[0]?.stem === own[0]?.stem && words.at(-1)?.stem === own.at(-1)?.stem;
}

/** Whether the two content words of a form stand in each other's place: whether that fits depends on the words around. */
export function areTurned({ words, parts }: Ranked): boolean {
  return words === 2 && parts.inverted === 1;
}

/** Why a likeness that is good enough by itself does not fit where it stands; undefined if it does. */
export function misfit(reading: Reading, best: Ranked, start: number, end: number): string | undefined {
  const words = likened(reading, best, start, end);
  if (best.parts.extra > 0 && best.words < longForm) return "it says a word more, which would be lost";
  if (areTurned(best) && !hasOf(words.surface) && !hasOf(words.form)) {
    if (!hasEveryWord(reading, best, start, end)) return "its two words stand in the other order";
  }
  if (best.words === 1 && best.parts.weakest < 1 && words.form.every(isLightOrContent)) {
    return "it is a single word with a slip, or another word";
  }
  return changesWordClass(words) ? "it is another part of speech" : undefined;
}

function isLightOrContent({ word, functional }: WordTraits): boolean {
  return !functional || lightWords.has(word);
}

/**
 * Whether the words of a form stand as they are written, in whatever order, at the words `start` to `end` and next to them in
 * their sentence.
 */
function hasEveryWord(
  { words, lexicon: { vocabulary } }: Reading,
  { expansion }: Ranked,
  start: number,
  end: number,
): boolean {
  const around = expansion.words.length - (end - start);
  let [first, last] = [start, end];
  while (first > 0 && start - first < around && !((words.gap[first] as number) & Gap.Break)) first--;
  while (last < words.length && last - end < around && !((words.gap[last] as number) & Gap.Break)) last++;
  const near = words.types(first, last);
  const folded = near.map((type) => vocabulary.traitsOf(type).word);
  return expansion.words.every((written) => folded.includes(americanSpelling(foldWord(written))));
}

function hasOf(words: readonly WordTraits[]): boolean {
  return words.some(({ word }) => word === "of");
}

const nominal = /(?:[ts]ion|ment|[ae]nce|ity|ness|ing)s?$/;

/** “alleviate poverty” is like “alleviation of poverty”, but a noun does not fit where a verb stood. */
function changesWordClass({ surface, form }: Likened): boolean {
  return surface.some((word) => {
    if (word.functional || form.some((other) => other.stem === word.stem)) return false;
    const kin = form.find((other) => other.root === word.root);
    return kin !== undefined && nominal.test(kin.word) !== nominal.test(word.word);
  });
}
