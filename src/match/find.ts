import type { Change, WordRange } from "./changed-paragraphs.js";
import { findExact } from "./exact.js";
import type { Finding } from "./finding.js";
import type { FuzzyMatcher } from "./fuzzy.js";
import { type Reader, Reading } from "./reading.js";
import { reread } from "./reread.js";

/** What texts are searched with. */
export interface Finder {
  readonly reader: Reader;
  /** Left out where fuzzy matching is off. */
  readonly fuzzy?: FuzzyMatcher | undefined;
}

/** A text as it was read, and terms in it: sorted by start, not overlapping. */
export interface Found {
  readonly reading: Reading;
  readonly findings: readonly Finding[];
}

/** Reads a text and finds its terms: what is listed first, then what is like it. */
export function findTerms(text: string, finder: Finder): Found {
  const reading = new Reading(text, finder.reader);
  return { reading, findings: findWithin(reading, { start: 0, end: reading.words.length }, finder) };
}

/**
 * Finds the terms of a changed text that were not found before the changes, and some that were; undefined if the whole of it
 * is to be read.
 * @param before - the text before the changes, as {@link findTerms} or this has left it
 * @param changes - sorted, not overlapping, in offsets of the text before
 */
export function findChanged(
  before: Reading,
  text: string,
  changes: readonly Change[],
  finder: Finder,
): Found | undefined {
  const again = reread(before, text, changes, finder.reader);
  return again && { ...again, findings: again.ranges.flatMap((range) => findWithin(again.reading, range, finder)) };
}

function findWithin(reading: Reading, { start, end }: WordRange, { fuzzy }: Finder): Finding[] {
  const { standing, refused } = findExact(reading, start, end);
  const taken = [...standing, ...refused].sort(byStart);
  return fuzzy === undefined ? taken : [...taken, ...fuzzy.find(reading, start, end, taken)].sort(byStart);
}

function byStart(a: Finding, b: Finding): number {
  return a.start - b.start;
}
