import { readRange } from "./read-words.js";
import type { Span, Spans } from "./span.js";
import type { WordTable } from "./word-table.js";
import { Words } from "./words.js";

/**
 * Words without those of protected spans, as if the text had been read with the spans left out: what stands on the two
 * sides of a span never joins. Only what stands around a span up to the next blanks is read again.
 * @param words - of the whole text; what is said of the gaps behind spans is changed
 * @param spans - sorted, not overlapping
 */
export function shieldWords(text: string, words: Words, spans: Spans, table: WordTable): Words {
  if (spans.length === 0) return words;
  const kept = new Words();
  kept.clear(words.length);
  let done = 0;
  let read = 0;
  for (let span = 0; span < spans.length; ) {
    const first = firstFrom(words.start, done, words.length, blankBefore(text, (spans[span] as Span).start, read));
    const from = first === 0 ? 0 : (words.end[first - 1] as number);
    const within: Span[] = [];
    let blank = 0;
    let next = first;
    do {
      const { end } = spans[span] as Span;
      within.push(spans[span++] as Span);
      if (end > blank) blank = blankAfter(text, end);
      next = firstFrom(words.start, next, words.length, blank);
      read = next < words.length ? (words.start[next] as number) : text.length;
    } while (span < spans.length && blankBefore(text, (spans[span] as Span).start, read) <= read);
    kept.append(words, done, first);
    const gap = readRange(text, from, read, table, within, kept);
    if (next < words.length) words.gap[next] = gap;
    done = next;
  }
  kept.append(words, done, words.length);
  return kept;
}

/** The first of the ascending numbers from `low` on that is at least `least`, by binary search. */
function firstFrom(numbers: Uint32Array, low: number, high: number, least: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d;
}

/** Where the run without blanks that an offset stands in begins; not before `least`. */
function blankBefore(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && !isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function blankAfter(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}
