import { Gap } from "../text/gap.js";
import type { Span } from "../text/span.js";
import type { Words } from "../text/words.js";
import type { Reading } from "./reading.js";

/** A range of a text and what stands there instead. Offsets are UTF-16 code units, half-open. */
export interface Change extends Span {
  readonly text: string;
}

/** The words `start` to `end`, exclusive. */
export type WordRange = Span;

/** A paragraph with changes: its words, the text from line break to line break, and by how much that grows. */
export interface ChangedParagraph {
  readonly words: WordRange;
  readonly text: Span;
  growth: number;
  /** From the start of its first change to the end of its last. */
  changed: Span;
}

/** What may begin or end a protected span of several paragraphs. */
const spreading = ["`", "~", "<", "canonym-ignore-"];

/**
 * The paragraphs in which changes lie, in order; undefined where it cannot be told how far a change matters.
 * @param changes - sorted, not overlapping
 */
export function changedParagraphs(
  { text, words }: Reading,
  changes: readonly Change[],
): ChangedParagraph[] | undefined {
  if (mayShieldMore(text) || changes.some((change) => mayShieldMore(change.text))) return undefined;
  const found: ChangedParagraph[] = [];
  for (const change of changes) {
    let last = found.at(-1);
    if (last === undefined || change.start >= last.text.end) {
      last = paragraphAt(text, words, change);
      if (last === undefined) return undefined;
      found.push(last);
    }
    if (change.start < last.text.start || change.end > last.text.end) return undefined;
    last.changed = { start: last.changed.start, end: change.end };
    last.growth += change.text.length - (change.end - change.start);
  }
  return found;
}

function mayShieldMore(text: string): boolean {
  return spreading.some((mark) => text.includes(mark));
}

function paragraphAt(text: string, words: Words, changed: Span): ChangedParagraph | undefined {
  const word = firstEndingAfter(words, changed.start);
  if (word === words.length) return undefined;
  const range = paragraphAround(words, word);
  const start = range.start === 0 ? 0 : lineBreakBefore(text, words, range.start);
  const end = range.end === words.length ? text.length : lineBreakBefore(text, words, range.end);
  return start === undefined || end === undefined
    ? undefined
    : { words: range, text: { start, end }, growth: 0, changed };
}

/** The words of the paragraph that a word stands in. */
export function paragraphAround({ gap, length }: Words, word: number): WordRange {
  let start = word;
  while (start > 0 && !((gap[start] as number) & Gap.Paragraph)) start--;
  let end = word + 1;
  while (end < length && !((gap[end] as number) & Gap.Paragraph)) end++;
  return { start, end };
}

/** The last line break between a word and the one before it. */
function lineBreakBefore(text: string, words: Words, word: number): number | undefined {
  const least = words.end[word - 1] as number;
  let at = (words.start[word] as number) - 1;
  while (at >= least && !/[\n\r\u2028\u2029]/.test(text[at] as string)) at--;
  return at < least ? undefined : at;
}

/** The first word that ends after an offset, by binary search. */
function firstEndingAfter({ end, length }: Words, offset: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
