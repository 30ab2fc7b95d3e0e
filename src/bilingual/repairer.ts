import { createIssue, type Issue } from "../issues/issue.js";
import { type Analysis, Analyst } from "./analysis.js";
import { LikenessCache } from "./evidence/word-likeness-cache.js";
import { pairShapeIssues, readDictionaries, refuse } from "./input.js";
import { type RepairModel, readModel, writeModel } from "./model.js";
import type { RepairIssue, RepairResult, TranslationPair } from "./pair.js";
import { pairIssues } from "./pair-issues.js";
import { planRepair, type RepairPlan } from "./plan.js";
import { type Confidence, confidenceIssues, thresholdsOf } from "./settings.js";
import { settleRepairs } from "./settle.js";
import { compact } from "./statistics/compact.js";
import { type Ground, groundOf, learnStatistics, type Statistics } from "./statistics/statistics.js";
import { Terms } from "./terms.js";

/** Options of {@link repairTranslations} and {@link createRepairer}. */
export interface RepairOptions {
  /** One dictionary or several, whose concepts have `source` terms; a later one overrides concepts of the same id. */
  readonly dictionary: unknown;
  /**
   * How sure a rendering must be to be replaced: of the edits of `strict` 99 in a hundred were right where they were
   * judged by hand, of `balanced` 98, of `thorough` 90, which makes most of them. @defaultValue "balanced"
   */
  readonly confidence?: Confidence;
}

/** Options of {@link createRepairer}. */
export interface RepairerOptions extends RepairOptions {
  /** What a repairer with the same dictionary learnt before. */
  readonly model?: RepairModel;
}

/** Repairs translations one at a time with what it has learnt. Made by {@link createRepairer}. */
export interface Repairer {
  /** Learns from pairs, on top of what is known; nothing is repaired. */
  learn(pairs: readonly TranslationPair[]): void;
  /** Repairs one pair. Learns nothing, so that the same pair gives the same result. Never throws on text. */
  repair(pair: TranslationPair): RepairResult;
  /** What was learnt: plain JSON data, for the option `model`. */
  model(): RepairModel;
}

/**
 * Repairs a batch of translations: where a source term is not rendered by one of its accepted terms, the words that
 * stand for it are found by likeness and by the statistics of the batch, and replaced by the canonical.
 * Never throws on text; a second repair of the results changes nothing.
 * @throws CanonymError if the dictionary, an option or the shape of a pair is wrong
 */
export function repairTranslations(pairs: readonly TranslationPair[], options: RepairOptions): RepairResult[] {
  refuse([...pairShapeIssues(pairs), ...confidenceIssues(options.confidence)]);
  const workshop = new Workshop(options);
  const results = workshop.repairBatch(pairs);
  return withBatchIssues(pairs, results, workshop);
}

/**
 * Makes a repairer for streams, and for one document at a time.
 * @throws CanonymError if the dictionary, an option or the model is wrong
 */
export function createRepairer(options: RepairerOptions): Repairer {
  refuse(confidenceIssues(options.confidence));
  const workshop = new Workshop(options);
  const learn = (analyses: readonly Analysis[], known?: Statistics) => compact(workshop.learn(analyses, known));
  let statistics = options.model === undefined ? learn([]) : readModel(options.model, workshop.terms);
  return {
    learn(pairs) {
      refuse(pairShapeIssues(pairs));
      statistics = learn(workshop.analyseSound(pairs), statistics);
    },
    repair(pair) {
      refuse(pairShapeIssues([pair]));
      return workshop.repairWith(statistics, pair);
    },
    model: () => writeModel(statistics, workshop.terms),
  };
}

/** A dictionary at work on pairs. */
class Workshop {
  readonly terms: Terms;
  readonly analyst: Analyst;
  readonly #likeness: LikenessCache;
  readonly #confidence: Confidence | undefined;
  #ground: Ground | undefined;

  constructor({ dictionary, confidence }: RepairOptions) {
    this.terms = new Terms(readDictionaries(dictionary));
    this.analyst = new Analyst(this.terms);
    this.#likeness = new LikenessCache(this.terms.target);
    this.#confidence = confidence;
  }

  learn(analyses: readonly Analysis[], known?: Statistics): Statistics {
    return learnStatistics(analyses, this.terms, known ?? (this.#ground ??= groundOf(this.terms)));
  }

  /** The pairs that something can be learnt from, taken apart. */
  analyseSound(pairs: readonly TranslationPair[]): Analysis[] {
    return pairs
      .filter((pair) => pairIssues(pair, this.analyst).length === 0)
      .map(({ source, target }) => this.analyst.analyse(this.analyst.readSource(source), target));
  }

  /** Each round learns from what the round before made, so that the last one holds for the results themselves. */
  repairBatch(pairs: readonly TranslationPair[]): RepairResult[] {
    return this.#repair(pairs, (analyses) => this.learn(analyses));
  }

  repairWith(statistics: Statistics, pair: TranslationPair): RepairResult {
    return this.#repair([pair], () => statistics)[0] as RepairResult;
  }

  #repair(pairs: readonly TranslationPair[], learn: (analyses: readonly Analysis[]) => Statistics): RepairResult[] {
    const odd = pairs.map((pair) => pairIssues(pair, this.analyst));
    const thresholds = thresholdsOf(this.#confidence);
    const sources = pairs.map(({ source }, at) => (odd[at]?.length ? undefined : this.analyst.readSource(source)));
    let analyses: (Analysis | undefined)[] = [];
    return settleRepairs(pairs, (targets) => {
      analyses = sources.map((source, at) => {
        const [before, target] = [analyses[at], targets[at] as string];
        return before?.target.text === target ? before : source && this.analyst.analyse(source, target);
      });
      const statistics = learn(analyses.filter((one) => one !== undefined));
      const knowledge = { terms: this.terms, statistics, likeness: this.#likeness };
      return analyses.map((analysis, at) =>
        analysis ? planRepair(analysis, knowledge, thresholds) : leftAlone(odd[at] as RepairIssue[]),
      );
    });
  }
}

function leftAlone(issues: readonly RepairIssue[]): RepairPlan {
  return { matches: [], edits: [], issues };
}

/** What is odd about the batch as a whole, told where it begins. */
function withBatchIssues(
  pairs: readonly TranslationPair[],
  results: readonly RepairResult[],
  { analyst }: Workshop,
): RepairResult[] {
  const seen = new Set<string>();
  const nothing = pairs.length > 0 && !pairs.some(({ source }) => analyst.hasTerms(source));
  return results.map((result, at) => {
    const issues: Issue[] = [];
    if (at === 0 && nothing) {
      const message = `No source term of the dictionary occurs in ${pairs.length === 1 ? "the pair" : `any of ${pairs.length} pairs`}.`;
      issues.push(createIssue("no-term-found", { message }));
    }
    if (result.id !== undefined && seen.has(result.id)) {
      issues.push(createIssue("duplicate-pair-id", { message: `The id \`${result.id}\` has been used before.` }));
    }
    if (result.id !== undefined) seen.add(result.id);
    return issues.length === 0 ? result : { ...result, issues: [...issues, ...result.issues] };
  });
}
