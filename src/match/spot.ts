import { longestProfile } from "../resolve/index-fuzzy.js";
import type { Profiles } from "../resolve/profiles.js";
import { bestOfConcept } from "../resolve/rank.js";
import type { ConceptReach } from "../resolve/reach.js";
import { Gap } from "../text/gap.js";
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
/** No window is longer. */
const farthest = longestProfile + slack;

/** Words near a key word of a concept that belong to the concept: where they stand and what they carry. */
interface Trail {
  readonly reach: ConceptReach;
  readonly at: number[];
  readonly weight: number[];
}

/** The most stretches remembered. */
const mostSpotted = 1 << 16;

/** Windows of stretches that were looked at before, by their text; they count from the first word of the stretch. */
export type Spotted = Map<string, readonly Window[]>;

/**
 * The windows of a stretch that score at least `least` for some concept. What a stretch of the same text gave is taken from
 * `spotted`: nothing around it matters.
 */
export function spotWindows(
  reading: Reading,
  profiles: Profiles,
  stretch: Range,
  least: number,
  spotted: Spotted,
): Window[] {
  const first = firstKeyed(reading, profiles, stretch);
  if (first === stretch.end) return [];
  const text = reading.surface(stretch.start, stretch.end);
  let windows = spotted.get(text);
  if (windows === undefined) {
    windows = findWindows(reading, profiles, stretch, first, least).map((window) => moved(window, -stretch.start));
    if (spotted.size < mostSpotted) spotted.set(text, windows);
  }
  return windows.map((window) => moved(window, stretch.start));
}

function moved(window: Window, by: number): Window {
  return { ...window, start: window.start + by, end: window.end + by };
}

/** The first word that is like a key word of some concept; the end of the stretch if there is none. */
function firstKeyed({ words: { type } }: Reading, { types: { keyed } }: Profiles, stretch: Range): number {
  let at = stretch.start;
  while (at < stretch.end && !keyed.holds(type[at] as number)) at++;
  return at;
}

/**
 * A window holds a key word of its concept and begins and ends with words of it; it is compared only if an upper bound of its
 * score, from weights alone, allows it.
 */
function findWindows(reading: Reading, profiles: Profiles, stretch: Range, first: number, least: number): Window[] {
  const windows: Window[] = [];
  let weights: Float64Array | undefined;
  for (const { concept, start, end } of neighborhoods(reading, profiles, stretch, first)) {
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
function neighborhoods({ words }: Reading, profiles: Profiles, stretch: Range, first: number): Neighborhood[] {
  const { type } = words;
  const { nearby } = profiles;
  const { nearIds, keyed } = profiles.types;
  const found: Neighborhood[] = [];
  const open = new Map<number, Neighborhood>();
  let seen = Math.max(stretch.start, first - farthest);
  const shift = nearby.begin() - seen;
  for (let at = first; at < stretch.end; at++) {
    while (seen < Math.min(stretch.end, at + farthest)) nearby.add(type[seen++] as number, nearIds);
    if (!keyed.holds(type[at] as number)) continue;
    for (const concept of nearby.choose(keyed, type[at] as number, at + shift, at - farthest + shift)) {
      const radius = profiles.reach(concept).longest + slack;
      const last = open.get(concept);
      const end = Math.min(stretch.end, at + radius);
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

function trailOf({ words }: Reading, profiles: Profiles, concept: number, start: number, end: number): Trail {
  const trail: Trail = { reach: profiles.reach(concept), at: [], weight: [] };
  for (let at = start; at < end; at++) {
    const weight = profiles.types.carries(words.type[at] as number, concept);
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
  const types = reading.words.types(start, end);
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
