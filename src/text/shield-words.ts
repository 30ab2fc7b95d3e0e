import { Gap } from "./gap.js";
import { readWords } from "./read-words.js";
import type { Spans } from "./span.js";
import type { WordTable } from "./word-table.js";
import { Words } from "./words.js";

/**
 * Words without those of protected spans, as if the text had been read with the spans left out: what stands on the two
 * sides of a span never joins. So protection costs a second look at the words, not a second reading of the text.
 * @param spans - sorted, not overlapping
 */
export function shieldWords(text: string, words: Words, spans: Spans, table: WordTable): Words {
  if (spans.length === 0) return words;
  const kept = new Words();
  kept.clear(words.length);
  let span = 0;
  let pending: number = Gap.None;
  for (let at = 0; at < words.length; at++) {
    const start = words.start[at] as number;
    const end = words.end[at] as number;
    pending |= (words.gap[at] as number) & Gap.Paragraph;
    for (; (spans[span]?.end ?? Number.POSITIVE_INFINITY) <= start; span++) pending |= Gap.Break;
    const from = spans[span]?.start ?? text.length;
    const to = spans[span]?.end ?? text.length;
    if (from >= end) {
      kept.push(start, end, words.type[at] as number, gapOf(words.gap[at] as number, pending));
      pending = Gap.None;
    } else if (from > start || to < end) {
      let last = span + 1;
      while ((spans[last]?.start ?? text.length) < end) last++;
      pending = addParts(text, words, at, spans.slice(span, last), table, kept, pending);
    }
  }
  if (kept.length > 0) kept.gap[0] = (kept.gap[0] as number) | Gap.Break | Gap.Paragraph;
  return kept;
}

/** Behind a span nothing but the break counts, and the end of a paragraph. */
function gapOf(gap: number, pending: number): number {
  return pending & Gap.Break ? pending : gap | pending;
}

/** The parts of a word that spans cut, read again for themselves. Returns what stands behind them. */
function addParts(
  text: string,
  words: Words,
  at: number,
  cuts: Spans,
  table: WordTable,
  kept: Words,
  before: number,
): number {
  const start = words.start[at] as number;
  const word = text.slice(start, words.end[at]);
  const within = cuts.map((cut) => ({ start: Math.max(0, cut.start - start), end: cut.end - start }));
  const parts = readWords(word, table, within);
  const opening = within[0]?.start === 0 ? Gap.Break : gapOf(words.gap[at] as number, before);
  for (let part = 0; part < parts.length; part++) {
    const gap = part === 0 ? opening : (parts.gap[part] as number);
    const from = parts.start[part] as number;
    const to = parts.end[part] as number;
    kept.push(start + from, start + to, parts.type[part] as number, gap);
  }
  return (within.at(-1)?.end ?? 0) >= word.length ? Gap.Break : Gap.None;
}
