/** What is known of a run of words that may stand for a term. */
export interface Signs {
  /** Likeness to a listed rendering, 0 to 1. */
  readonly lexical: number;
  /** Association over the batch, 0 to 1. */
  readonly learnt: number;
  /** Word alignment, 0 to 1. */
  readonly aligned: number;
  /** What share of what the words owe to the term rests on this segment alone, 0 to 1: what stands once bears itself out. */
  readonly unborne: number;
  /** How far the rest of the source explains the words: of them all, and of the one it explains best; 0 to 1. */
  readonly others: number;
  readonly most: number;
  /** Share of the outcome of the term's neighbours that lies beside the run, 0 to 1. */
  readonly context: number;
  /** Whether the paragraphs of the two sides stand for each other one by one: where not, a part may be left out. */
  readonly paired: boolean;
  /** Words of meaning. */
  readonly size: number;
  /** Whether the run is an acronym that the source has not, of the term or beside an acronym of the term. */
  readonly acronym: boolean;
}

/** Form or association that counts as company; a single word that alignment alone speaks for is wrong more often. */
const company = 0.25;

/** Of neighbours that are not there: what those of other terms have on an average. */
export const usualContext = 0.25;

/**
 * How likely it is that a run stands for its term: a logistic regression over 9,200 edits of seven systems, whether
 * independent word alignments bear them out. Each year of documents was foretold from the other before both were used.
 * Doubt about what rests on one segment and about paragraphs that do not pair off was added by trial, so that a single
 * short document is left to a person and whole batches find as many terms as before.
 */
export function likelihood(signs: Signs): number {
  const { lexical, learnt, aligned, unborne, others, most, context, paired, size, acronym } = signs;
  const lone = size <= 1 && !acronym && Math.max(lexical, learnt) < company;
  const odds =
    0.5 +
    aligned * (4.4 - 1.3 * aligned - 2.5 * unborne * (1 - lexical) - (size <= 1 ? 2.2 : 0)) +
    1.4 * lexical +
    1.6 * learnt -
    3.7 * others +
    0.8 * most +
    context * (3 - 1.5 * unborne) +
    0.26 * Math.min(4, size) +
    (acronym ? 2.1 : 0) -
    (paired ? 0 : 0.5) -
    (lone ? 0.9 : 0);
  return 1 / (1 + Math.exp(-odds));
}
