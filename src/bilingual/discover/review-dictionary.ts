import { mergeDictionaries } from "../../dictionary/merge.js";
import type { Concept, Dictionary } from "../../dictionary/model.js";
import { readDictionaries } from "../input.js";
import { literals } from "../terms.js";
import type { Discovery, Excerpt, FoundRendering } from "./discovery.js";
import { renderingKey } from "./group-renderings.js";

/** A rendering that may become a variant of a concept. */
export interface VariantCandidate {
  /** Id of the concept. */
  readonly concept: string;
  readonly text: string;
  readonly count: number;
  readonly score: number;
  readonly context: Excerpt;
}

/**
 * Writes what was discovered as a dictionary for a person to review: the concepts of the dictionary with their sure new
 * renderings as variants, and each proposed term as a provisional concept. Every such concept has a note that says what
 * is new and where it was found. It overrides the concepts of the same id when it is given after the dictionary itself.
 * @throws CanonymError if the dictionary is wrong
 */
export function discoveryDictionary(discovery: Discovery, options: { readonly dictionary: unknown }): Dictionary {
  const dictionaries = readDictionaries(options.dictionary);
  const candidates = discovery.terms.flatMap(({ concept, renderings }) =>
    renderings
      .filter(({ standing, sure }) => standing === "new" && sure)
      .map((one) => ({ ...asCandidate(one), concept })),
  );
  return reviewDictionary(dictionaries, candidates, discovery);
}

function asCandidate({ text, count, score, example }: FoundRendering) {
  return { text, count, score, context: example.target };
}

/** The same of candidates, be they found in pairs or in texts. */
export function reviewDictionary(
  dictionaries: readonly Dictionary[],
  candidates: readonly VariantCandidate[],
  { proposals }: Pick<Discovery, "proposals"> = { proposals: [] },
): Dictionary {
  const concepts = mergeDictionaries(dictionaries).map(({ concept }) => concept);
  const taken = new Set(concepts.flatMap(formKeys));
  const fresh = freshByConcept(candidates, taken);
  const extended = concepts.flatMap((concept) => {
    const found = fresh.get(concept.id);
    return found ? [withVariants(concept, found)] : [];
  });
  const ids = new Set(concepts.map(({ id }) => id));
  const proposed = proposals.flatMap((proposal) => {
    const [first, ...others] = proposal.renderings.map((one) => ({ ...asCandidate(one), concept: "" }));
    if (!first || !take(first.text, taken)) return [];
    const id = uniqueId(first.text, ids);
    const variants = others.filter(({ text }) => take(text, taken));
    return [
      withVariants({ id, canonical: first.text, source: [proposal.source], status: "provisional" }, variants, first),
    ];
  });
  return { ...headOf(dictionaries), concepts: [...extended, ...proposed] };
}

function headOf([first]: readonly Dictionary[]): Omit<Dictionary, "concepts"> {
  const { id = "terms", language = "en", sourceLanguage, evidence } = first ?? {};
  return {
    id: `${id}-for-review`,
    title: `For review: renderings found beside “${first?.title ?? id}”`,
    language,
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(evidence !== undefined && { evidence }),
  };
}

function formKeys({ canonical, abbreviation, admitted = [], variants = [] }: Concept): string[] {
  const texts = [canonical, ...(abbreviation ? [abbreviation] : []), ...[...admitted, ...variants].flatMap(literals)];
  return texts.map(renderingKey);
}

/** One surface is a variant of one concept only: of that for which it was found most often. */
function freshByConcept(candidates: readonly VariantCandidate[], taken: Set<string>): Map<string, VariantCandidate[]> {
  const fresh = new Map<string, VariantCandidate[]>();
  for (const one of [...candidates].sort((a, b) => b.count - a.count || b.score - a.score)) {
    if (!take(one.text, taken)) continue;
    fresh.set(one.concept, [...(fresh.get(one.concept) ?? []), one]);
  }
  return fresh;
}

/** Whether a text is no form yet; from now on it is. */
function take(text: string, taken: Set<string>): boolean {
  const key = renderingKey(text);
  if (!/\p{L}/u.test(text) || taken.has(key)) return false;
  taken.add(key);
  return true;
}

function withVariants(concept: Concept, found: readonly VariantCandidate[], first?: VariantCandidate): Concept {
  const listed = (first ? [first, ...found] : found).map(describe).join("; ");
  const note = `${first ? "Proposed; renderings found" : "For review; variants found"}: ${listed}.`;
  const variants = [...(concept.variants ?? []), ...found.map(({ text }) => escaped(text))];
  return {
    ...concept,
    note: concept.note === undefined ? note : `${concept.note} ${note}`,
    ...(variants.length > 0 && { variants }),
  };
}

function describe({ text, count, score, context }: VariantCandidate): string {
  const line = `${context.before}[${context.surface}]${context.after}`.replace(/\s+/g, " ").trim();
  return `“${text}” ${count}×, score ${score.toFixed(2)}, as in “${line}”`;
}

/** A form that stands for a literal text. */
function escaped(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\()[\]{}|]/g, "\\$&");
}

function uniqueId(text: string, ids: Set<string>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z\d]+/g, "-")
    .replace(/^-|-$/g, "");
  let id = slug || "proposed";
  for (let number = 2; ids.has(id); number++) id = `${slug || "proposed"}-${number}`;
  ids.add(id);
  return id;
}
