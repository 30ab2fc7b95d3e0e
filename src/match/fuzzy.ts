import type { Expansion } from "../dictionary/lexical-form.js";
import { nearestFirst } from "../resolve/placed.js";
import type { Profiles } from "../resolve/profiles.js";
import { rank } from "../resolve/rank.js";
import type { Ranked } from "../resolve/ranked.js";
import { judge, type Thresholds } from "../resolve/verdict.js";
import { Gap } from "../text/gap.js";
import { isEdged, withEdgeWords } from "./edge-words.js";
import type { Finding } from "./finding.js";
import { areTurned, hasOtherWordInside, isOtherPhrase, misfit } from "./fit.js";
import { hasEvidence, refusal } from "./guard.js";
import { PhraseMemory } from "./phrase-memory.js";
import type { Reading } from "./reading.js";
import { type Range, Spotter, type Window } from "./spot.js";
import { spotLone } from "./spot-lone.js";
import { Kind, TypeKinds } from "./type-kinds.js";

/** A part of a form, lacking a word of more than this share of its heaviest, is reported only from a score on. */
const mostMissing = 0.6;
/** That score where the form has no more than three content words, and where three at least are left. */
const reportedPart = { short: 0.87, long: 0.72 } as const;
/** The least likeness of a pair of words in a form of two. */
const leastOfTwo = 0.86;

const noWindows: readonly Window[] = [];

const joining = Gap.Space | Gap.Hyphen | Gap.Comma;

/** What is thought of a phrase wherever it stands; null if it is like no form. */
type Judged = {
  readonly best: Ranked;
  readonly isSure: boolean;
  readonly reason: string;
  /** Why it does not fit; not known yet where that depends on the words around. */
  readonly doubt: string | undefined;
  readonly isTurned: boolean;
  readonly isEdged: boolean;
} | null;

/** Finds surfaces that are like a form. */
export class FuzzyMatcher {
  readonly profiles: Profiles;
  readonly #thresholds: Thresholds;
  readonly #kinds: TypeKinds;
  readonly #spotter: Spotter;
  readonly #judged = new PhraseMemory<Judged>();
  #table: unknown;

  constructor(profiles: Profiles, thresholds: Thresholds) {
    this.profiles = profiles;
    this.#thresholds = thresholds;
    this.#kinds = new TypeKinds(profiles);
    this.#spotter = new Spotter(profiles, this.#kinds, thresholds.review);
  }

  /** What is like a form, sorted by start, among the words `from` to `to` (exclusive) that no exact match has taken. */
  find(reading: Reading, from: number, to: number, taken: readonly Finding[]): Finding[] {
    this.#prepare(reading);
    const findings: Finding[] = [];
    let free = from;
    for (const { start, end } of taken) {
      this.#findBetween(reading, free, start, findings);
      free = end;
    }
    this.#findBetween(reading, free, to, findings);
    return findings;
  }

  /** What is known of types holds as long as the vocabulary keeps its table. */
  #prepare({ lexicon: { vocabulary } }: Reading): void {
    if (this.#table !== vocabulary.table) {
      this.#table = vocabulary.table;
      this.#kinds.clear();
      this.#spotter.clear();
      this.#judged.clear();
    }
    this.#kinds.reserve();
  }

  /** Looks at each run of words with nothing but spaces, hyphens and commas between them that has a telling word. */
  #findBetween(reading: Reading, from: number, to: number, findings: Finding[]): void {
    const { type, gap } = reading.words;
    const { of: kinds } = this.#kinds;
    for (let at = from; at < to; ) {
      const start = at;
      let [all, twice] = [0, 0];
      do {
        const kind = (kinds[type[at] as number] as number) || this.#learn(type[at] as number);
        twice |= all & kind;
        all |= kind;
        at++;
      } while (at < to && !((gap[at] as number) & ~joining));
      if ((all & (Kind.Keyed | Kind.Lone | Kind.Slipped)) === 0 || at - start < 2) continue;
      const stretch = { start, end: at };
      const windows = all & Kind.Keyed && twice & Kind.Company ? this.#spotter.windows(reading, stretch) : noWindows;
      const lone =
        all & (Kind.Lone | Kind.Slipped) ? spotLone(reading, this.profiles, this.#kinds, stretch) : noWindows;
      if (windows.length + lone.length > 0) this.#choose(reading, stretch, windows, lone, findings);
    }
  }

  #learn(type: number): Kind {
    const kind = this.#kinds.learn(type);
    this.#spotter.learn(type);
    return kind;
  }

  /** Decides on the strongest of the windows in a stretch. */
  #choose(
    reading: Reading,
    stretch: Range,
    windows: readonly Window[],
    lone: readonly Window[],
    findings: Finding[],
  ): void {
    const chosen = strongest(lone.length === 0 ? windows : [...windows, ...lone], stretch);
    let free = stretch.start;
    for (let at = 0; at < chosen.length; at++) {
      const bounds = { start: free, end: chosen[at + 1]?.start ?? stretch.end };
      const finding = this.#decide(reading, chosen[at] as Window, bounds);
      if (finding === undefined) continue;
      findings.push(finding);
      free = finding.end;
    }
  }

  /**
   * The verdict on a window: the same as on the phrase alone, and then what the context adds.
   * @param bounds - how far the surface may reach beyond the window
   */
  #decide(reading: Reading, window: Window, bounds: Range): Finding | undefined {
    const { type } = reading.words;
    const { start, end } = window;
    let judged = this.#judged.get(0, type, start, end);
    if (judged === undefined) {
      judged = judgePhrase(reading, this.profiles, this.#thresholds, start, end);
      this.#judged.set(0, type, start, end, judged);
    }
    if (judged === null || refusal(judged.best.expansion.form, reading, start, end)) return undefined;
    const { best, isSure, reason } = judged;
    const { expansion, score } = best;
    // Outside its domain a likeness is no news, not even for review.
    if (lacksEvidence(reading, expansion, start, end)) return undefined;
    const surface = judged.isEdged
      ? withEdgeWords(reading, expansion, window, bounds, this.profiles.types)
      : { start, end, lacking: "" };
    const finding = {
      start: surface.start,
      end: surface.end,
      expansion,
      captures: [],
      method: "fuzzy",
      score,
    } as const;
    if (!isSure) return { ...finding, action: "review", reason };
    const lacking = surface.lacking === "" ? undefined : `“${surface.lacking}” does not stand beside it`;
    const doubt = lacking ?? (judged.isTurned ? misfit(reading, best, surface.start, surface.end) : judged.doubt);
    return { ...finding, action: doubt ? "review" : "replace", reason: doubt ? `${reason}, but ${doubt}` : reason };
  }
}

/** Of windows that overlap, the one with the best score; ties to the longer, then to the left. Sorted by start. */
function strongest(windows: readonly Window[], stretch: Range): readonly Window[] {
  if (windows.length < 2) return windows;
  const occupied = new Uint8Array(stretch.end - stretch.start);
  const ordered = [...windows].sort(
    (a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start || a.concept - b.concept,
  );
  const chosen = ordered.filter((window) => {
    const range = occupied.subarray(window.start - stretch.start, window.end - stretch.start);
    if (range.includes(1)) return false;
    range.fill(1);
    return true;
  });
  return chosen.sort((a, b) => a.start - b.start);
}

/** What is thought of the words of a window by themselves. */
function judgePhrase(reading: Reading, profiles: Profiles, thresholds: Thresholds, start: number, end: number): Judged {
  const ranked = rank(profiles, reading.words.types(start, end));
  const best = nearestFirst(profiles, ranked)[0]?.one;
  if (best === undefined || best.expansion.words.length < 2) return null;
  const { verdict, reason } = judge(ranked, thresholds, best);
  const isReported = !isFaint(best) || hasOtherWordInside(reading, best, start, end);
  if (verdict === "reject" || !isReported || isOtherPhrase(reading, best, start, end)) return null;
  const isTurned = areTurned(best);
  const doubt = isTurned ? undefined : misfit(reading, best, start, end);
  return { best, isSure: verdict === "accept", reason, doubt, isTurned, isEdged: isEdged(reading, best.expansion) };
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
function lacksEvidence(reading: Reading, expansion: Expansion, start: number, end: number): boolean {
  const owner = expansion.form.concept.dictionary;
  return reading.lexicon.evidenceRequired.has(owner) && !hasEvidence(reading, start, end, owner);
}
