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

/** Where a gram begins. */
interface Beginning {
  readonly at: number;
  readonly gram: number;
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
 * Counts sequences length by length and gives those of each segment; what begins with a sequence that stands in one
 * segment only is not looked at, so that their number stays near the number of words.
 */
function countGrams(tracks: readonly Track[], { functional }: Lexis, grams: Grams): number[][] {
  const standing: number[][] = tracks.map(() => []);
  const seen: number[] = [];
  let frontier = tracks.map((track) => beginnings(track, functional));
  for (let length = 1; length <= longest; length++) {
    frontier = frontier.map((begun, number) => {
      const track = tracks[number] as Track;
      return begun.flatMap(({ at, gram }) => {
        const last = at + length - 1;
        if (!reaches(track, last, length) || (length > 1 && (grams.counts[gram] as number) < 2)) return [];
        const word = track.side.classes[last] as number;
        const longer = grams.add(gram, word);
        if (seen[longer] !== number) {
          seen[longer] = number;
          grams.counts[longer] = (grams.counts[longer] as number) + 1;
          if (!functional[word]) (standing[number] as number[]).push(longer);
        }
        return [{ at, gram: longer }];
      });
    });
  }
  return standing;
}

/** Every open word of meaning begins a sequence. */
function beginnings({ side, passage, closed }: Track, functional: readonly number[]): Beginning[] {
  const { start, end } = passage.target;
  const open: Beginning[] = [];
  for (let at = start; at < end; at++) {
    if (!closed[at - start] && !functional[side.classes[at] as number]) open.push({ at, gram: 0 });
  }
  return open;
}

function reaches({ side, passage, closed }: Track, last: number, length: number): boolean {
  if (last >= passage.target.end || closed[last - passage.target.start]) return false;
  return length === 1 || (side.joints[last] as Joint) < Joint.Wall;
}
