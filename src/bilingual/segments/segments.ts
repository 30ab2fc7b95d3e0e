import type { Lexis } from "../reading/lexis.js";
import { Joint, type Side } from "../reading/side.js";
import type { Occurrence } from "../source-terms.js";
import { alignRuns, type Measure, type RunPair } from "./align-runs.js";
import { TermAnchors } from "./term-anchors.js";
import { type Run, runsOf } from "./units.js";

/** A stretch of the source and its translation, in words. What is repaired never leaves it. */
export interface Segment {
  readonly source: Run;
  readonly target: Run;
}

/** Cuts a pair into segments: paragraphs, and sentences inside them. */
export function segmentsOf(source: Side, target: Side, occurrences: readonly Occurrence[], lexis: Lexis): Segment[] {
  const whole = { source: { start: 0, end: source.length }, target: { start: 0, end: target.length } };
  const paragraphs = [
    runsOf(source, whole.source, Joint.Paragraph),
    runsOf(target, whole.target, Joint.Paragraph),
  ] as const;
  const ratio = target.length / Math.max(1, source.length);
  const anchors = readAnchors(source, target);
  const align = (pair: Segment, ratio: number) => {
    const sources = runsOf(source, pair.source, Joint.Sentence);
    const targets = runsOf(target, pair.target, Joint.Sentence);
    const terms = new TermAnchors(sources, targets, occurrences, target, lexis);
    return alignRuns(sources, targets, createMeasure(sources, targets, anchors, ratio, terms));
  };
  const aligned = pairParagraphs(...paragraphs, ratio);
  if (aligned) return aligned.flatMap((pair) => align(pair, ratio).pairs.flatMap(toSegment));
  const ways = stretchesFor(...paragraphs).map((stretch) => align(whole, ratio * stretch));
  const best = ways.reduce((least, way) => (way.cost < least.cost ? way : least));
  return best.pairs.flatMap(toSegment);
}

/** By how much the lengths of a whole pair may mislead, if it seems that a part was left out, or put in. */
function stretchesFor({ length: source }: readonly Run[], { length: target }: readonly Run[]): readonly number[] {
  return Math.abs(source - target) * 5 > Math.max(source, target) ? [1, 1.4, 1.9, 0.7] : [1];
}

/** Paragraphs one by one where their numbers and lengths agree; else the sentences decide. */
function pairParagraphs(source: readonly Run[], target: readonly Run[], ratio: number): Segment[] | undefined {
  if (source.length !== target.length) return undefined;
  const pairs = source.map((run, at) => ({ source: run, target: target[at] as Run }));
  const odd = pairs.filter((pair) => Math.abs(lengthGap(pair.source, pair.target, ratio)) > 1.6);
  return odd.length * 5 > pairs.length + 5 ? undefined : pairs;
}

function lengthGap(source: Run, target: Run, ratio: number): number {
  return Math.log((target.end - target.start + 2) / ((source.end - source.start) * ratio + 2));
}

function toSegment({ source, target }: RunPair): Segment[] {
  const [from, to] = [source[0], source.at(-1)];
  const [start, end] = [target[0], target.at(-1)];
  if (!from || !to || !start || !end) return [];
  return [{ source: { start: from.start, end: to.end }, target: { start: start.start, end: end.end } }];
}

/** What translations share as it stands: numbers and words of Latin capitals, by position of the word; else 0. */
function anchorsOf({ text, words, length }: Side, numbers: Map<string, number>): Uint32Array {
  return Uint32Array.from({ length }, (_, at) => {
    const word = text.slice(words.start[at], words.end[at]);
    if (!/^(?:\d[\d,.]*|[A-Z][A-Za-z\d]*)$/.test(word)) return 0;
    if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
    return numbers.get(word) as number;
  });
}

/** The anchors of both sides, and room to count them in. */
interface Anchors {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly counts: Int32Array;
}

function readAnchors(source: Side, target: Side): Anchors {
  const numbers = new Map<string, number>();
  const anchors = { source: anchorsOf(source, numbers), target: anchorsOf(target, numbers) };
  return { ...anchors, counts: new Int32Array(numbers.size + 1) };
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
  let [all, shared] = [0, 0];
  for (let at = here.start; at < here.end; at++) {
    const anchor = source[at] as number;
    if (anchor === 0) continue;
    all++;
    counts[anchor] = (counts[anchor] as number) + 1;
  }
  for (let at = there.start; at < there.end; at++) {
    const anchor = target[at] as number;
    if (anchor === 0) continue;
    all++;
    if ((counts[anchor] as number) <= 0) continue;
    counts[anchor] = (counts[anchor] as number) - 1;
    shared++;
  }
  for (let at = here.start; at < here.end; at++) counts[source[at] as number] = 0;
  return { all, shared };
}
