import { findExact } from "./exact.js";
import type { Finding } from "./finding.js";
import type { FuzzyMatcher } from "./fuzzy.js";
import { type Reader, Reading } from "./reading.js";

/** What {@link findTerms} works with. */
export interface Finder {
  readonly reader: Reader;
  /** Left out where fuzzy matching is off. */
  readonly fuzzy?: FuzzyMatcher | undefined;
}

/** Reads a text and finds its terms, sorted by start, not overlapping: what is listed first, then what is like it. */
export function findTerms(text: string, { reader, fuzzy }: Finder): { reading: Reading; findings: Finding[] } {
  const reading = new Reading(text, reader);
  const { standing, refused } = findExact(reading);
  const taken = [...standing, ...refused].sort(byStart);
  if (fuzzy === undefined) return { reading, findings: taken };
  return { reading, findings: [...taken, ...fuzzy.find(reading, taken)].sort(byStart) };
}

function byStart(a: Finding, b: Finding): number {
  return a.start - b.start;
}
