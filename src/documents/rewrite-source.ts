import type { Issue } from "../issues/issue.js";
import type { Normalizer } from "../normalizer.js";
import { applyEdits } from "../rewrite/edits.js";
import type { SourceReading } from "./format.js";
import { completeEdits, type PlacedMatch, rewriteRecord, rewrittenText, withdrawn } from "./rewrite-record.js";
import { type DocumentRecord, type Segment, type SourceEdit, textOf } from "./segment.js";

/** A source with its terms rewritten; all offsets are of the source. */
export interface RewrittenSource {
  readonly text: string;
  readonly edits: readonly SourceEdit[];
  readonly placed: readonly PlacedMatch[];
  /** What is to be said of whole records. */
  readonly remarks: readonly Issue[];
}

/**
 * Rewrites the records of a source, reads the result again, and takes back every edit whose segment does not then read
 * as it should: whatever a new text turns out to mean to the format, nothing is damaged.
 */
export function rewriteSource(
  source: string,
  records: readonly DocumentRecord[],
  read: (source: string) => SourceReading,
  normalizer: Pick<Normalizer, "normalize">,
): RewrittenSource {
  const segments = records.flat();
  const rewritten = records.map((record) => rewriteRecord(record, normalizer));
  const remarks = rewritten.flatMap((record) => record.remarks);
  let placed = rewritten.flatMap((record) => record.placed);
  for (;;) {
    const bySegment = bySegmentOf(placed);
    const edits = segments.flatMap((segment) => completeEdits(segment, bySegment.get(segment) ?? []));
    // A paragraph may stand inside another one's source, as that of a text box does.
    edits.sort((a, b) => a.start - b.start);
    if (edits.length === 0) return { text: source, edits, placed, remarks };
    const text = applyEdits(source, edits);
    const wrong = misread(segments, bySegment, read(text).records.flat());
    if (wrong.size === 0) return { text, edits, placed, remarks };
    placed = placed.map((one) =>
      wrong.has(one.segment) && one.edits.length > 0 ? withdrawn(one, misreadReason) : one,
    );
  }
}

const misreadReason = "the format would read the new text as something else";

/** The matches of each segment. */
export function bySegmentOf(placed: readonly PlacedMatch[]): ReadonlyMap<Segment, readonly PlacedMatch[]> {
  const groups = new Map<Segment, PlacedMatch[]>();
  for (const one of placed) {
    const group = groups.get(one.segment);
    if (group) group.push(one);
    else groups.set(one.segment, [one]);
  }
  return groups;
}

/** Edited segments that do not read as they should; all of them, if another than an edited one has changed. */
function misread(
  segments: readonly Segment[],
  bySegment: ReadonlyMap<Segment, readonly PlacedMatch[]>,
  reread: readonly Segment[],
): Set<Segment> {
  const isEdited = (segment: Segment) => bySegment.get(segment)?.some(({ edits }) => edits.length > 0) ?? false;
  const differs = (segment: Segment, at: number) =>
    textOf(reread[at] ?? { pieces: [], encode: String }) !== rewrittenText(segment, bySegment.get(segment) ?? []);
  const wrong = segments.filter(differs);
  const local = reread.length === segments.length && wrong.every(isEdited);
  return new Set(local ? wrong : segments.filter(isEdited));
}
