import type { Analysis } from "../analysis.js";
import { pairOccurrences } from "../occurrence-of.js";
import { closedWords } from "../passage-words.js";
import type { Run } from "../segments/units.js";
import type { Terms } from "../terms.js";
import { type Association, learnAssociation } from "./association.js";
import { learnTranslation } from "./learn-translation.js";
import { sampleOf } from "./sample.js";
import { Samples } from "./samples.js";
import { Translation } from "./translation.js";
import { UnitTable } from "./units.js";

/** What a batch says about its terms. */
export interface Statistics {
  readonly units: UnitTable;
  readonly translation: Translation;
  readonly association: Association;
}

/** What a dictionary says by itself: it is a text with its translation, and what is learnt begins with it. */
export interface Ground {
  readonly units: UnitTable;
  readonly samples: Samples;
}

/** Learns from pairs taken apart, on top of what is known; that grows in place and is not to be used any more. */
export function learnStatistics(analyses: readonly Analysis[], terms: Terms, known: Ground | Statistics): Statistics {
  const before = "samples" in known ? undefined : known;
  const units = "samples" in known ? known.units.copy() : known.units;
  const samples = new Samples();
  if ("samples" in known) samples.append(known.samples);
  for (const analysis of analyses) addSamples(samples, analysis, terms, units);
  return {
    units,
    translation: new Translation(learnTranslation(samples, units, before?.translation.counts)),
    association: learnAssociation(analyses, terms.target, terms.list.length, before?.association),
  };
}

function addSamples(samples: Samples, { source, target, passages }: Analysis, terms: Terms, units: UnitTable): void {
  for (const passage of passages) {
    const { paired } = pairOccurrences(passage, passage.fixed);
    const closed = closedWords(passage);
    const open = rangeOf(passage.target).filter((at) => !closed[at - passage.target.start]);
    const rest = units.read(source, passage.source, passage.occurrences, [...paired.values()]);
    samples.add(sampleOf(rest, passage.source, target.classes, open, passage.target, terms));
    for (const [fixed, occurrence] of paired) {
      const own = units.read(source, occurrence, [occurrence]);
      samples.add(sampleOf(own, occurrence, target.classes, rangeOf(fixed), fixed, terms));
    }
  }
}

function rangeOf({ start, end }: Run): number[] {
  return Array.from({ length: end - start }, (_, at) => start + at);
}

/** The ground that a dictionary lays. */
export function groundOf(terms: Terms): Ground {
  const units = new UnitTable(terms.source, terms.list.length);
  const samples = new Samples();
  for (const { classes, joints, term } of terms.sources) {
    const whole = { start: 0, end: classes.length };
    const own = units.read({ classes, joints }, whole, [{ term, ...whole }]);
    for (const rendering of term.accepted) {
      const run = { start: 0, end: rendering.classes.length };
      samples.add(sampleOf(own, whole, rendering.classes, rangeOf(run), run, terms));
    }
  }
  return { units, samples };
}
