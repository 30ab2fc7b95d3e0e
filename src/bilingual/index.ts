/**
 * Repairs translations with the source beside them: finds the words that stand for each source term, however they were
 * rendered, and puts the canonical there.
 *
 * ```ts
 * import { repairTranslations } from "canonym/bilingual";
 *
 * const results = repairTranslations([{ source: "…", target: "…" }], { dictionary, confidence: "balanced" });
 * ```
 *
 * @module
 */

export { discoverRenderings } from "./discover/discover-renderings.js";
export type {
  DiscoveredTerm,
  Discovery,
  Excerpt,
  FoundRendering,
  ProposedTerm,
  RenderingExample,
  Standing,
} from "./discover/discovery.js";
export { discoveryDictionary } from "./discover/review-dictionary.js";
export type { RepairModel } from "./model.js";
export type { RepairIssue, RepairMatch, RepairMethod, RepairResult, SourceSpan, TranslationPair } from "./pair.js";
export type { Evidence } from "./proposal.js";
export {
  createRepairer,
  type Repairer,
  type RepairerOptions,
  type RepairOptions,
  repairTranslations,
} from "./repairer.js";
export { type ScoredPair, scoreTerminology, type TerminologyScore, type TermScore } from "./score.js";
export type { Confidence } from "./settings.js";
