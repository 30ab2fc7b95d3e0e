import { firstEndingAfter, type Spans } from "../text/span.js";

const block = 4096;

/**
 * A position before which a text has at least `count` words up to `end`, words in protected spans aside; undefined if
 * it has fewer. A run of letters and digits counts as one word, which never counts more than the matcher does.
 */
export function countBack(text: string, protectedSpans: Spans, end: number, count: number): number | undefined {
  let left = count;
  for (let to = end; to > 0; to -= block) {
    const from = Math.max(0, to - block);
    for (const { index } of text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = from + index;
      const span = protectedSpans[firstEndingAfter(protectedSpans, at)];
      // A word that begins before the block counts there.
      const begins = at > from || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
      if (begins && (span === undefined || span.start > at)) left--;
    }
    if (left <= 0) return from;
  }
  return undefined;
}
