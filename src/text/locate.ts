import { lineIndexAt, lineStarts } from "./line-starts.js";

/** A place in a text as editors count it: one-based, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const byteOrderMark = 0xfeff;

/**
 * Gives the function from offsets of a text to positions. The line table is built when it is first called.
 * A byte order mark takes no column, as in editors. Offsets past the end count as columns of the last line.
 */
export function createLocator(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  const markLength = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  return (offset) => {
    starts ??= lineStarts(text);
    const index = lineIndexAt(starts, offset);
    const start = index === 0 ? markLength : (starts[index] as number);
    return { line: index + 1, column: Math.max(0, offset - start) + 1 };
  };
}
