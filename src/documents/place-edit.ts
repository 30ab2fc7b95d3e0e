import type { Edit } from "../rewrite/edits.js";
import { type LaidSegment, pieceAt } from "./layout.js";
import type { Piece, SourceEdit } from "./segment.js";
import { wordChanges } from "./word-changes.js";

/**
 * An edit of a segment's text as edits of the source, or nothing if markup stands in the way.
 *
 * Markup is never moved or dropped. Where it stands inside the replaced text, text of one style flows together into its
 * first piece; text of several styles is changed word by word, and that only if no run of words that change together
 * has markup inside it.
 * @param text - the segment's text
 * @param edit - in offsets of that text
 */
export function placeEdit(laid: LaidSegment, text: string, edit: Edit): SourceEdit[] | undefined {
  const covered = coveredPieces(laid, edit);
  if (!covered.some(isFixed)) return placeDirectly(laid, edit);
  return flowTogether(laid, covered, edit) ?? placeByWord(laid, text, edit);
}

/** The range of the source that a range of the segment's text comes from. */
export function sourceRange(laid: LaidSegment, start: number, end: number): { start: number; end: number } {
  const first = pieceAt(laid, start);
  const last = Math.max(first, pieceAt(laid, end, true));
  return { start: sourceOffset(laid, first, start, "start"), end: sourceOffset(laid, last, end, "end") };
}

function sourceOffset(
  { segment, pieceStarts }: LaidSegment,
  at: number,
  position: number,
  edge: "start" | "end",
): number {
  const piece = segment.pieces[at];
  if (piece === undefined) return segment.pieces.at(-1)?.end ?? 0;
  return piece.kind === "verbatim" ? piece.start + position - (pieceStarts[at] as number) : piece[edge];
}

interface Covered {
  readonly piece: Piece;
  /** Which part of the piece's text, counted from the start of the segment. */
  readonly from: number;
  readonly to: number;
  /** Whether that is only a part of a piece that cannot be parted. */
  readonly parted: boolean;
}

function isFixed({ piece }: Covered): boolean {
  return piece.kind === "fixed";
}

function coveredPieces(laid: LaidSegment, { start, end }: Edit): Covered[] {
  const covered: Covered[] = [];
  const { pieces } = laid.segment;
  for (let at = pieceAt(laid, start); at < pieces.length && (laid.pieceStarts[at] as number) < end; at++) {
    const piece = pieces[at] as Piece;
    const pieceStart = laid.pieceStarts[at] as number;
    const from = Math.max(start, pieceStart);
    const to = Math.min(end, pieceStart + piece.text.length);
    covered.push({ piece, from, to, parted: piece.kind !== "verbatim" && to - from < piece.text.length });
  }
  return covered;
}

/** Places an edit that covers no markup. */
function placeDirectly(laid: LaidSegment, edit: Edit): SourceEdit[] | undefined {
  const covered = coveredPieces(laid, edit);
  if (edit.start === edit.end) return placeInsertion(laid, edit);
  const first = covered[0];
  if (first === undefined || covered.some(({ parted }) => parted)) return undefined;
  return [{ ...sourceRange(laid, edit.start, edit.end), text: escapeFor(laid, first.piece)(edit.text) }];
}

/** Beside markup, a word goes to the text before it and a comma to the text behind it. */
function placeInsertion(laid: LaidSegment, { start, text }: Edit): SourceEdit[] | undefined {
  const places: SourceEdit[] = [];
  const { pieces } = laid.segment;
  for (let at = pieceAt(laid, start, true); at < pieces.length; at++) {
    const piece = pieces[at] as Piece;
    const from = laid.pieceStarts[at] as number;
    if (from > start) break;
    const to = from + piece.text.length;
    if (piece.kind === "fixed" || (piece.kind === "token" && from < start && start < to)) continue;
    const place = piece.kind === "verbatim" ? piece.start + start - from : start === from ? piece.start : piece.end;
    places.push({ start: place, end: place, text: escapeFor(laid, piece)(text) });
  }
  const place = /^[\p{L}\p{N}]/u.test(text) ? places[0] : places.at(-1);
  return place && [place];
}

function escapeFor({ segment }: LaidSegment, piece: Piece): (text: string) => string {
  return piece.encode ?? segment.encode;
}

/** All new text into the first piece, and what else is replaced is emptied. */
function flowTogether(laid: LaidSegment, covered: readonly Covered[], edit: Edit): SourceEdit[] | undefined {
  const style = covered[0]?.piece.style;
  const flows = ({ piece, parted }: Covered) =>
    piece.kind === "fixed" ? piece.text === "" : piece.style === style && !parted;
  if (style === undefined || !covered.every(flows)) return undefined;
  return covered
    .filter((part) => !isFixed(part))
    .map(({ piece, from, to }, at) => ({
      ...sourceRange(laid, from, to),
      text: at === 0 ? escapeFor(laid, piece)(edit.text) : "",
    }));
}

function placeByWord(
  laid: LaidSegment,
  text: string,
  { start, end, text: replacement }: Edit,
): SourceEdit[] | undefined {
  const placed: SourceEdit[] = [];
  for (const change of wordChanges(text.slice(start, end), replacement) ?? [undefined]) {
    const moved = change && { start: start + change.start, end: start + change.end, text: change.text };
    const edits = moved && !coveredPieces(laid, moved).some(isFixed) ? placeDirectly(laid, moved) : undefined;
    if (edits === undefined) return undefined;
    placed.push(...edits);
  }
  return placed;
}
