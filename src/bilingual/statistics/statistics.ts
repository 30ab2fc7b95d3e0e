import type { Analysis } from "../analysis.js";
import { pairOccurrences } from "../occurrence-of.js";
import { closedWords } from "../passage-words.js";
import type { Terms } from "../terms.js";
import { type Association, learnAssociation } from "./association.js";
import { learnTranslation, type Sample, Translation } from "./translation.js";
import { UnitTable } from "./units.js";

/** What a batch says about its terms. */
export interface Statistics {
  readonly units: UnitTable;
  readonly translation: Translation;
  readonly association: Association;
}

/** Learns from pairs taken apart, on top of what is known; that grows in place and is not to be used any more. */
export function learnStatistics(analyses: readonly Analysis[], terms: Terms, known?: Statistics): Statistics {
  const units = known?.units ?? new UnitTable(terms.source, terms.list.length);
  const samples = [
    ...(known ? [] : dictionarySamples(terms, units)),
    ...analyses.flatMap((analysis) => samplesOf(analysis, terms, units)),
  ];
  return {
    units,
    translation: new Translation(learnTranslation(frequent(samples, units), known?.translation.counts)),
    association: learnAssociation(analyses, terms.target, terms.list.length, known?.association),
  };
}

function samplesOf({ source, target, passages }: Analysis, terms: Terms, units: UnitTable): Sample[] {
  return passages.flatMap((passage) => {
    const { paired } = pairOccurrences(passage, passage.fixed);
    const closed = closedWords(passage);
    const words = target.classes.subarray(passage.target.start, passage.target.end).filter((_, at) => !closed[at]);
    const open = {
      units: Uint32Array.from(units.read(source, passage.source, passage.occurrences, [...paired.values()]).ids),
      words: contentWords(words, terms),
    };
    return [
      open,
      ...[...paired].map(([fixed, occurrence]) => ({
        units: Uint32Array.from(units.read(source, occurrence, [occurrence]).ids),
        words: contentWords(target.classes.subarray(fixed.start, fixed.end), terms),
      })),
    ];
  });
}

function contentWords(classes: Uint32Array, { target }: Terms): Uint32Array {
  return classes.filter((one) => !target.functional[one]);
}

/** The dictionary itself is a text with its translation. */
function dictionarySamples(terms: Terms, units: UnitTable): Sample[] {
  return terms.sources.flatMap(({ classes, side, term }) => {
    const whole = { start: 0, end: classes.length };
    const own = Uint32Array.from(units.read(side, whole, [{ term, ...whole }]).ids);
    return term.accepted.map((rendering) => ({
      units: own,
      words: contentWords(Uint32Array.from(rendering.classes), terms),
    }));
  });
}

/** Without pairs of characters that stand in one segment only: they explain nothing but that segment. */
function frequent(samples: readonly Sample[], units: UnitTable): Sample[] {
  const uses = new Uint32Array(units.size);
  for (const sample of samples) for (const unit of sample.units) uses[unit] = (uses[unit] as number) + 1;
  return samples.map(({ units: own, words }) => ({
    units: own.filter((unit) => !units.isPair(unit) || (uses[unit] as number) > 1),
    words,
  }));
}
