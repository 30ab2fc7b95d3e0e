import type { Draft, Entry, PlacedText, Status, Term } from "../draft.js";
import type { Reading, ReadOptions } from "../format.js";
import { chooseLanguages } from "../language/choose-languages.js";
import { readLanguage } from "../language/language-tag.js";
import { readReference } from "../reference.js";
import { Unread } from "../unread.js";

/** Text in a language, or without one, and where it stands. */
export interface Label extends PlacedText {
  readonly language: string | undefined;
}

/** What SKOS says of a concept: property name, without its namespace → values. */
export interface SkosConcept {
  readonly iri: string;
  readonly at: number;
  readonly properties: ReadonlyMap<string, readonly Label[]>;
}

const statuses: Readonly<Record<string, Status>> = {
  prefLabel: "preferred",
  altLabel: "admitted",
  hiddenLabel: "deprecated",
};
const notes = ["note", "scopeNote", "editorialNote", "usageNote", "comment"];
const known = new Set([
  ...Object.keys(statuses),
  ...notes,
  "definition",
  "source",
  "subject",
  "type",
  "inScheme",
  "topConceptOf",
]);
const relations =
  /^(?:(?:broad|narrow)er(?:Transitive|Match)?|related(?:Match)?|(?:exact|close)Match|hasTopConcept|member)$/;

/** Whether a thing is a concept: said to be one, or labelled and no scheme or collection of them. */
export function isConceptLike(types: readonly string[], isLabelled: boolean): boolean {
  if (types.includes("Concept")) return true;
  return isLabelled && !types.some((type) => /^(?:ConceptScheme|(?:Ordered)?Collection)$/.test(type));
}

/** Makes entries of SKOS concepts: preferred, alternative and hidden labels of the target language are its terms. */
export function readConcepts(
  concepts: readonly SkosConcept[],
  scheme: SkosConcept | undefined,
  options: ReadOptions,
): Reading {
  const { counts, nameless } = withLanguages(concepts);
  const { working, language: likely } = likelyLanguages(counts);
  const said = languageOf(scheme, counts);
  const chosen = chooseLanguages(counts, working, { ...(options.sourceLanguage ? {} : likely), ...said, ...options });
  const unread = new Unread();
  const entries = concepts.map((concept) => toEntry(named(concept, nameless), chosen.target, chosen.source, unread));
  const language = chosen.target === none ? undefined : chosen.target;
  const sourceLanguage = chosen.source === none ? undefined : chosen.source;
  const draft = { ...headerOf(scheme), entries, language, sourceLanguage };
  return { draft, faults: [...chosen.faults, ...unread.faults()] };
}

/**
 * A thesaurus may have a few labels only in some of its languages: its working language is the first that nearly all
 * concepts are labelled in, and another is its target if at least half as many are.
 */
function likelyLanguages(counts: ReadonlyMap<string, number>): { working?: string; language?: ReadOptions } {
  const most = Math.max(0, ...counts.values());
  const working = [...counts].find(([, count]) => count * 10 >= most * 9)?.[0];
  if (working === undefined) return {};
  const isBilingual = [...counts].some(([tag, count]) => tag !== working && count * 2 >= most);
  return { working, ...(!isBilingual && { language: { language: working } }) };
}

/** The one language that a scheme says it is in. */
function languageOf(scheme: SkosConcept | undefined, counts: ReadonlyMap<string, number>): ReadOptions {
  const [said, ...more] = scheme?.properties.get("language") ?? [];
  const language = said && more.length === 0 ? readLanguage(said.text) : undefined;
  return language !== undefined && counts.has(language) ? { language } : {};
}

function headerOf(scheme: SkosConcept | undefined): Partial<Draft> {
  const text = (name: string) => scheme?.properties.get(name)?.find((label) => label.text !== "")?.text;
  return { title: text("title") ?? text("prefLabel"), description: text("description"), license: text("license") };
}

/** Stands for labels that name no language. */
const none = "";

function tagOf({ language }: Label): string {
  return language === undefined ? none : (readLanguage(language) ?? none);
}

/** Labels that name no language are in the only one that others name; beside several they are in none. */
function withLanguages(concepts: readonly SkosConcept[]): {
  readonly counts: ReadonlyMap<string, number>;
  readonly nameless: string | undefined;
} {
  const counts = new Map<string, number>();
  for (const { properties } of concepts) {
    for (const tag of new Set(Object.keys(statuses).flatMap((name) => (properties.get(name) ?? []).map(tagOf)))) {
      counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  }
  if (counts.size === 1) return { counts, nameless: none };
  counts.delete(none);
  return { counts, nameless: counts.size === 1 ? [...counts.keys()][0] : undefined };
}

function named(concept: SkosConcept, nameless: string | undefined): SkosConcept {
  if (nameless === undefined || nameless === none) return concept;
  const name = (label: Label) => (label.language === undefined ? { ...label, language: nameless } : label);
  const properties = new Map([...concept.properties].map(([key, labels]) => [key, labels.map(name)]));
  return { ...concept, properties };
}

function toEntry(concept: SkosConcept, target: string | undefined, source: string | undefined, unread: Unread): Entry {
  const { iri, at, properties } = concept;
  const labels = (language: string | undefined) =>
    Object.entries(statuses).flatMap(([name, status]) =>
      (properties.get(name) ?? [])
        .filter((label) => tagOf(label) === language)
        .map((label): Term => {
          return { text: tidy(label.text), at: label.at, status };
        }),
    );
  const prose = (...names: readonly string[]) =>
    names.flatMap((name) => inOrder(properties.get(name) ?? [], target, source));
  const [definition, ...definitions] = prose("definition");
  for (const further of definitions) unread.add("further definition", further.at);
  for (const [name, values] of properties) {
    const isHeld = known.has(name) || relations.test(name);
    if (!known.has(name)) for (const value of values) unread.add(isHeld ? `skos:${name}` : name, value.at);
  }
  const references = (properties.get("source") ?? []).flatMap(({ text }) => readReference(text) ?? []);
  return {
    at,
    id: { text: localName(iri), at },
    terms: labels(target),
    source: source === undefined ? [] : labels(source).filter(({ status }) => status !== "deprecated"),
    definition: definition?.text,
    note: [...new Set(prose(...notes).map(({ text }) => text))].join("\n") || undefined,
    subjectField: (properties.get("subject") ?? []).map(({ text }) => text).join("; ") || undefined,
    references,
  };
}

/** Those in the target language first, then those in no language, the source language, any other. */
function inOrder(labels: readonly Label[], target: string | undefined, source: string | undefined): readonly Label[] {
  const rank = (label: Label) => [target, none, source].indexOf(tagOf(label)) + 1 || 4;
  return labels.toSorted((a, b) => rank(a) - rank(b));
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** What follows the last `#`, `/` or `:` of an IRI. */
function localName(iri: string): string {
  const name = /[^#/:]+(?=[#/]?$)/.exec(iri)?.[0] ?? iri;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
