import { mergeDictionaries } from "../dictionary/merge.js";
import type { Concept } from "../dictionary/model.js";
import { pairShapeIssues, readDictionaries, refuse } from "./input.js";
import type { TranslationPair } from "./pair.js";
import { literals } from "./terms.js";

/** A pair to score, with a human translation if there is one. */
export interface ScoredPair extends TranslationPair {
  /** A human translation: a term that it does not render by an accepted one is not counted. */
  readonly reference?: string;
}

/** How one term fares. */
export interface TermScore {
  /** Id of the concept. */
  readonly concept: string;
  /** Times that it stands in the sources. */
  readonly occurrences: number;
  /** Mean success over the pairs that have it, 0 to 1. */
  readonly success: number;
  /** Uses of each accepted rendering in the targets, lower case, those that are used. */
  readonly renderings: Readonly<Record<string, number>>;
}

/** How terms fare in translations. */
export interface TerminologyScore {
  /** Pairs of a text and a term that were counted. */
  readonly counted: number;
  /** Mean over these of min(1, accepted renderings in the target / occurrences in the source); 0 if there are none. */
  readonly success: number;
  /** Of all accepted renderings, the share that is its term's most frequent one; 0 if there are none. */
  readonly consistency: number;
  /** Term by term, the worst first. */
  readonly terms: readonly TermScore[];
}

/**
 * Scores translations against a dictionary by substrings in lower case, as the terminology task of WMT 2025 does, be
 * the pairs sentences (its first track) or documents (its second).
 * @throws CanonymError if the dictionary or the shape of a pair is wrong
 */
export function scoreTerminology(
  pairs: readonly ScoredPair[],
  options: { readonly dictionary: unknown },
): TerminologyScore {
  refuse(pairShapeIssues(pairs));
  const texts = pairs.map(({ source, target, reference }) => ({
    source: source.toLowerCase(),
    target: target.toLowerCase(),
    reference: reference?.toLowerCase(),
  }));
  const tallies = mergeDictionaries(readDictionaries(options.dictionary))
    .map(({ concept }) => tally(concept, texts))
    .filter(({ rates }) => rates.length > 0);
  const rates = tallies.flatMap((one) => one.rates);
  const used = tallies.flatMap(({ renderings }) => [...renderings.values()]);
  const main = tallies.map(({ renderings }) => Math.max(0, ...renderings.values()));
  return {
    counted: rates.length,
    success: mean(rates),
    consistency: sum(used) === 0 ? 0 : sum(main) / sum(used),
    terms: tallies.map(toScore).sort((a, b) => a.success - b.success || b.occurrences - a.occurrences),
  };
}

interface Text {
  readonly source: string;
  readonly target: string;
  readonly reference: string | undefined;
}

interface Tally {
  readonly concept: string;
  readonly rates: number[];
  readonly renderings: Map<string, number>;
  occurrences: number;
}

function tally({ id, canonical, admitted = [], abbreviation, source = [] }: Concept, texts: readonly Text[]): Tally {
  const accepted = lowered([canonical, ...admitted.flatMap(literals), ...(abbreviation ? [abbreviation] : [])]);
  const forms = lowered(source);
  const result: Tally = { concept: id, rates: [], renderings: new Map(), occurrences: 0 };
  for (const text of texts) {
    const wanted = sum(forms.map((form) => occurrences(text.source, form)));
    if (wanted === 0) continue;
    if (text.reference !== undefined && !accepted.some((form) => text.reference?.includes(form))) continue;
    let found = 0;
    for (const form of accepted) {
      const times = occurrences(text.target, form);
      found += times;
      if (times > 0) result.renderings.set(form, (result.renderings.get(form) ?? 0) + times);
    }
    result.occurrences += wanted;
    result.rates.push(Math.min(1, found / wanted));
  }
  return result;
}

function lowered(forms: readonly string[]): string[] {
  return [...new Set(forms.map((form) => form.trim().toLowerCase()))].filter((form) => form !== "");
}

/** From the left, not overlapping itself. */
function occurrences(text: string, form: string): number {
  let count = 0;
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) count++;
  return count;
}

function toScore({ concept, rates, renderings, occurrences: times }: Tally): TermScore {
  const sorted = [...renderings].sort((a, b) => b[1] - a[1]);
  return { concept, occurrences: times, success: mean(rates), renderings: Object.fromEntries(sorted) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
}
