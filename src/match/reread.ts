import { protectedSpans } from "../text/protect.js";
import { readRange } from "../text/read-words.js";
import { joinSpans, type Span } from "../text/span.js";
import type { Words } from "../text/words.js";
import {
  type Change,
  type ChangedParagraph,
  changedParagraphs,
  paragraphAround,
  type WordRange,
} from "./changed-paragraphs.js";
import { hasEvidence } from "./guard.js";
import { narrowed, type RevisedParagraph, type Revision } from "./narrowed.js";
import { type EvidenceHit, type Reader, Reading, readEvidence } from "./reading.js";

/** A changed text, and among which of its words matching may find something else than before. */
export interface Reread {
  readonly reading: Reading;
  readonly ranges: readonly WordRange[];
}

/**
 * Reads a text of which all is known but what changed: only paragraphs with a change are read. What is found depends on the
 * words of the paragraph and on evidence around it; so elsewhere something else can be found only where a question about
 * evidence that was asked before now has another answer.
 * @param text - the text after the changes
 * @param changes - sorted, not overlapping, in offsets of the text before
 * @returns undefined where it cannot be told how far a change matters
 */
export function reread(before: Reading, text: string, changes: readonly Change[], reader: Reader): Reread | undefined {
  const paragraphs = changedParagraphs(before, changes);
  if (paragraphs === undefined) return undefined;
  const { words, revisions: wide } = revise(before.words, text, paragraphs, reader);
  const reading = new Reading(text, reader, words);
  const revisions = wide.map((revision) => narrowed(before.words, reading, revision));
  const ranges = revisions.map(({ after }) => after);
  if (before.asked.length === 0) return { reading, ranges };
  reading.evidence = evidenceAfter(before, reading, revisions);
  return { reading, ranges: joinSpans([...ranges, ...doubtful(before, reading, revisions)]) };
}

/** Copies the words of what did not change, and reads the others. */
function revise(
  before: Words,
  text: string,
  paragraphs: readonly ChangedParagraph[],
  { lexicon: { vocabulary }, protect, words: first, spare }: Reader,
): { readonly words: Words; readonly revisions: readonly RevisedParagraph[] } {
  const words = before === spare ? first : spare;
  words.clear(before.length + 16);
  const revisions: RevisedParagraph[] = [];
  let [done, shift] = [0, 0];
  for (const { words: range, text: span, growth, changed } of paragraphs) {
    appendMoved(words, before, done, range.start, shift);
    const start = words.length;
    const from = span.start + shift;
    shift += growth;
    const to = span.end + shift;
    const firstMark = words.marks.length;
    readRange(text, from, to, vocabulary.table, [], words);
    const shields = protect ? shieldsIn(text, from, to, words.marks.slice(firstMark)) : [];
    if (shields.length > 0) {
      words.length = start;
      readRange(text, from, to, vocabulary.table, shields, words);
    }
    // What stands between the last paragraph and this one's line break is as it was.
    if (words.length > start) words.gap[start] = (words.gap[start] as number) | (before.gap[range.start] as number);
    revisions.push({ before: range, after: { start, end: words.length }, changed });
    done = range.end;
  }
  appendMoved(words, before, done, before.length, shift);
  return { words, revisions };
}

function shieldsIn(text: string, from: number, to: number, marks: readonly number[]): Span[] {
  if (marks.length === 0) return [];
  const within = marks.map((mark) => mark - from);
  return protectedSpans(text.slice(from, to), within).map(({ start, end }) => ({
    start: start + from,
    end: end + from,
  }));
}

function appendMoved(words: Words, others: Words, from: number, to: number, by: number): void {
  const first = words.length;
  words.append(others, from, to);
  if (by === 0) return;
  for (let at = first; at < words.length; at++) {
    words.start[at] = (words.start[at] as number) + by;
    words.end[at] = (words.end[at] as number) + by;
  }
}

function evidenceAfter(before: Reading, reading: Reading, revisions: readonly Revision[]): EvidenceHit[] {
  const hits: EvidenceHit[] = [];
  const known = before.evidence;
  let [next, shift] = [0, 0];
  const moveUpTo = (word: number) => {
    for (let hit = known[next]; hit !== undefined && hit.start < word; hit = known[++next]) {
      hits.push({ start: hit.start + shift, end: hit.end + shift, pieces: hit.pieces });
    }
  };
  for (const { before: old, after } of revisions) {
    moveUpTo(old.start);
    while (next < known.length && (known[next] as EvidenceHit).start < old.end) next++;
    for (const hit of readEvidence(reading, after.start, after.end)) hits.push(hit);
    shift = after.end - old.end;
  }
  moveUpTo(Number.POSITIVE_INFINITY);
  return hits;
}

/** The paragraphs without a change around which evidence came or went. */
function doubtful(before: Reading, reading: Reading, revisions: readonly Revision[]): WordRange[] {
  const found: WordRange[] = [];
  for (const { start, end, owner, holds } of before.asked) {
    const shift = shiftOf(revisions, start);
    if (shift === undefined || hasEvidence(reading, start + shift, end + shift, owner) === holds) continue;
    const last = found.at(-1);
    if (last === undefined || start + shift < last.start || start + shift >= last.end)
      found.push(paragraphAround(reading.words, start + shift));
  }
  return found;
}

/** How far a word moved, counted in words; undefined if its paragraph changed. */
function shiftOf(revisions: readonly Revision[], word: number): number | undefined {
  let low = 0;
  let high = revisions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((revisions[middle] as Revision).before.start <= word) low = middle + 1;
    else high = middle;
  }
  const last = revisions[low - 1];
  if (last === undefined) return 0;
  return word < last.before.end ? undefined : last.after.end - last.before.end;
}
