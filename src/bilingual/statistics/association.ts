import type { Analysis, Passage } from "../analysis.js";
import { closedWords } from "../passage-words.js";
import type { Lexis } from "../reading/lexis.js";
import { Joint, type Side } from "../reading/side.js";
import { Grams } from "./grams.js";
import { PairTable } from "./pair-table.js";

/** The longest sequence that is counted, in words. */
const longest = 12;

/** In which segments terms are missing and word sequences stand, and how often both at once. */
export class Association {
  constructor(
    readonly grams: Grams,
    /** By term: segments in which it is missing. */
    readonly missing: number[],
    readonly pairs: PairTable,
    /** By pair of term and gram: segments that have both. */
    readonly joint: number[],
  ) {}

  /** Dice coefficient of “the term is missing” and “the gram stands here”; from two segments on. */
  between(term: number, gram: number): number {
    if (gram < 0) return 0;
    const pair = this.pairs.find(term, gram);
    const both = pair < 0 ? 0 : (this.joint[pair] as number);
    return both < 2 ? 0 : (2 * both) / ((this.missing[term] as number) + (this.grams.counts[gram] as number));
  }
}

/** A segment to count in. */
interface Track {
  readonly side: Side;
  readonly passage: Passage;
  readonly closed: Uint8Array;
}

/** Counts over a batch, on top of what is known. */
export function learnAssociation(
  analyses: readonly Analysis[],
  lexis: Lexis,
  termCount: number,
  known = new Association(new Grams(), new Array<number>(termCount).fill(0), new PairTable(), []),
): Association {
  const tracks = analyses.flatMap(({ target, passages }) =>
    passages.map((passage) => ({ side: target, passage, closed: closedWords(passage) })),
  );
  const { grams, missing, pairs, joint } = known;
  for (const { passage } of tracks) {
    for (const { index } of passage.missing.keys()) missing[index] = (missing[index] as number) + 1;
  }
  for (const [number, standing] of countGrams(tracks, lexis, grams).entries()) {
    for (const { index } of (tracks[number] as Track).passage.missing.keys()) {
      if ((missing[index] as number) < 2) continue;
      for (const gram of standing) {
        if ((grams.counts[gram] as number) < 2) continue;
        const pair = pairs.add(index, gram);
        joint[pair] = (joint[pair] ?? 0) + 1;
      }
    }
  }
  return known;
}

/**
 * Counts sequences length by length and gives those of each segment in which terms are missing; what begins with a
 * sequence that stands in one segment only is not looked at, so that their number stays near the number of words.
 */
function countGrams(tracks: readonly Track[], { functional }: Lexis, grams: Grams): number[][] {
  const standing: number[][] = tracks.map(() => []);
  const seen: number[] = [];
  const { places, begun, ends } = beginnings(tracks, functional);
  for (let length = 1; length <= longest; length++) {
    let [from, kept] = [0, 0];
    for (const [number, track] of tracks.entries()) {
      const own = track.passage.missing.size > 0 ? standing[number] : undefined;
      for (const to = ends[number] as number; from < to; from++) {
        const [at, gram] = [places[from] as number, begun[from] as number];
        const last = at + length - 1;
        if (!reaches(track, last, length) || (length > 1 && (grams.counts[gram] as number) < 2)) continue;
        const word = track.side.classes[last] as number;
        const longer = grams.add(gram, word);
        if (seen[longer] !== number) {
          seen[longer] = number;
          grams.counts[longer] = (grams.counts[longer] as number) + 1;
          if (!functional[word]) own?.push(longer);
        }
        places[kept] = at;
        begun[kept++] = longer;
      }
      ends[number] = kept;
    }
  }
  return standing;
}

/** Where sequences stand, segment by segment. */
interface Beginnings {
  /** Their first words. */
  readonly places: Uint32Array;
  /** The grams that they are so far. */
  readonly begun: Uint32Array;
  /** By segment: the end of its own. */
  readonly ends: Uint32Array;
}

/** Every open word of meaning begins a sequence. */
function beginnings(tracks: readonly Track[], functional: readonly number[]): Beginnings {
  const places = new Uint32Array(tracks.reduce((sum, { closed }) => sum + closed.length, 0));
  const ends = new Uint32Array(tracks.length);
  let size = 0;
  for (const [number, { side, passage, closed }] of tracks.entries()) {
    const { start, end } = passage.target;
    for (let at = start; at < end; at++) {
      if (!closed[at - start] && !functional[side.classes[at] as number]) places[size++] = at;
    }
    ends[number] = size;
  }
  return { places, begun: new Uint32Array(size), ends };
}

function reaches({ side, passage, closed }: Track, last: number, length: number): boolean {
  if (last >= passage.target.end || closed[last - passage.target.start]) return false;
  return length === 1 || (side.joints[last] as Joint) < Joint.Wall;
}
