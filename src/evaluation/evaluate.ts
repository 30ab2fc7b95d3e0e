import type { Match } from "../match/match.js";
import type { Normalizer } from "../normalizer.js";
import type { Span } from "../text/span.js";
import type { GoldSpan, GoldText } from "./gold.js";
import { termKey } from "./term-key.js";

/** Shares from 0 to 1. A share of nothing is 1: nothing was wrong. */
export interface Measures {
  /** Of the edits, how many are right. */
  readonly precision: number;
  /** Of the marked spans, how many are found. */
  readonly recall: number;
  /** The harmonic mean of precision and recall. */
  readonly f1: number;
  /** Of the texts without a marked span, how many stay as they are. */
  readonly untouched: number;
}

/** What the measures are made of. */
interface Counts {
  readonly texts: number;
  readonly edits: number;
  readonly rightEdits: number;
  readonly spans: number;
  readonly foundSpans: number;
  readonly innocentTexts: number;
  readonly untouchedTexts: number;
}

/** Where a decision or a span stands. */
export interface Finding {
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly canonical: string;
}

/** An edit. */
export interface EditFinding extends Finding {
  readonly concept: string;
  readonly replacement: string;
  /** Why canonym made it. */
  readonly reason: string;
  /** The canonicals that are marked there, if any. */
  readonly expected: readonly string[];
}

/** A marked span that is not found. */
export interface Miss extends Finding {
  /** What canonym made of it. */
  readonly reason: string;
}

/** How well a normalizer does on gold texts. */
export interface Evaluation extends Measures {
  readonly counts: Counts;
  readonly falseAlarms: readonly EditFinding[];
  readonly misses: readonly Miss[];
  /** Edits outside the marks of which the gold set says nothing; they count nowhere. */
  readonly unjudged: readonly EditFinding[];
}

/** What a gold set can say about matches; the rule of `canonym eval` unless told otherwise. */
export interface Judge {
  /** Whether a match is of the concept that is marked; that the two overlap is known. */
  means(match: Match, span: GoldSpan): boolean;
  /** Whether the marks are complete for the concept of a match, so that an edit outside them is wrong. */
  covers(match: Match): boolean;
}

/** The concept's canonical, or what is written for it, is the marked one. Everything is marked. */
const byCanonical: Judge = {
  means: ({ canonical, replacement }, span) =>
    [canonical, replacement].some((term) => termKey(term) === termKey(span.canonical)),
  covers: () => true,
};

/**
 * Compares what a normalizer does with what is marked.
 *
 * An edit is right if it overlaps a marked span whose concept it means. A span is found if a match of its concept
 * overlaps it and is an edit, or stands because it is canonical or admitted. What is only reported for review, or left
 * alone by a guard, is neither right nor wrong, and finds nothing.
 */
export function evaluate(normalizer: Normalizer, texts: readonly GoldText[], judge: Judge = byCanonical): Evaluation {
  const judged = texts.map((gold) => judgeText(gold, normalizer, judge));
  const counts: Counts = {
    texts: texts.length,
    edits: total(judged.map(({ edits }) => edits)),
    rightEdits: total(judged.map(({ edits, falseAlarms }) => edits - falseAlarms.length)),
    spans: total(texts.map(({ spans }) => spans.length)),
    foundSpans: total(judged.map(({ gold, misses }) => gold.spans.length - misses.length)),
    innocentTexts: judged.filter(({ innocent }) => innocent).length,
    untouchedTexts: judged.filter(({ innocent, changed }) => innocent && !changed).length,
  };
  return {
    ...measuresOf(counts),
    counts,
    falseAlarms: judged.flatMap(({ falseAlarms }) => falseAlarms),
    misses: judged.flatMap(({ misses }) => misses),
    unjudged: judged.flatMap(({ unjudged }) => unjudged),
  };
}

interface JudgedText {
  readonly gold: GoldText;
  readonly innocent: boolean;
  readonly changed: boolean;
  readonly edits: number;
  readonly falseAlarms: readonly EditFinding[];
  readonly misses: readonly Miss[];
  readonly unjudged: readonly EditFinding[];
}

function judgeText(gold: GoldText, normalizer: Normalizer, judge: Judge): JudgedText {
  const { text, matches } = normalizer.normalize(gold.text);
  const marked = (match: Match) => gold.spans.filter((span) => overlaps(match, span));
  const isRight = (match: Match) => marked(match).some((span) => judge.means(match, span));
  const isJudged = (match: Match) => marked(match).length > 0 || judge.covers(match);
  const edits = matches.filter(({ action }) => action === "replace");
  const judged = edits.filter(isJudged);
  const tell = (match: Match) => toEditFinding(match, gold, marked(match));
  const isFound = (span: GoldSpan) =>
    matches.some((match) => stands(match) && overlaps(match, span) && judge.means(match, span));
  return {
    gold,
    innocent: gold.spans.length === 0,
    changed: text !== gold.text,
    edits: judged.length,
    falseAlarms: judged.filter((match) => !isRight(match)).map(tell),
    unjudged: edits.filter((match) => !isJudged(match)).map(tell),
    misses: gold.spans.filter((span) => !isFound(span)).map((span) => toMiss(span, gold, matches)),
  };
}

/** Edited, or kept because it may stand; what a guard refuses does not find the term. */
function stands({ action, reason }: Match): boolean {
  return action === "replace" || (action === "keep" && !reason.startsWith("left alone"));
}

function toEditFinding(match: Match, { id, file, line }: GoldText, marked: readonly GoldSpan[]): EditFinding {
  const { start, end, surface, concept, canonical, replacement, reason } = match;
  const expected = marked.map((span) => span.canonical);
  return { id, file, line, start, end, surface, concept, canonical, replacement, reason, expected };
}

function toMiss({ start, end, canonical }: GoldSpan, gold: GoldText, matches: readonly Match[]): Miss {
  const { id, file, line, text } = gold;
  const match = matches.find((one) => overlaps(one, { start, end }));
  const reason = match ? sayWhy(match) : "nothing is found there";
  return { id, file, line, start, end, surface: text.slice(start, end), canonical, reason };
}

function sayWhy({ action, surface, canonical, reason }: Match): string {
  const done = { replace: "edited to", keep: "taken for", review: "for review as" }[action];
  return `“${surface}” is ${done} “${canonical}”: ${reason}`;
}

function measuresOf({ edits, rightEdits, spans, foundSpans, innocentTexts, untouchedTexts }: Counts): Measures {
  const precision = share(rightEdits, edits);
  const recall = share(foundSpans, spans);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1, untouched: share(untouchedTexts, innocentTexts) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
