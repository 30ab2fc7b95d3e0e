import type { Issue } from "../issues/issue.js";
import type { Match } from "../match/match.js";
import type { Normalizer } from "../normalizer.js";
import { applyEdits, type Edit } from "../rewrite/edits.js";
import { type LaidSegment, type Layout, layOut, segmentAt } from "./layout.js";
import { placeEdit, sourceRange } from "./place-edit.js";
import { type DocumentRecord, type Segment, type SourceEdit, textOf } from "./segment.js";

/** A match of a record, in offsets of the source, and the edits that make it. */
export interface PlacedMatch {
  readonly match: Match;
  /** The segment that it stands in. */
  readonly segment: Segment;
  /** Edits of the segment's text. */
  readonly changes: readonly Edit[];
  /** The same as edits of the source. */
  readonly edits: readonly SourceEdit[];
}

/** What normalizing a record gives. */
export interface RewrittenRecord {
  readonly placed: readonly PlacedMatch[];
  /** What is to be said of the record as a whole. */
  readonly remarks: readonly Issue[];
}

/** Normalizes the segments of a record together and finds the place of each match and edit in the source. */
export function rewriteRecord(record: DocumentRecord, normalizer: Pick<Normalizer, "normalize">): RewrittenRecord {
  const layout = layOut(record);
  const { matches, edits, issues } = normalizer.normalize(layout.text);
  const owned = takeByMatch(edits);
  const placed = matches.flatMap((match) => {
    const laid = segmentAt(layout, match.start);
    return laid ? [placeMatch(layout, laid, match, match.action === "replace" ? owned(match) : [])] : [];
  });
  return { placed, remarks: issues.filter(({ place }) => place.span === undefined) };
}

/** Gives each replaced match its edits: those up to its end that no match before it has, such as an article's. */
function takeByMatch(edits: readonly Edit[]): (match: Match) => readonly Edit[] {
  let next = 0;
  return ({ end }) => {
    const from = next;
    while (next < edits.length && (edits[next] as Edit).start < end) next++;
    return edits.slice(from, next);
  };
}

function placeMatch(layout: Layout, laid: LaidSegment, match: Match, edits: readonly Edit[]): PlacedMatch {
  const text = layout.text.slice(laid.start, laid.end);
  const changes = edits.map((edit) => ({
    start: edit.start - laid.start,
    end: edit.end - laid.start,
    text: edit.text,
  }));
  const placed = changes.map((change) => placeEdit(laid, text, change));
  const inSource = { ...match, ...sourceRange(laid, match.start - laid.start, match.end - laid.start) };
  const { segment } = laid;
  if (placed.some((one) => one === undefined))
    return withdrawn({ match: inSource, segment, changes, edits: [] }, splitReason);
  return { match: inSource, segment, changes, edits: placed.flatMap((one) => one ?? []) };
}

const splitReason = "markup stands inside it, and would not stay well-formed";

/** The match left to a person. */
export function withdrawn({ match, segment }: PlacedMatch, why: string): PlacedMatch {
  const reason = `${match.reason}, but ${why}`;
  return { match: { ...match, action: "review", replacement: match.surface, reason }, segment, changes: [], edits: [] };
}

/** The edits of a segment, completed as its place in the source asks for. */
export function completeEdits(segment: Segment, placed: readonly PlacedMatch[]): readonly SourceEdit[] {
  const edits = placed.flatMap((one) => one.edits);
  return edits.length > 0 && segment.complete ? segment.complete(edits) : edits;
}

/** What a segment's text is to be after its edits. */
export function rewrittenText(segment: Segment, placed: readonly PlacedMatch[]): string {
  return applyEdits(
    textOf(segment),
    placed.flatMap(({ changes }) => changes),
  );
}
