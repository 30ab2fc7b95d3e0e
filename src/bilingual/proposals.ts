import type { Analysis, Passage } from "./analysis.js";
import { FormEvidence } from "./evidence/form.js";
import { termMasses } from "./evidence/mass.js";
import type { LikenessCache } from "./evidence/word-likeness-cache.js";
import { Joint } from "./reading/side.js";
import { closedWords } from "./statistics/association.js";
import type { Statistics } from "./statistics/statistics.js";
import type { Rendering, Term, Terms } from "./terms.js";

/** What speaks for a rendering; each is in [0, 1]. */
export interface Evidence {
  /** Likeness to an accepted or known rendering. */
  readonly lexical: number;
  /** Association over the batch. */
  readonly learnt: number;
  /** Word alignment in the segment. */
  readonly aligned: number;
}

/** Words of the target that may stand for a missing term. */
export interface Proposal {
  readonly term: Term;
  /** In words of the target. */
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly evidence: Evidence;
  readonly rendering?: Rendering;
}

/** Less is not worth a look. */
const floor = 0.1;

/** Every run of free words that may stand for a missing term of the segment. */
export function proposalsFor(
  analysis: Analysis,
  passage: Passage,
  statistics: Statistics,
  terms: Terms,
  cache: LikenessCache,
): Proposal[] {
  const { target } = analysis;
  const { start: from, end: to } = passage.target;
  const closed = closedWords(target, passage);
  const masses = termMasses(analysis, passage, statistics, terms, closed);
  const { functional } = terms.target;
  const proposals: Proposal[] = [];
  for (const [term, mass] of masses) {
    const total = mass.reduce((sum, one) => sum + one, 0);
    const times = passage.occurrences.filter((one) => one.term === term).length;
    const places = passage.occurrences
      .filter((one) => one.term === term)
      .map((one) => (one.start - passage.source.start) / Math.max(1, passage.source.end - passage.source.start));
    const form = new FormEvidence(target, passage.target, [...term.accepted, ...term.variants], terms.target, cache);
    for (let start = from; start < to; start++) {
      if (closed[start - from] || functional[target.classes[start] as number]) continue;
      let inside = 0;
      let content = 0;
      let gram = 0;
      for (let end = start + 1; end <= Math.min(to, start + term.longest + 3); end++) {
        const last = end - 1;
        const joint = target.joints[last] as Joint;
        if (closed[last - from] || (last > start && (joint >= Joint.Wall || (joint === Joint.Comma && !term.comma)))) break;
        const word = target.classes[last] as number;
        if (gram >= 0) gram = statistics.association.grams.find(gram, word);
        inside += mass[last - from] as number;
        if (functional[word]) continue;
        content++;
        const { score: lexical, rendering } = form.of(start, end);
        const precision = inside / content;
        const recall = Math.min(1, (inside * times) / Math.max(total, 1e-9));
        const aligned = precision + recall > 0 ? Math.min(1, (2 * precision * recall) / (precision + recall)) : 0;
        const raw = statistics.association.between(term.index, gram);
        const learnt = raw * Math.min(1, (aligned + lexical) / 0.2);
        const place = (start + end - 2 * from) / 2 / (to - from);
        const distance = Math.min(...places.map((one) => Math.abs(one - place)));
        const score =
          (1 - (1 - 0.97 * lexical ** 2) * (1 - 0.85 * aligned) * (1 - 0.85 * learnt ** 2)) * (1 - 0.25 * distance);
        if (score >= floor) {
          proposals.push({ term, start, end, score, evidence: { lexical, learnt, aligned }, ...(rendering && { rendering }) });
        }
      }
    }
  }
  return proposals;
}
