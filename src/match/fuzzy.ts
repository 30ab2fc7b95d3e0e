import { contentWords, type Profiles } from "../resolve/profiles.js";
import type { Profile } from "../resolve/profile.js";
import { compare, rank, type Ranked, typeLikeness } from "../resolve/rank.js";
import { judge, type Thresholds } from "../resolve/verdict.js";
import { Gap } from "../text/words.js";
import type { Finding } from "./finding.js";
import { hasEvidence, refusal } from "./guard.js";
import type { Reading } from "./reading.js";

/** The same words, inflected at most, from this score on speak for themselves; else a text must show its domain. */
const nearExact = { score: 0.96, weakest: 0.97 } as const;
/** How many words more than its form a surface may have. */
const slack = 2;
/** The share of a form's weight that must be found for a window to be compared at all. */
const leastShare = 0.45;

/** Finds surfaces that are like a form, in the stretches of text that no exact match has taken. */
export function findFuzzy(reading: Reading, profiles: Profiles, thresholds: Thresholds, taken: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  for (const stretch of stretches(reading, taken)) {
    const windows = spot(reading, profiles, thresholds, stretch);
    findings.push(...strongest(windows, stretch).flatMap((window) => decide(reading, profiles, thresholds, window) ?? []));
  }
  return findings.sort((a, b) => a.start - b.start);
}

/** Consecutive words, `start` to `end` exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

interface Window extends Range {
  readonly profile: Profile;
  readonly score: number;
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

/** The best window of each profile around each of its rare words. */
function spot(reading: Reading, profiles: Profiles, thresholds: Thresholds, stretch: Range): Window[] {
  const { words } = reading;
  const done = new Map<Profile, number>();
  const windows: Window[] = [];
  for (let at = stretch.start; at < stretch.end; at++) {
    for (const { id } of profiles.near(words.type[at] as number)) {
      for (const profile of profiles.led(id)) {
        if ((done.get(profile) ?? -1) >= at) continue;
        const window = bestWindow(reading, profiles, profile, stretch, at);
        if (window === undefined) continue;
        done.set(profile, window.end - 1);
        if (window.score >= thresholds.review) windows.push(window);
      }
    }
  }
  return windows;
}

/** The window around a word that compares best with a profile; it begins and ends with words of the profile. */
function bestWindow(reading: Reading, profiles: Profiles, profile: Profile, stretch: Range, anchor: number): Window | undefined {
  const reach = profile.expansion.classes.length + slack;
  const from = Math.max(stretch.start, anchor - reach + 1);
  const to = Math.min(stretch.end, anchor + reach);
  const matched: number[] = [];
  let weight = 0;
  for (let at = from; at < to; at++) {
    const strongest = likestWord(reading, profiles, profile, at);
    if (strongest === 0) continue;
    matched.push(at);
    weight += strongest;
  }
  if (weight < leastShare * profile.weight) return undefined;
  let best: Window | undefined;
  for (const start of matched.filter((word) => word <= anchor)) {
    for (const last of matched.filter((word) => word >= anchor && word - start < reach)) {
      const window = { start, end: last + 1, profile, score: scoreOf(reading, profiles, profile, start, last + 1) };
      if (best === undefined || window.score > best.score) best = window;
    }
  }
  return best;
}

/** Weight of the profile's word that is likest to a word of the text, times the likeness. */
function likestWord({ words }: Reading, profiles: Profiles, profile: Profile, at: number): number {
  const type = words.type[at] as number;
  return profile.words.reduce(
    (best, word, i) => Math.max(best, typeLikeness(profiles, profile, word, type) * (profile.weights[i] as number)),
    0,
  );
}

function scoreOf(reading: Reading, profiles: Profiles, profile: Profile, start: number, end: number): number {
  if (!commasFit(reading, profile, start, end)) return 0;
  const { vocabulary } = reading.lexicon;
  const content = contentWords(typesOf(reading, start, end), (type) => vocabulary.traitsOf(type));
  return compare(profiles, profile, content).score;
}

function typesOf({ words }: Reading, start: number, end: number): number[] {
  return Array.from(words.type.subarray(start, end));
}

/** A surface has commas only where its form is a list, or beside “and” and “or”. */
function commasFit({ words, lexicon }: Reading, { expansion }: Profile, start: number, end: number): boolean {
  if (expansion.gaps.some((gap) => gap & Gap.Comma)) return true;
  for (let at = start + 1; at < end; at++) {
    if (!((words.gap[at] as number) & Gap.Comma)) continue;
    if (!/^(?:and|or)$/.test(lexicon.vocabulary.traitsOf(words.type[at] as number).word)) return false;
  }
  return true;
}

/** Of windows that overlap, the one with the best score; ties to the longer, then to the left. */
function strongest(windows: readonly Window[], stretch: Range): Window[] {
  const occupied = new Uint8Array(windows.length === 0 ? 0 : stretch.end - stretch.start);
  const ordered = [...windows].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start || a.profile.id - b.profile.id,
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
  const ranked = rank(profiles, typesOf(reading, start, end));
  const best = ranked[0];
  if (best === undefined || best.expansion.words.length < 2) return undefined;
  const { verdict, reason } = judge(ranked, thresholds);
  if (verdict === "reject") return undefined;
  const finding = { start, end, expansion: best.expansion, captures: [], method: "fuzzy" as const, score: best.score };
  const refused = refusal(best.expansion.form, reading, start, end);
  if (refused) return { ...finding, action: "keep", reason: `${reason}; left alone: ${refused}` };
  if (verdict === "review") return { ...finding, action: "review", reason };
  if (lacksEvidence(reading, best, start, end)) {
    return { ...finding, action: "review", reason: `${reason}, but nothing nearby shows that the text is of this domain` };
  }
  return { ...finding, action: "replace", reason };
}

function lacksEvidence(reading: Reading, { expansion, score, parts }: Ranked, start: number, end: number): boolean {
  const owner = expansion.form.concept.dictionary;
  if (score >= nearExact.score && parts.weakest >= nearExact.weakest) return false;
  return reading.lexicon.evidence.required.has(owner) && !hasEvidence(reading, start, end, owner);
}
