import type { Edit } from "../../rewrite/edits.js";
import { wholeCharacter } from "./display.js";

/** A stretch of text, changed or not. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** Lines together longer than this are shown by what stands around their changes. */
const wholeLines = 1000;
const around = 80;

/** The original from `start` to `end`, cut where edits take something away. */
export function beforePieces(text: string, start: number, end: number, edits: readonly Edit[]): Piece[] {
  return pieces(text, start, end, edits, (edit) => text.slice(edit.start, edit.end));
}

/** The same stretch as it reads afterwards, cut where edits put something in. */
export function afterPieces(text: string, start: number, end: number, edits: readonly Edit[]): Piece[] {
  return pieces(text, start, end, edits, (edit) => edit.text);
}

function pieces(
  text: string,
  start: number,
  end: number,
  edits: readonly Edit[],
  shown: (edit: Edit) => string,
): Piece[] {
  const result: Piece[] = [];
  let at = start;
  for (const edit of edits) {
    result.push({ text: text.slice(at, edit.start), changed: false }, { text: shown(edit), changed: true });
    at = edit.end;
  }
  return [...result, { text: text.slice(at, end), changed: false }];
}

/** The pieces, of long ones only what stands next to a change. */
export function shortened(all: readonly Piece[]): readonly Piece[] {
  const length = all.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= wholeLines) return all;
  return all.map((piece, index) => {
    if (piece.changed) return piece;
    const head = index === 0 ? 0 : around;
    const tail = index === all.length - 1 ? 0 : around;
    return { text: ellipsis(piece.text, head, tail), changed: false };
  });
}

/** The first `head` and the last `tail` units of a text, give or take half a surrogate pair. */
function ellipsis(text: string, head: number, tail: number): string {
  if (text.length <= head + tail + 1) return text;
  const end = text.length - tail;
  return `${text.slice(0, wholeCharacter(text, head))}…${text.slice(wholeCharacter(text, end))}`;
}
