import type { Analysis, Passage } from "../analysis.js";
import type { Lexis } from "../reading/lexis.js";
import { Joint, type Side } from "../reading/side.js";
import { Grams } from "./grams.js";
import { PairTable } from "./pair-table.js";

/** The longest sequence that is counted. */
const longest = 12;

/** Where a gram stands. */
interface Standing {
  readonly gram: number;
  readonly passage: number;
}

/** In which segments terms are missing and word sequences stand, and how often both at once. */
export class Association {
  constructor(
    readonly grams: Grams,
    /** By term: segments in which it is missing. */
    readonly missing: Uint32Array,
    readonly pairs: PairTable,
    /** By pair of term and gram: segments that have both. */
    readonly joint: Uint32Array,
  ) {}

  /** Dice coefficient of “the term is missing” and “the gram stands here”; from two segments on. */
  between(term: number, gram: number): number {
    if (gram < 0) return 0;
    const pair = this.pairs.find(term, gram);
    const both = pair < 0 ? 0 : (this.joint[pair] as number);
    return both < 2 ? 0 : (2 * both) / ((this.missing[term] as number) + (this.grams.counts[gram] as number));
  }
}

/** Counts over a batch. */
export function learnAssociation(analyses: readonly Analysis[], lexis: Lexis, termCount: number): Association {
  const grams = new Grams();
  const missing = new Uint32Array(termCount);
  const tracks = analyses.flatMap(({ target, passages }) => passages.map((passage) => ({ target, passage })));
  const standing = countGrams(tracks, lexis, grams);
  const pairs = new PairTable();
  const joint: number[] = [];
  for (const { passage } of tracks) for (const { index } of passage.missing.keys()) (missing[index] as number)++;
  for (const { gram, passage } of standing) {
    if ((grams.counts[gram] as number) < 2) continue;
    for (const { index } of (tracks[passage] as (typeof tracks)[0]).passage.missing.keys()) {
      if ((missing[index] as number) < 2) continue;
      const pair = pairs.add(index, gram);
      joint[pair] = (joint[pair] ?? 0) + 1;
    }
  }
  return new Association(grams, missing, pairs, Uint32Array.from(joint));
}

interface Track {
  readonly target: Side;
  readonly passage: Passage;
}

/** Length by length; what begins with a gram that stands in one segment only is not looked at. */
function countGrams(tracks: readonly Track[], { functional }: Lexis, grams: Grams): Standing[] {
  const standing: Standing[] = [];
  const seen: number[] = [];
  let frontier = tracks.map(({ target, passage }) => openers(target, passage, functional));
  const closed = tracks.map(({ target, passage }) => closedWords(target, passage));
  for (let length = 1; length <= longest; length++) {
    const next: { at: number; gram: number }[][] = [];
    for (const [number, { target, passage }] of tracks.entries()) {
      const kept: { at: number; gram: number }[] = [];
      for (const { at, gram } of frontier[number] as { at: number; gram: number }[]) {
        const last = at + length - 1;
        if (last >= passage.target.end || (closed[number] as Uint8Array)[last - passage.target.start]) continue;
        if (length > 1 && (((grams.counts[gram] as number) < 2) || (target.joints[last] as Joint) >= Joint.Wall)) continue;
        const word = target.classes[last] as number;
        const longer = grams.add(gram, word);
        kept.push({ at, gram: longer });
        if (seen[longer] === number) continue;
        seen[longer] = number;
        grams.counts[longer] = (grams.counts[longer] as number) + 1;
        if (!functional[word]) standing.push({ gram: longer, passage: number });
      }
      next.push(kept);
    }
    frontier = next;
  }
  return standing;
}

function openers({ classes }: Side, { target }: Passage, functional: readonly number[]): { at: number; gram: number }[] {
  const open: { at: number; gram: number }[] = [];
  for (let at = target.start; at < target.end; at++) if (!functional[classes[at] as number]) open.push({ at, gram: 0 });
  return open;
}

/** 1 for each word of the segment that a fixed point has. */
export function closedWords(_side: Side, { target, fixed }: Passage): Uint8Array {
  const closed = new Uint8Array(target.end - target.start);
  for (const { start, end } of fixed) closed.fill(1, start - target.start, end - target.start);
  return closed;
}
