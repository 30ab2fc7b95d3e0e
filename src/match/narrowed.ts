import { Gap } from "../text/gap.js";
import type { Span } from "../text/span.js";
import type { Words } from "../text/words.js";
import type { WordRange } from "./changed-paragraphs.js";
import { nearWords } from "./guard.js";
import type { Reading } from "./reading.js";

/** Words that changed, before and after. */
export interface Revision {
  readonly before: WordRange;
  readonly after: WordRange;
}

/** The words of a changed paragraph, before and after, and what changed of the text before. */
export interface RevisedParagraph extends Revision {
  readonly changed: Span;
}

/**
 * The sentences of a changed paragraph in which something else may be found than before: those with a word that changed or
 * stands beside a change, or, where guards look so far, near one. What is found depends on its sentence otherwise.
 * @param reading - after the change
 */
export function narrowed(before: Words, reading: Reading, revised: RevisedParagraph): Revision {
  const { before: old, after } = revised;
  const { gap } = reading.words;
  const kept = keptWords(before, reading.words, revised);
  let start = Math.max(after.start, after.start + kept.first - 1);
  let end = Math.min(after.end, after.end - kept.last + 1);
  if (reading.lexicon.tables.guards.some(({ near }) => near)) {
    const around = nearWords(reading, start, end);
    start = Math.max(after.start, around.start - 1);
    end = Math.min(after.end, around.end + 1);
  }
  while (start > after.start && !((gap[start] as number) & Gap.Break)) start--;
  while (end < after.end && !((gap[end] as number) & Gap.Break)) end++;
  return {
    before: { start: old.start + start - after.start, end: old.end - (after.end - end) },
    after: { start, end },
  };
}

/** How many of the first and of the last words of a paragraph are as they were, with what stands before them. */
function keptWords(
  old: Words,
  now: Words,
  { before, after, changed }: RevisedParagraph,
): { first: number; last: number } {
  const isSame = (word: number, other: number) =>
    old.type[word] === now.type[other] && old.gap[word] === now.gap[other];
  const most = Math.min(before.end - before.start, after.end - after.start);
  let first = 0;
  for (; first < most; first++) {
    const word = before.start + first;
    if ((old.end[word] as number) >= changed.start || !isSame(word, after.start + first)) break;
  }
  let last = 0;
  for (; first + last < most; last++) {
    const word = before.end - 1 - last;
    if ((old.start[word] as number) <= changed.end || !isSame(word, after.end - 1 - last)) break;
  }
  return { first, last };
}
