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

/** Unchanged lines shown before and after changed ones. */
export const contextLines = 1;

/** Groups edits into hunks: the edits say what differs, so nothing is compared and the cost is theirs alone. */
export function diffHunks(lines: TextLines, edits: readonly Edit[]): Hunk[] {
  const hunks: [ChangedLines, ...ChangedLines[]][] = [];
  for (const changed of changedLines(lines, edits)) {
    const hunk = hunks.at(-1);
    const gap = changed.first - (hunk?.at(-1)?.last ?? Number.NEGATIVE_INFINITY) - 1;
    if (hunk && gap <= 2 * contextLines) hunk.push(changed);
    else hunks.push([changed]);
  }
  return hunks;
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
