import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Format, Reading, ReadOptions } from "../format.js";
import type { Holding } from "../holdings.js";
import { sourceTag } from "../language/source-tag.js";
import { writableForms } from "../literal.js";
import { writeReference } from "../reference.js";
import type { Source } from "../source.js";
import { isConceptLike, type Label, readConcepts, type SkosConcept } from "./labels.js";
import { readTriples, type Triple } from "./read-triples.js";

/** What SKOS, in either notation, holds of a dictionary. */
export const skosHolds: readonly Holding[] = [
  ...(["ids", "language", "sourceLanguage", "title", "description", "license", "source", "further sources"] as const),
  ...(["subjectField", "definition", "note", "references", "admitted", "variants"] as const),
];

/** SKOS in Turtle. */
export const turtle: Format = {
  name: "turtle",
  aliases: ["skos", "ttl", "skos-turtle", "skos-ttl"],
  extensions: [".ttl", ".n3", ".nt"],
  holds: skosHolds,
  detects: ({ text }) => {
    const head = text.slice(0, 65_536);
    if (/^\s*</.test(head) && /^\s*<[?!a-z]+[\s>]/i.test(head)) return 0;
    if (/^[ \t]*@?prefix[ \t]+[\w.-]*:[ \t]*<[^<>\n]*>/im.test(head)) return 0.95;
    return /<http:\/\/www\.w3\.org\/2004\/02\/skos\/core#\w+>\s/.test(head) ? 0.9 : 0;
  },
  read: readTurtle,
  write: writeTurtle,
};

const local = (iri: string) => iri.replace(/^.*[#/]/, "");
const isSkosXl = (iri: string) => iri.startsWith("http://www.w3.org/2008/05/skos-xl#");

function readTurtle(source: Source, options: ReadOptions): Reading {
  const { triples, faults } = source.once(readTriples);
  const subjects = bySubject(triples);
  const scheme = [...subjects.values()].find((about) => isA(about, "ConceptScheme"));
  const concepts = [...subjects].flatMap(([iri, about]) =>
    about !== scheme && about.some(saysMore) && isConceptLike(typesOf(about), about.some(isLabel))
      ? [toConcept(iri, about, subjects)]
      : [],
  );
  const reading = readConcepts(concepts, scheme && toConcept("", scheme, subjects), options);
  return { ...reading, faults: [...faults, ...reading.faults] };
}

function bySubject(triples: readonly Triple[]): ReadonlyMap<string, readonly Triple[]> {
  const subjects = new Map<string, Triple[]>();
  for (const triple of triples) {
    const about = subjects.get(triple.subject);
    if (about) about.push(triple);
    else subjects.set(triple.subject, [triple]);
  }
  return subjects;
}

function isA(about: readonly Triple[], type: string): boolean {
  return typesOf(about).includes(type);
}

function typesOf(about: readonly Triple[]): readonly string[] {
  return about.filter(({ predicate }) => local(predicate) === "type").map(({ object }) => local(object.value));
}

/** A concept of another file is often named with its type alone. */
function saysMore({ predicate }: Triple): boolean {
  return local(predicate) !== "type";
}

function isLabel({ predicate }: Triple): boolean {
  return local(predicate) === "prefLabel";
}

function toConcept(
  iri: string,
  about: readonly Triple[],
  subjects: ReadonlyMap<string, readonly Triple[]>,
): SkosConcept {
  const properties = new Map<string, Label[]>();
  for (const { predicate, object, at } of about) {
    // SKOS-XL labels are things of their own, which have the text.
    const forms = isSkosXl(predicate)
      ? (subjects.get(object.value) ?? []).filter((one) => local(one.predicate) === "literalForm")
      : [];
    const values = forms.length > 0 ? forms : [{ object, at }];
    const list = properties.get(local(predicate)) ?? [];
    for (const value of values) list.push({ text: value.object.value, language: value.object.language, at: value.at });
    properties.set(local(predicate), list);
  }
  return { iri, at: about[0]?.at ?? 0, properties };
}

function writeTurtle(dictionary: Dictionary): string {
  const { title, description, license, concepts } = dictionary;
  const about = [
    `dct:language ${quoted(dictionary.language)}`,
    ...(title === undefined ? [] : [`dct:title ${quoted(title)}`]),
    ...(description === undefined ? [] : [`dct:description ${quoted(description)}`]),
    ...(license === undefined ? [] : [`dct:license ${quoted(license)}`]),
  ];
  return [
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n",
    statement("<#>", ["a skos:ConceptScheme", ...about]),
    ...concepts.map((concept) => statement(`<#${encodeURIComponent(concept.id)}>`, conceptLines(concept, dictionary))),
  ].join("\n");
}

function statement(subject: string, lines: readonly string[]): string {
  return `${subject} ${lines.join(" ;\n  ")} .\n`;
}

function conceptLines(concept: Concept, dictionary: Dictionary): string[] {
  const { language } = dictionary;
  const sourceLanguage = sourceTag(dictionary);
  const { canonical, abbreviation, source = [], subjectField, definition, note, references = [] } = concept;
  const [first, ...further] = source;
  const one = (property: string, text: string | undefined, tag?: string) =>
    text === undefined ? [] : [`${property} ${quoted(text)}${tag === undefined ? "" : `@${tag}`}`];
  const admitted = [...(abbreviation === undefined ? [] : [abbreviation]), ...writableForms(concept).admitted];
  return [
    "a skos:Concept ;\n  skos:inScheme <#>",
    ...one("skos:prefLabel", canonical, language),
    ...one("skos:prefLabel", first, sourceLanguage),
    ...[...new Set(admitted)].flatMap((term) => one("skos:altLabel", term, language)),
    ...further.flatMap((term) => one("skos:altLabel", term, sourceLanguage)),
    ...writableForms(concept).variants.flatMap((term) => one("skos:hiddenLabel", term, language)),
    ...one("skos:definition", definition, language),
    ...one("skos:note", note, language),
    ...one("dct:subject", subjectField),
    ...references.flatMap((reference) => one("dct:source", writeReference(reference))),
  ];
}

/** A Turtle string: JSON has the same escapes, but for `\/`, which it does not write. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
