import type { Expansion } from "../dictionary/lexical-form.js";
import type { WordTypes } from "../resolve/word-types.js";
import type { WordTraits } from "../similarity/word-traits.js";
import { Gap } from "../text/gap.js";
import { findExchanged } from "./exchanged.js";
import type { Reading } from "./reading.js";
import type { Range } from "./spot.js";

/** Words that come and go with what stands around a term. */
const articles = new Set("the a an".split(" "));

/** The words of a surface, and the function words of its form that are not among them. */
export interface Edged extends Range {
  /** The function words that do not stand there, as the form has them; empty if all do. */
  readonly lacking: string;
}

/** Whether a form begins or ends with function words. */
export function isEdged({ lexicon: { vocabulary } }: Reading, { classes }: Expansion): boolean {
  const isFunctional = (wordClass: number) => vocabulary.traitsOfClass(wordClass).functional;
  return isFunctional(classes[0] as number) || isFunctional(classes.at(-1) as number);
}

/**
 * A surface with the function words that its form begins and ends with: likeness looks at words that say something, but what
 * is written instead of the surface has the others too. Articles are not asked for, nor anything where the words of the form
 * stand as they are but for two neighbours that changed places.
 * @param bounds - where the surface may reach
 * @param types - to tell function words with a slip
 */
export function withEdgeWords(
  reading: Reading,
  expansion: Expansion,
  surface: Range,
  bounds: Range,
  types: WordTypes,
): Edged {
  const form = expansion.classes.map((wordClass) => reading.lexicon.vocabulary.traitsOfClass(wordClass));
  const first = form.findIndex(({ functional }) => !functional);
  const last = form.findLastIndex(({ functional }) => !functional);
  if (first < 0) return { ...surface, lacking: "" };
  const [before, behind] = [form.slice(0, first).reverse(), form.slice(last + 1)];
  const start = reach(reading, before, surface.start - 1, -1, surface, bounds, types);
  const end = reach(reading, behind, surface.end, 1, surface, bounds, types);
  const lacking = [start === undefined ? before.toReversed() : [], end === undefined ? behind : []].flat();
  const exchanged = lacking.length > 0 && findExchanged(reading, expansion.classes, surface, bounds);
  if (exchanged) return { ...exchanged, lacking: "" };
  return {
    start: start === undefined ? surface.start : start + 1,
    end: end ?? surface.end,
    lacking: lacking.map(({ word }) => word).join(" "),
  };
}

/** The first word behind function words that stand in a row, in a direction; undefined if one does not stand there. */
function reach(
  { words, lexicon: { vocabulary } }: Reading,
  wanted: readonly WordTraits[],
  from: number,
  step: 1 | -1,
  surface: Range,
  bounds: Range,
  types: WordTypes,
): number | undefined {
  const traitsAt = (word: number) => {
    const type = words.type[word] as number;
    return vocabulary.traitsOf(types.closedWords(type).functionWord ?? type);
  };
  const isWithin = wanted.length === 0 || traitsAt(step < 0 ? surface.start : surface.end - 1).functional;
  if (isWithin || wanted.every(({ word }) => articles.has(word))) return from;
  let at = from;
  for (const { word } of wanted) {
    const isFree = at >= bounds.start && at < bounds.end;
    const isNext = isFree && ((words.gap[step < 0 ? at + 1 : at] as number) & ~(Gap.Space | Gap.Hyphen)) === 0;
    const own = isNext ? traitsAt(at).word : "";
    if (articles.has(word) ? articles.has(own) : own === word) at += step;
    else if (!articles.has(word)) return undefined;
  }
  return at;
}
