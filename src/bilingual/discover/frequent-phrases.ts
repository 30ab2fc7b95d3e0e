import type { Span } from "../../text/span.js";
import type { Lexis } from "../reading/lexis.js";
import { Joint, readSide, type Side } from "../reading/side.js";

/** A phrase that occurs again and again. */
export interface Phrase {
  /** As it is written first. */
  readonly text: string;
  readonly count: number;
}

/** A text, and the places of it that are not looked at. */
export interface PhraseText {
  readonly text: string;
  readonly known: readonly Span[];
}

/** Fewer times are chance. */
const leastCount = 4;
/** Words that a phrase may have: characters, where words are not spaced. */
const lengths = { spaced: { least: 2, most: 4 }, unspaced: { least: 3, most: 8 } } as const;
/** A part of a longer phrase that seldom stands without it is no phrase of its own. */
const partShare = 0.6;
/** How many of its uses must have a neighbour of their own on either side: a phrase that is cut off has few. */
const leastVariety = 0.4;

interface Sequence {
  count: number;
  readonly side: Side;
  readonly start: number;
  readonly length: number;
  readonly before: Set<number>;
  readonly behind: Set<number>;
  /** Boundaries and uses with a neighbour not met before count alike. */
  edges: readonly [number, number];
}

/** Phrases of meaning that occur often and stand on their own, the most frequent first. */
export function frequentPhrases(texts: readonly PhraseText[], lexis: Lexis, most: number): Phrase[] {
  const sides = texts.map(({ text, known }) => {
    const side = readSide(text, lexis);
    return { side, closed: closedWords(side, known) };
  });
  const found = sequences(sides).filter((one) => one.count >= leastCount && isPhrase(one, lexis));
  return withoutParts(found)
    .slice(0, most)
    .map(({ side, start, length, count }) => ({ text: textAt(side, start, length), count }));
}

interface OpenSide {
  readonly side: Side;
  readonly closed: Uint8Array;
}

function closedWords({ words, length }: Side, known: readonly Span[]): Uint8Array {
  const closed = new Uint8Array(length);
  let at = 0;
  for (const { start, end } of known) {
    while (at < length && (words.end[at] as number) <= start) at++;
    for (let inside = at; inside < length && (words.start[inside] as number) < end; inside++) closed[inside] = 1;
  }
  return closed;
}

/** Counts sequences length by length; what begins with a rare one is not looked at. */
function sequences(sides: readonly OpenSide[]): Sequence[] {
  const all: Sequence[] = [];
  let frontier = sides.map(({ side, closed }) => {
    const starts: number[] = [];
    for (let at = 0; at < side.length; at++) if (!closed[at]) starts.push(at);
    return starts;
  });
  for (let length = 1; length <= lengths.unspaced.most; length++) {
    const counted = new Map<string, Sequence>();
    const keys = frontier.map((starts, number) =>
      starts.map((at) => countAt(sides[number] as OpenSide, at, length, counted)),
    );
    all.push(...counted.values());
    frontier = frontier.map((starts, number) => {
      const { side, closed } = sides[number] as OpenSide;
      return starts.filter((at, index) => {
        const key = (keys[number] as string[])[index] as string;
        const next = at + length;
        return (
          (counted.get(key)?.count ?? 0) >= leastCount && next < side.length && !closed[next] && isJoined(side, next)
        );
      });
    });
  }
  return all;
}

function countAt({ side }: OpenSide, start: number, length: number, counted: Map<string, Sequence>): string {
  const key = side.classes.subarray(start, start + length).join(" ");
  const one = counted.get(key) ?? {
    count: 0,
    side,
    start,
    length,
    before: new Set(),
    behind: new Set(),
    edges: [0, 0] as const,
  };
  counted.set(key, one);
  one.count++;
  const left = start > 0 && isJoined(side, start) ? side.classes[start - 1] : undefined;
  const right = isJoined(side, start + length) ? side.classes[start + length] : undefined;
  one.edges = [one.edges[0] + (left === undefined ? 1 : 0), one.edges[1] + (right === undefined ? 1 : 0)];
  if (left !== undefined) one.before.add(left);
  if (right !== undefined) one.behind.add(right);
  return key;
}

function isJoined(side: Side, at: number): boolean {
  return at < side.length && side.joints[at] === Joint.Plain;
}

function isPhrase({ side, start, length, count, before, behind, edges }: Sequence, lexis: Lexis): boolean {
  const classes = [...side.classes.subarray(start, start + length)];
  const unspaced = classes.every((one) => lexis.unspaced[one]);
  const { least, most } = lengths[unspaced ? "unspaced" : "spaced"];
  if (length < least || length > most) return false;
  const functional = classes.map((one) => lexis.functional[one] === 1);
  if (functional[0] || functional.at(-1) || (unspaced && functional.includes(true))) return false;
  if (/\p{N}/u.test(textAt(side, start, length))) return false;
  return Math.min(before.size + edges[0], behind.size + edges[1]) >= leastVariety * count;
}

/** Longest first, so that each part is known to be one; what is left is sorted by how much of the texts it is. */
function withoutParts(found: readonly Sequence[]): Sequence[] {
  const wholes = new Map<string, number>();
  const kept: Sequence[] = [];
  for (const one of [...found].sort((a, b) => b.length - a.length)) {
    const classes = [...one.side.classes.subarray(one.start, one.start + one.length)];
    if ((wholes.get(classes.join(" ")) ?? 0) >= partShare * one.count) continue;
    kept.push(one);
    for (let from = 0; from < classes.length; from++) {
      for (let to = from + 1; to <= classes.length; to++) {
        const part = classes.slice(from, to).join(" ");
        wholes.set(part, Math.max(wholes.get(part) ?? 0, one.count));
      }
    }
  }
  return kept.sort((a, b) => b.count * b.length - a.count * a.length || a.start - b.start);
}

function textAt({ text, words }: Side, start: number, length: number): string {
  return text.slice(words.start[start], words.end[start + length - 1]);
}
