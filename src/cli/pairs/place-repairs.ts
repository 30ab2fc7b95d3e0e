import type { RepairIssue, RepairMatch, RepairResult } from "../../bilingual/index.js";
import { layOut } from "../../documents/layout.js";
import { sourceRange } from "../../documents/place-edit.js";
import type { PlacedMatch } from "../../documents/rewrite-record.js";
import { bySegmentOf, rewriteSource } from "../../documents/rewrite-source.js";
import type { Segment } from "../../documents/segment.js";
import { createIssue } from "../../issues/issue.js";
import type { Match } from "../../match/match.js";
import type { NormalizeResult } from "../../normalizer.js";
import { applyEdits, type Edit } from "../../rewrite/edits.js";
import type { Span } from "../../text/span.js";
import type { FilePair, PairFile } from "./pair-file.js";

/** Repairs in their places in a file. */
export interface PlacedRepairs {
  /** The whole file with the repairs made; every byte outside them is as it was. */
  readonly text: string;
  /** By pair, in offsets of its target. A repair that the file's markup does not allow is under review. */
  readonly results: readonly RepairResult[];
  /** In offsets of the file. */
  readonly matches: readonly Match[];
  /** The same. */
  readonly edits: readonly Edit[];
  /** What the results say, with spans of the file. */
  readonly issues: readonly RepairIssue[];
}

/** A pair whose target may be edited. */
interface Editable {
  readonly segment: Segment;
  readonly result: RepairResult;
}

/** Puts the repairs of a file's pairs where their targets stand. */
export function placeRepairs({ text, pairs, read }: PairFile, results: readonly RepairResult[]): PlacedRepairs {
  const shift = text.startsWith("\uFEFF") ? 1 : 0;
  const editable = pairs.flatMap(({ segment }, at) =>
    segment ? [{ segment, result: results[at] as RepairResult }] : [],
  );
  const rewritten = rewriteSource(
    text.slice(shift),
    editable.map(({ segment }) => [segment]),
    (source) => ({ records: read(source).flatMap(({ segment }) => (segment ? [[segment]] : [])), issues: [] }),
    inTurn(editable),
  );
  const placed = bySegmentOf(rewritten.placed);
  const allowed = pairs.map((pair, at) => withoutForbidden(pair, results[at] as RepairResult, placed));
  return {
    text: text.slice(0, shift) + rewritten.text,
    results: allowed,
    matches: rewritten.placed.map(({ match }) => ({ ...match, ...moved(match, shift) })),
    edits: rewritten.edits.map((edit) => ({ ...edit, ...moved(edit, shift) })),
    issues: allowed.flatMap(({ issues }, at) => inFile(issues, pairs[at] as FilePair, shift)),
  };
}

/** A rewriter asks for one target after the other. */
function inTurn(editable: readonly Editable[]): { normalize(): NormalizeResult } {
  let next = 0;
  return {
    normalize() {
      const { text, matches, edits } = (editable[next++] as Editable).result;
      return { text, matches: matches.map(asMatch), edits, issues: [] };
    },
  };
}

function asMatch(match: RepairMatch): Match {
  return { ...match, method: match.method === "exact" ? "exact" : "fuzzy" };
}

/** The result with those repairs under review that could not be placed. */
function withoutForbidden(
  { target, segment }: FilePair,
  result: RepairResult,
  bySegment: ReadonlyMap<Segment, readonly PlacedMatch[]>,
): RepairResult {
  const placed = (segment && bySegment.get(segment)) ?? [];
  const matches = result.matches.map((match, at) => {
    const { action, reason = "" } = placed[at]?.match ?? match;
    return action === match.action ? match : { ...match, action, reason, replacement: match.surface };
  });
  const forbidden = matches.filter((match, at) => match !== result.matches[at]);
  if (forbidden.length === 0) return result;
  const edits = placed.flatMap(({ changes }) => changes);
  const issues = [...result.issues, ...forbidden.map(forbiddenIssue)];
  return { ...result, text: applyEdits(target, edits), matches, edits, issues };
}

function forbiddenIssue({ surface, canonical, reason, start, end, source }: RepairMatch): RepairIssue {
  const message = `\`${surface}\` stands for \`${source.surface}\`, “${canonical}”: ${reason}.`;
  const issue = createIssue("review", { message, place: { span: { start, end } }, expected: [canonical] });
  return { ...issue, source: { start: source.start, end: source.end } };
}

/** What is said of a pair as a whole is said where it begins. */
function inFile(issues: readonly RepairIssue[], { segment, at }: FilePair, shift: number): RepairIssue[] {
  const laid = segment && issues.length > 0 ? layOut([segment]).segments[0] : undefined;
  return issues.map((issue) => {
    const { span } = issue.place;
    const place = span && laid ? sourceRange(laid, span.start, span.end) : { start: at, end: at };
    return { ...issue, place: { span: moved(place, shift) } };
  });
}

function moved({ start, end }: Span, shift: number): Span {
  return { start: start + shift, end: end + shift };
}
