import type { Lexis } from "../reading/lexis.js";
import { Joint, type Side } from "../reading/side.js";
import type { Occurrence } from "../source-terms.js";
import { alignRuns, type Measure, type RunPair } from "./align-runs.js";
import { TermAnchors } from "./term-anchors.js";
import { type Run, runsOf, sentencesOf } from "./units.js";

/** A stretch of the source and its translation, in words. What is repaired never leaves it. */
export interface Segment {
  readonly source: Run;
  readonly target: Run;
  /** Whether the paragraphs of the two sides stand for each other one by one: where not, a part may be left out. */
  readonly paired: boolean;
}

type Runs = Pick<Segment, "source" | "target">;

/** Cuts a pair into segments: paragraphs, and sentences inside them. */
export function segmentsOf(source: Side, target: Side, occurrences: readonly Occurrence[], lexis: Lexis): Segment[] {
  const whole = { source: { start: 0, end: source.length }, target: { start: 0, end: target.length } };
  const paragraphs = [
    runsOf(source, whole.source, Joint.Paragraph),
    runsOf(target, whole.target, Joint.Paragraph),
  ] as const;
  const ratio = target.length / Math.max(1, source.length);
  const anchors = readAnchors(source, target);
  const align = (pair: Runs, ratio: number) => {
    const sources = sentencesOf(source, pair.source);
    const targets = sentencesOf(target, pair.target);
    const terms = new TermAnchors(sources, targets, occurrences, target, lexis);
    return alignRuns(sources, targets, createMeasure(sources, targets, anchors, ratio, terms));
  };
  const aligned = pairParagraphs(...paragraphs, ratio);
  if (aligned) return aligned.flatMap((pair) => align(pair, ratio).pairs.flatMap((one) => toSegments(one, true)));
  const ways = stretchesFor(...paragraphs).map((stretch) => align(whole, ratio * stretch));
  const best = ways.reduce((least, way) => (way.cost < least.cost ? way : least));
  return best.pairs.flatMap((one) => toSegments(one, false));
}

/** By how much the lengths of a whole pair may mislead, if it seems that a part was left out, or put in. */
function stretchesFor({ length: source }: readonly Run[], { length: target }: readonly Run[]): readonly number[] {
  return Math.abs(source - target) * 5 > Math.max(source, target) ? [1, 1.4, 1.9, 0.7] : [1];
}

/** Paragraphs one by one where their numbers and lengths agree; else the sentences decide. */
function pairParagraphs(source: readonly Run[], target: readonly Run[], ratio: number): Runs[] | undefined {
  if (source.length !== target.length) return undefined;
  const pairs = source.map((run, at) => ({ source: run, target: target[at] as Run }));
  const odd = pairs.filter((pair) => Math.abs(lengthGap(pair.source, pair.target, ratio)) > 1.6);
  return odd.length * 5 > pairs.length + 5 ? undefined : pairs;
}

function lengthGap(source: Run, target: Run, ratio: number): number {
  return Math.log((target.end - target.start + 2) / ((source.end - source.start) * ratio + 2));
}

function toSegments({ source, target }: RunPair, paired: boolean): Segment[] {
  const [from, to] = [source[0], source.at(-1)];
  const [start, end] = [target[0], target.at(-1)];
  if (!from || !to || !start || !end) return [];
  const whole = { source: { start: from.start, end: to.end }, target: { start: start.start, end: end.end } };
  return partsOf(whole).map((part) => ({ ...part, paired }));
}

/** Of no sentence the words of both sides multiply to more: time and memory grow with the product. */
const mostCells = 1 << 17;
/** A segment with more is cut into parts of about so many words. */
const partLength = 64;

/** Text without any end of a sentence in sight, cut on both sides in proportion. */
function partsOf(segment: Runs): Runs[] {
  const [length, width] = [lengthOf(segment.source), lengthOf(segment.target)];
  if (length * width <= mostCells) return [segment];
  const count = Math.min(length, width, Math.ceil(Math.max(length, width) / partLength));
  const part = ({ start, end }: Run, at: number) => ({
    start: start + Math.floor(((end - start) * at) / count),
    end: start + Math.floor(((end - start) * (at + 1)) / count),
  });
  return Array.from({ length: count }, (_, at) => ({
    source: part(segment.source, at),
    target: part(segment.target, at),
  }));
}

function lengthOf({ start, end }: Run): number {
  return end - start;
}

/** What translations share as it stands: the numbers and words of Latin capitals of a side, from the left. */
interface Marks {
  /** By word: how many stand before it; one more than there are words. */
  readonly before: Uint32Array;
  /** What each is, as a number from 0. */
  readonly numbers: readonly number[];
}

function marksOf({ text, words, length }: Side, known: Map<string, number>): Marks {
  const before = new Uint32Array(length + 1);
  const numbers: number[] = [];
  for (let at = 0; at < length; at++) {
    const word = startsMark(text.charCodeAt(words.start[at] as number))
      ? text.slice(words.start[at], words.end[at])
      : "";
    if (/^(?:\d[\d,.]*|[A-Z][A-Za-z\d]*)$/.test(word)) {
      if (!known.has(word)) known.set(word, known.size);
      numbers.push(known.get(word) as number);
    }
    before[at + 1] = numbers.length;
  }
  return { before, numbers };
}

/** Whether a code unit is an ASCII digit or capital. */
function startsMark(code: number): boolean {
  return (code > 47 && code < 58) || (code > 64 && code < 91);
}

/** The marks of both sides, and room to count them in. */
interface Anchors {
  readonly source: Marks;
  readonly target: Marks;
  readonly counts: Int32Array;
}

function readAnchors(source: Side, target: Side): Anchors {
  const known = new Map<string, number>();
  const anchors = { source: marksOf(source, known), target: marksOf(target, known) };
  return { ...anchors, counts: new Int32Array(known.size) };
}

function createMeasure(
  sources: readonly Run[],
  targets: readonly Run[],
  anchors: Anchors,
  ratio: number,
  terms: TermAnchors,
): Measure {
  return {
    alone: (side, index) => {
      const { start, end } = (side === "source" ? sources : targets)[index] as Run;
      return 1.5 + 0.02 * (end - start);
    },
    pair(sourceFrom, sourceTo, targetFrom, targetTo) {
      const source = joined(sources, sourceFrom, sourceTo);
      const target = joined(targets, targetFrom, targetTo);
      const length = 2.2 * Math.abs(lengthGap(source, target, ratio));
      const { all, shared } = compareAnchors(anchors, source, target);
      const strange = all === 0 ? 0 : 1.6 * (1 - (2 * shared) / all);
      const merged = sourceTo - sourceFrom + targetTo - targetFrom - 2;
      const met = terms.between(sourceFrom, sourceTo, targetFrom, targetTo);
      return length + strange - 0.25 * shared + 0.5 * merged - 1.2 * met;
    },
  };
}

function joined(runs: readonly Run[], from: number, to: number): Run {
  return { start: (runs[from] as Run).start, end: (runs[to - 1] as Run).end };
}

/** How many anchors two runs have, and how many of them both have. */
function compareAnchors({ source, target, counts }: Anchors, here: Run, there: Run): { all: number; shared: number } {
  const [from, to] = [source.before[here.start] as number, source.before[here.end] as number];
  const [start, end] = [target.before[there.start] as number, target.before[there.end] as number];
  let shared = 0;
  for (let at = from; at < to; at++) {
    const mark = source.numbers[at] as number;
    counts[mark] = (counts[mark] as number) + 1;
  }
  for (let at = start; at < end; at++) {
    const mark = target.numbers[at] as number;
    if ((counts[mark] as number) <= 0) continue;
    counts[mark] = (counts[mark] as number) - 1;
    shared++;
  }
  for (let at = from; at < to; at++) counts[source.numbers[at] as number] = 0;
  return { all: to - from + end - start, shared };
}
