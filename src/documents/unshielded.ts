import { ignoredRegions } from "../text/protect.js";
import { firstEndingAfter, joinSpans, type Span, type Spans } from "../text/span.js";
import { type DocumentRecord, objectMark, type Piece } from "./segment.js";

/** The records without what markers such as `canonym-ignore-start` in the source shield: that becomes fixed. */
export function unshielded(records: readonly DocumentRecord[], source: string): readonly DocumentRecord[] {
  const regions = joinSpans([...ignoredRegions(source)]);
  if (regions.length === 0) return records;
  return records.map((record) =>
    record.map((segment) => ({ ...segment, pieces: segment.pieces.flatMap((piece) => cut(piece, regions)) })),
  );
}

function cut(piece: Piece, regions: Spans): Piece[] {
  const region = regions[firstEndingAfter(regions, piece.start)];
  if (region === undefined || region.start >= piece.end || piece.kind === "fixed") return [piece];
  if (piece.kind === "token") return [blotted(piece, piece)];
  const inner = { start: Math.max(piece.start, region.start), end: Math.min(piece.end, region.end) };
  const rest = part(piece, inner.end, piece.end).flatMap((one) => cut(one, regions));
  return [
    ...part(piece, piece.start, inner.start),
    ...part(piece, inner.start, inner.end).map((one) => blotted(one, one)),
    ...rest,
  ];
}

function part(piece: Piece, start: number, end: number): Piece[] {
  const text = piece.text.slice(start - piece.start, end - piece.start);
  return start < end ? [{ ...piece, text, start, end }] : [];
}

function blotted({ text }: Piece, { start, end }: Span): Piece {
  return { text: objectMark.repeat(text.length), start, end, kind: "fixed" };
}
