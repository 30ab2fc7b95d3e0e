import { mergeDictionaries } from "../../dictionary/merge.js";
import type { Concept, Dictionary } from "../../dictionary/model.js";
import { pairShapeIssues, readDictionaries, refuse } from "../input.js";
import type { RepairResult, TranslationPair } from "../pair.js";
import { type RepairOptions, repairTranslations } from "../repairer.js";
import { confidenceIssues, thresholdsOf } from "../settings.js";
import { literals, Terms } from "../terms.js";
import type { DiscoveredTerm, Discovery, FoundRendering } from "./discovery.js";
import { groupRenderings, renderingKey } from "./group-renderings.js";
import { proposeTerms } from "./propose-terms.js";

/**
 * Finds out how terms are rendered in a batch: all that stands for each term of the dictionary, and phrases without an
 * entry that are rendered in several ways. Nothing is repaired. Never throws on text.
 * @throws CanonymError if the dictionary, an option or the shape of a pair is wrong
 */
export function discoverRenderings(pairs: readonly TranslationPair[], options: RepairOptions): Discovery {
  refuse([...pairShapeIssues(pairs), ...confidenceIssues(options.confidence)]);
  const dictionaries = readDictionaries(options.dictionary);
  const { accept } = thresholdsOf(options.confidence);
  const results = reviewed(pairs, dictionaries);
  const concepts = mergeDictionaries(dictionaries).map(({ concept }) => concept);
  return {
    terms: discoverTerms(pairs, results, concepts, accept),
    proposals: proposeTerms(pairs, results, {
      dictionaries,
      terms: new Terms(dictionaries),
      accept,
      review: (extended) => reviewed(pairs, extended),
    }),
  };
}

/** Everything that may stand for a term; at this confidence next to nothing is edited, so that texts stay as they are. */
function reviewed(pairs: readonly TranslationPair[], dictionary: readonly Dictionary[]): RepairResult[] {
  return repairTranslations(pairs, { dictionary, confidence: 1 });
}

function discoverTerms(
  pairs: readonly TranslationPair[],
  results: readonly RepairResult[],
  concepts: readonly Concept[],
  accept: number,
): DiscoveredTerm[] {
  const variants = new Map(concepts.map((one) => [one.id, variantKeys(one)]));
  const isVariant = (concept: string, key: string) => variants.get(concept)?.has(key) ?? false;
  const found = groupRenderings(pairs, results, { accept, isVariant });
  const missing = missingTimes(pairs, results);
  const terms = concepts.flatMap(({ id, canonical, source = [] }) => {
    const renderings = found.get(id) ?? [];
    const lost = source.reduce((sum, form) => sum + (missing.get(form) ?? 0), 0);
    const occurrences = lost + total(renderings);
    return occurrences > 0 ? [{ concept: id, canonical, source, occurrences, missing: lost, renderings }] : [];
  });
  return terms.sort((a, b) => otherwise(b) - otherwise(a) || b.occurrences - a.occurrences);
}

function variantKeys({ variants = [] }: Concept): ReadonlySet<string> {
  return new Set(variants.flatMap(literals).map(renderingKey));
}

/** Source surface → times that it has no rendering. */
function missingTimes(pairs: readonly TranslationPair[], results: readonly RepairResult[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const [at, { issues }] of results.entries()) {
    for (const { code, source } of issues) {
      if (code !== "term-missing" || !source) continue;
      const surface = (pairs[at] as TranslationPair).source.slice(source.start, source.end);
      times.set(surface, (times.get(surface) ?? 0) + 1);
    }
  }
  return times;
}

function total(renderings: readonly FoundRendering[]): number {
  return renderings.reduce((sum, { count }) => sum + count, 0);
}

function otherwise({ renderings }: DiscoveredTerm): number {
  return total(renderings.filter(({ standing, sure }) => standing !== "accepted" && sure));
}
