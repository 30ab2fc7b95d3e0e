import type { Dictionary } from "../../dictionary/model.js";
import type { RepairResult, TranslationPair } from "../pair.js";
import type { Lexis } from "../reading/lexis.js";
import { readSide } from "../reading/side.js";
import type { Terms } from "../terms.js";
import type { FoundRendering, ProposedTerm } from "./discovery.js";
import { frequentPhrases, type Phrase } from "./frequent-phrases.js";
import { groupRenderings } from "./group-renderings.js";

/** What proposals are made with. */
interface Workbench {
  readonly dictionaries: readonly Dictionary[];
  readonly terms: Terms;
  /** The least score that is sure. */
  readonly accept: number;
  /** What stands for the terms of these dictionaries in the batch. */
  review(dictionaries: readonly Dictionary[]): readonly RepairResult[];
}

/** More phrases are not looked at: each competes for words with the terms of the dictionary. */
const mostPhrases = 200;
/** From this share on one rendering is taken to be the rule. */
const consistent = 0.8;
/** Fewer uses that are known for sure say nothing. */
const leastSure = 3;

/** Proposes phrases that no dictionary has and that are rendered in several ways. */
export function proposeTerms(
  pairs: readonly TranslationPair[],
  results: readonly RepairResult[],
  { dictionaries, terms, accept, review }: Workbench,
): ProposedTerm[] {
  const texts = pairs.map(({ source: text }, at) => ({ text, known: knownSpans(results[at] as RepairResult) }));
  const phrases = frequentPhrases(texts, terms.source, mostPhrases);
  if (phrases.length === 0) return [];
  const found = groupRenderings(pairs, review([...dictionaries, asDictionary(phrases, dictionaries)]), {
    accept,
    keyOf: (rendering) => stemKey(rendering, terms.target),
  });
  return phrases.flatMap(({ text, count }, at) => propose(text, count, found.get(idOf(at)) ?? []));
}

function knownSpans({ matches, issues }: RepairResult) {
  const missing = issues.flatMap(({ code, source }) => (code === "term-missing" && source ? [source] : []));
  return [...matches.map(({ source }) => source), ...missing].sort((a, b) => a.start - b.start);
}

function idOf(at: number): string {
  return `canonym-phrase-${at}`;
}

/** The phrases as terms, whose canonical is a word of no language: whatever stands for one is another rendering. */
function asDictionary(phrases: readonly Phrase[], [first]: readonly Dictionary[]): Dictionary {
  const language = first?.language ?? "en";
  const canonical = /^(?:zh|cmn|yue|ja|th|lo|km|my)\b/i.test(language) ? "\u9F98\u9750\u9F49" : "zqxj vkwq";
  return {
    id: "canonym-phrases",
    language,
    ...(first?.sourceLanguage !== undefined && { sourceLanguage: first.sourceLanguage }),
    concepts: phrases.map(({ text }, at) => ({ id: idOf(at), canonical, source: [text] })),
  };
}

/** Renderings of the same word stems are one. */
function stemKey(text: string, lexis: Lexis): string {
  const { classes } = readSide(text, lexis);
  const meaningful = classes.filter((one) => !lexis.functional[one]);
  return (meaningful.length > 0 ? meaningful : classes).join(" ");
}

function propose(source: string, occurrences: number, found: readonly FoundRendering[]): ProposedTerm[] {
  const renderings = withoutParts(found.filter(({ sure }) => sure));
  const [first] = renderings;
  const sum = renderings.reduce((total, { count }) => total + count, 0);
  if (!first || sum < leastSure || first.count < 2 || first.count >= consistent * sum) return [];
  const consistency = Math.round((first.count / sum) * 1000) / 1000;
  return [{ source, occurrences, canonical: first.text, consistency, renderings }];
}

/** A rendering that is a part of another one was cut off, or the other has words around it: both are the more frequent. */
function withoutParts(found: readonly FoundRendering[]): FoundRendering[] {
  const kept: FoundRendering[] = [];
  for (const one of found) {
    const at = kept.findIndex(({ text }) => contains(text, one.text) || contains(one.text, text));
    const whole = kept[at];
    if (whole) kept[at] = { ...whole, count: whole.count + one.count };
    else kept.push(one);
  }
  return kept.sort((a, b) => b.count - a.count);
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase());
}
