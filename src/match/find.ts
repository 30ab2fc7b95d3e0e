import type { Profiles } from "../resolve/profiles.js";
import type { Thresholds } from "../resolve/verdict.js";
import { findExact } from "./exact.js";
import type { Finding } from "./finding.js";
import { findFuzzy } from "./fuzzy.js";
import { type Reader, Reading } from "./reading.js";
import type { Spotted } from "./spot.js";

/** What {@link findTerms} works with. */
export interface Finder {
  readonly reader: Reader;
  /** Left out where fuzzy matching is off. */
  readonly profiles?: Profiles | undefined;
  readonly thresholds: Thresholds;
}

/**
 * Reads a text and finds its terms, sorted by start, not overlapping: what is listed first, then what is like it.
 * @param spotted - what was spotted in texts that share most of their words with this one
 */
export function findTerms(
  text: string,
  finder: Finder,
  spotted: Spotted = new Map(),
): { reading: Reading; findings: Finding[] } {
  const reading = new Reading(text, finder.reader);
  const { standing, refused } = findExact(reading);
  const taken = [...standing, ...refused].sort((a, b) => a.start - b.start);
  if (finder.profiles === undefined) return { reading, findings: taken };
  const fuzzy = findFuzzy(reading, finder.profiles, finder.thresholds, taken, spotted);
  return { reading, findings: [...taken, ...fuzzy].sort((a, b) => a.start - b.start) };
}
