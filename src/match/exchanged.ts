import { fewestExchanged } from "../resolve/lone-forms.js";
import { Gap } from "../text/gap.js";
import type { Reading } from "./reading.js";
import type { Range } from "./spot.js";

/** The fewest words of such a form that begins with “to”: a `drive to forward` a plan is not `to drive forward`. */
const fewestWithTo = 4;

/** No two words. */
export const nowhere = -2;

/**
 * Whether these classes of words stand from a word on, with nothing but spaces between.
 * @param place - where two neighbours have changed places
 * @param at - a word that need not be of its class
 */
export function standsExchanged(
  reading: Reading,
  classes: readonly number[],
  place: number,
  start: number,
  within: Range,
  at = -1,
): boolean {
  if (start < within.start || start + classes.length > within.end) return false;
  for (let i = 0, word = start; i < classes.length; i++, word++) {
    const due = classes[i === place ? i + 1 : i === place + 1 ? i - 1 : i];
    if (word !== at && reading.classAt(word) !== due) return false;
    if (i > 0 && (reading.words.gap[word] as number) & ~(Gap.Space | Gap.Hyphen)) return false;
  }
  return true;
}

/** Where all words of a form stand, some given ones among them, but for two neighbours in each other's place. */
export function findExchanged(
  reading: Reading,
  classes: readonly number[],
  given: Range,
  within: Range,
): Range | undefined {
  const { length } = classes;
  const { word } = reading.lexicon.vocabulary.traitsOfClass(classes[0] as number);
  if (length < fewestExchanged) return undefined;
  for (let start = Math.max(0, given.end - length); start <= given.start; start++) {
    for (let place = word === "to" && length < fewestWithTo ? 1 : 0; place + 1 < length; place++) {
      if (standsExchanged(reading, classes, place, start, within)) return { start, end: start + length };
    }
  }
  return undefined;
}
