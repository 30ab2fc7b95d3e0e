import type { Nearby } from "../resolve/nearby.js";
import type { Profiles } from "../resolve/profiles.js";
import { bestOfConcept } from "../resolve/rank.js";
import type { ConceptReach } from "../resolve/reach.js";
import { Gap } from "../text/gap.js";
import type { Words } from "../text/words.js";
import type { Reading } from "./reading.js";

/** Consecutive words, `start` to `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Words that may be a surface of a concept, and how well they compare. */
export interface Window extends Range {
  readonly concept: number;
  readonly score: number;
}

/** How many words more than the longest form a surface may have. */
const slack = 2;

/** Words near a key word of a concept that belong to the concept: where they stand and what they carry. */
interface Trail {
  readonly reach: ConceptReach;
  readonly at: number[];
  readonly weight: number[];
}

/**
 * The windows of a stretch that score at least `least` for some concept. A window holds a key word of its concept and begins
 * and ends with words of it; it is compared only if an upper bound of its score, from weights alone, allows it.
 */
export function spotWindows(reading: Reading, profiles: Profiles, stretch: Range, least: number): Window[] {
  const windows: Window[] = [];
  let weights: Float64Array | undefined;
  for (const { concept, start, end } of neighborhoods(reading, profiles, stretch)) {
    const trail = trailOf(reading, profiles, concept, start, end);
    if (trail.at.length < 2) continue;
    weights ??= runningWeights(reading, stretch);
    windows.push(...windowsOf(reading, profiles, trail, stretch, weights, least));
  }
  return windows;
}

interface Neighborhood {
  readonly concept: number;
  readonly start: number;
  end: number;
}

/**
 * Where a window of a concept can lie: as far around its key words as its longest form reaches, and only where another word
 * of the stretch is like one of the concept's.
 */
function neighborhoods({ words }: Reading, profiles: Profiles, stretch: Range): readonly Neighborhood[] {
  const { type } = words;
  let first = stretch.start;
  while (first < stretch.end && profiles.keyed(type[first] as number).length === 0) first++;
  if (first === stretch.end) return none;
  const nearby = noteNearby(words, profiles, stretch);
  const found: Neighborhood[] = [];
  const open = new Map<number, Neighborhood>();
  for (let at = first; at < stretch.end; at++) {
    for (const concept of profiles.keyed(type[at] as number)) {
      if (!nearby.hasOther(concept, at - stretch.start)) continue;
      const radius = profiles.reach(concept).longest + slack;
      const end = Math.min(stretch.end, at + radius);
      const last = open.get(concept);
      if (last && at - radius < last.end) last.end = end;
      else {
        const made = { concept, start: Math.max(stretch.start, at - radius + 1), end };
        open.set(concept, made);
        found.push(made);
      }
    }
  }
  return found;
}

function noteNearby({ type }: Words, profiles: Profiles, stretch: Range): Nearby {
  const { nearby } = profiles;
  nearby.begin();
  for (let at = stretch.start; at < stretch.end; at++) nearby.add(profiles.near(type[at] as number));
  return nearby;
}

const none: readonly Neighborhood[] = [];

function trailOf({ words }: Reading, profiles: Profiles, concept: number, start: number, end: number): Trail {
  const trail: Trail = { reach: profiles.reach(concept), at: [], weight: [] };
  for (let at = start; at < end; at++) {
    const weight = profiles.carries(words.type[at] as number, concept);
    if (weight === 0) continue;
    trail.at.push(at);
    trail.weight.push(weight);
  }
  return trail;
}

/** Weight of all content words before each word of the stretch. */
function runningWeights({ words, lexicon }: Reading, { start, end }: Range): Float64Array {
  const sums = new Float64Array(end - start + 1);
  for (let at = start; at < end; at++) {
    const { weight, functional } = lexicon.vocabulary.traitsOf(words.type[at] as number);
    sums[at - start + 1] = (sums[at - start] as number) + (functional ? 0 : weight);
  }
  return sums;
}

/** For each first word, the window that compares best. */
function windowsOf(
  reading: Reading,
  profiles: Profiles,
  { reach, at, weight }: Trail,
  stretch: Range,
  weights: Float64Array,
  least: number,
): Window[] {
  const windows: Window[] = [];
  const typeAt = (trail: number) => reading.words.type[at[trail] as number] as number;
  for (let first = 0; first < at.length; first++) {
    const start = at[first] as number;
    let carried = weight[first] as number;
    let best: Window | undefined;
    const seen = [typeAt(first)];
    for (let last = first + 1; last < at.length; last++) {
      const end = (at[last] as number) + 1;
      if (end - start > reach.longest + slack) break;
      // A word that stands more often than in any form carries nothing more: a text of one word has no windows.
      const type = typeAt(last);
      if (seen.filter((other) => other === type).length < reach.repeats) carried += weight[last] as number;
      seen.push(type);
      const whole = (weights[end - stretch.start] as number) - (weights[start - stretch.start] as number);
      if ((2 * carried) / (whole + Math.max(carried, reach.least)) < Math.max(least, best?.score ?? 0)) continue;
      const score = scoreOf(reading, profiles, reach, start, end);
      if (score >= least && score > (best?.score ?? 0)) best = { start, end, concept: reach.concept, score };
    }
    if (best) windows.push(best);
  }
  return windows;
}

function scoreOf(reading: Reading, profiles: Profiles, reach: ConceptReach, start: number, end: number): number {
  const types = Array.from(reading.words.type.subarray(start, end));
  const best = bestOfConcept(profiles, reach, types);
  if (best === null) return 0;
  const isList = best.expansion.gaps.some((gap) => gap & Gap.Comma);
  return isList || commasFit(reading, start, end) ? best.score : 0;
}

/** A surface that is not a list has commas only beside “and” and “or”. */
function commasFit({ words, lexicon }: Reading, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    if (!((words.gap[at] as number) & Gap.Comma)) continue;
    if (!/^(?:and|or)$/.test(lexicon.vocabulary.traitsOf(words.type[at] as number).word)) return false;
  }
  return true;
}
