import type { Profiles } from "../resolve/profiles.js";
import { rank } from "../resolve/rank.js";
import type { Ranked } from "../resolve/ranked.js";
import { judge, type Thresholds } from "../resolve/verdict.js";
import { Gap } from "../text/gap.js";
import type { Finding } from "./finding.js";
import { hasOtherWordInside, isOtherPhrase, misfit } from "./fit.js";
import { hasEvidence, refusal } from "./guard.js";
import type { Reading } from "./reading.js";
import { type Range, type Spotted, spotWindows, type Window } from "./spot.js";
import { spotLone } from "./spot-lone.js";

/** A part of a form, lacking a word of more than this share of its heaviest, is reported only from a score on. */
const mostMissing = 0.6;
/** That score where the form has no more than three content words, and where three at least are left. */
const reportedPart = { short: 0.87, long: 0.72 } as const;
/** The least likeness of a pair of words in a form of two. */
const leastOfTwo = 0.86;

/** Finds surfaces that are like a form, in the stretches of text that no exact match has taken. */
export function findFuzzy(
  reading: Reading,
  profiles: Profiles,
  thresholds: Thresholds,
  taken: readonly Finding[],
  spotted: Spotted,
): Finding[] {
  const findings: Finding[] = [];
  profiles.types.learn(reading.words.type, reading.words.length);
  for (const stretch of stretches(reading, taken)) {
    const windows = spotWindows(reading, profiles, stretch, thresholds.review, spotted);
    windows.push(...spotLone(reading, profiles, stretch));
    if (windows.length === 0) continue;
    for (const window of strongest(windows, stretch)) {
      const finding = decide(reading, profiles, thresholds, window);
      if (finding) findings.push(finding);
    }
  }
  return findings;
}

const joining = Gap.Space | Gap.Hyphen | Gap.Comma;

/** Runs of free words with nothing but spaces, hyphens and commas between them. */
function* stretches({ words }: Reading, taken: readonly Finding[]): Generator<Range> {
  let start = 0;
  let next = 0;
  for (let at = 0; at <= words.length; at++) {
    const finding = taken[next];
    const blocked = finding !== undefined && at >= finding.start;
    const parted = at === words.length || (at > start && (words.gap[at] as number) & ~joining);
    if (!blocked && !parted) continue;
    if (at - start > 1) yield { start, end: at };
    start = at;
    if (blocked) {
      start = finding.end;
      at = finding.end - 1;
      next++;
    }
  }
}

/** Of windows that overlap, the one with the best score; ties to the longer, then to the left. */
function strongest(windows: readonly Window[], stretch: Range): Window[] {
  if (windows.length < 2) return [...windows];
  const occupied = new Uint8Array(stretch.end - stretch.start);
  const ordered = [...windows].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start || a.concept - b.concept,
  );
  return ordered.filter((window) => {
    const range = occupied.subarray(window.start - stretch.start, window.end - stretch.start);
    if (range.includes(1)) return false;
    range.fill(1);
    return true;
  });
}

/** The verdict on a window: the same as on the phrase alone, and then what the context adds. */
function decide(reading: Reading, profiles: Profiles, thresholds: Thresholds, window: Window): Finding | undefined {
  const { start, end } = window;
  const ranked = rank(profiles, reading.words.types(start, end));
  const best = ranked[0];
  if (best === undefined || best.expansion.words.length < 2) return undefined;
  const { verdict, reason } = judge(ranked, thresholds);
  if (
    verdict === "reject" ||
    (isFaint(best) && !hasOtherWordInside(reading, best, start, end)) ||
    isOtherPhrase(reading, best, start, end)
  )
    return undefined;
  if (refusal(best.expansion.form, reading, start, end)) return undefined;
  // Outside its domain a likeness is no news, not even for review.
  if (lacksEvidence(reading, best, start, end)) return undefined;
  const finding = { start, end, expansion: best.expansion, captures: [], method: "fuzzy" as const, score: best.score };
  if (verdict === "review") return { ...finding, action: "review", reason };
  const doubt = misfit(reading, best, start, end);
  if (doubt) return { ...finding, action: "review", reason: `${reason}, but ${doubt}` };
  return { ...finding, action: "replace", reason };
}

/**
 * A likeness too faint to be worth a person's look: a part of a form is more often another phrase than that term cut
 * short, and of two words each must be the form's, give or take a slip.
 */
function isFaint({ parts, words }: Ranked): boolean {
  return (
    (parts.missing > mostMissing && parts.score < (words > 3 ? reportedPart.long : reportedPart.short)) ||
    (words === 2 && parts.weakest < leastOfTwo)
  );
}

/** A dictionary that says what shows its domain is taken at its word: elsewhere the same words are somebody else's. */
function lacksEvidence(reading: Reading, { expansion }: Ranked, start: number, end: number): boolean {
  const owner = expansion.form.concept.dictionary;
  return reading.lexicon.evidenceRequired.has(owner) && !hasEvidence(reading, start, end, owner);
}
