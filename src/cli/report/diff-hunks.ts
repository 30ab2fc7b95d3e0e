import type { Edit } from "../../rewrite/edits.js";
import type { TextLines } from "./text-lines.js";

/** Lines that change together: first and last line of the original, zero-based, and the edits in them. */
export interface ChangedLines {
  readonly first: number;
  readonly last: number;
  readonly edits: readonly Edit[];
}

/** Changed lines near each other, shown under one heading. */
export type Hunk = readonly [ChangedLines, ...ChangedLines[]];

/**
 * Groups edits into hunks: the edits say what differs, so nothing is compared and the cost is theirs alone.
 * Changed lines share a hunk if they are next to each other, or if the one line between them is context of both.
 */
export function diffHunks(lines: TextLines, edits: readonly Edit[]): Hunk[] {
  const hunks: [ChangedLines, ...ChangedLines[]][] = [];
  for (const changed of changedLines(lines, edits)) {
    const hunk = hunks.at(-1);
    const next = (hunk?.at(-1)?.last ?? Number.NEGATIVE_INFINITY) + 1;
    if (hunk && (changed.first === next || (changed.first === next + 1 && !lines.isBlank(next)))) hunk.push(changed);
    else hunks.push([changed]);
  }
  return hunks;
}

/** The lines that a hunk shows, the end exclusive: its own, and one of context to each side unless that is blank. */
export function shownLines(hunk: Hunk, lines: TextLines): { from: number; to: number } {
  const from = hunk[0].first;
  const to = (hunk.at(-1) as ChangedLines).last + 1;
  return {
    from: from > 0 && !lines.isBlank(from - 1) ? from - 1 : from,
    to: to < lines.count && !lines.isBlank(to) ? to + 1 : to,
  };
}

function changedLines(lines: TextLines, edits: readonly Edit[]): ChangedLines[] {
  const blocks: { first: number; last: number; edits: Edit[] }[] = [];
  for (const edit of edits) {
    const first = lines.indexAt(edit.start);
    const last = lines.indexAt(edit.end);
    const block = blocks.at(-1);
    if (block && first <= block.last) {
      block.last = Math.max(block.last, last);
      block.edits.push(edit);
    } else blocks.push({ first, last, edits: [edit] });
  }
  return blocks;
}
