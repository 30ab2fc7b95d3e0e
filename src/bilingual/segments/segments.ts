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
  const anchors = { source: anchorsOf(source), target: anchorsOf(target) };
  const align = (pair: Segment, ratio: number) => {
    const sources = runsOf(source, pair.source, Joint.Sentence);
    const targets = runsOf(target, pair.target, Joint.Sentence);
    const terms = new TermAnchors(sources, targets, occurrences, target, lexis);
    return alignRuns(sources, targets, createMeasure(sources, targets, anchors, ratio, terms));
  };
  const aligned = pairParagraphs(...paragraphs, ratio);
  if (aligned) return aligned.flatMap((pair) => align(pair, ratio).pairs.flatMap(toSegment));
  const ways = stretches.map((stretch) => align(whole, ratio * stretch));
  const best = ways.reduce((least, way) => (way.cost < least.cost ? way : least));
  return best.pairs.flatMap(toSegment);
}

/** By how much the lengths of a whole pair may mislead: where a part was left out, or put in. */
const stretches = [1, 1.4, 1.9, 0.7];

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

/** What translations share as it stands: numbers and words of Latin capitals, by position of the word; else "". */
function anchorsOf({ text, words, length }: Side): string[] {
  return Array.from({ length }, (_, at) => {
    const word = text.slice(words.start[at], words.end[at]);
    return /^(?:\d[\d,.]*|[A-Z][A-Za-z\d]*)$/.test(word) ? word : "";
  });
}

function createMeasure(
  sources: readonly Run[],
  targets: readonly Run[],
  anchors: { readonly source: readonly string[]; readonly target: readonly string[] },
  ratio: number,
  terms: TermAnchors,
): Measure {
  const ofSource = sources.map(({ start, end }) => anchors.source.slice(start, end).filter(Boolean));
  const ofTarget = targets.map(({ start, end }) => anchors.target.slice(start, end).filter(Boolean));
  return {
    alone: (side, index) => {
      const { start, end } = (side === "source" ? sources : targets)[index] as Run;
      return 2 + 0.02 * (end - start);
    },
    pair(sourceFrom, sourceTo, targetFrom, targetTo) {
      const length =
        Math.log(
          (lengthOf(targets, targetFrom, targetTo) + 2) / (lengthOf(sources, sourceFrom, sourceTo) * ratio + 2),
        ) * 2.2;
      const left = ofSource.slice(sourceFrom, sourceTo).flat();
      const right = ofTarget.slice(targetFrom, targetTo).flat();
      const shared = sharedCount(left, right);
      const dice = left.length + right.length === 0 ? 1 : (2 * shared) / (left.length + right.length);
      const merged = sourceTo - sourceFrom + targetTo - targetFrom - 2;
      const met = terms.between(sourceFrom, sourceTo, targetFrom, targetTo);
      return Math.abs(length) + 1.6 * (1 - dice) - 0.25 * shared + 0.5 * merged - 1.2 * met;
    },
  };
}

function lengthOf(runs: readonly Run[], from: number, to: number): number {
  return (runs[to - 1] as Run).end - (runs[from] as Run).start;
}

function sharedCount(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 0;
  const rest = [...right];
  return left.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
}
