import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Format, Reading, ReadOptions } from "../format.js";
import { sourceTag } from "../language/source-tag.js";
import { writableForms } from "../literal.js";
import { writeReference } from "../reference.js";
import type { Source } from "../source.js";
import { readJsonTree } from "../tree/read-json-tree.js";
import { itemsOf, type JsonNode, member, membersOf, textOf } from "../tree/tree.js";
import { isConceptLike, type Label, readConcepts, type SkosConcept } from "./labels.js";
import { skosHolds } from "./turtle.js";

/** SKOS in JSON-LD. Contexts that lie elsewhere are not fetched: keys are known by their last part. */
export const jsonld: Format = {
  name: "jsonld",
  aliases: ["json-ld", "skos-jsonld", "skos-json-ld"],
  extensions: [".jsonld", ".json"],
  holds: skosHolds,
  detects: (source) => {
    if (!/^\s*[[{]/.test(source.text) || !/prefLabel/.test(source.text)) return 0;
    return /"@(?:graph|context|id|type)"/.test(source.text) ? 0.98 : 0.6;
  },
  read: readJsonLd,
  write: (dictionary) => `${JSON.stringify(documentOf(dictionary), null, 2)}\n`,
};

function readJsonLd(source: Source, options: ReadOptions): Reading {
  const { root, faults } = source.once(readJsonTree);
  const context = itemsOf(member(root, "@context"));
  const standard = context.flatMap((one) => textOf(member(one, "@language")) ?? [])[0];
  const nodes = nodesOf(root).filter(isDescribed);
  const scheme = nodes.find((node) => typesOf(node).includes("ConceptScheme"));
  const toConcept = (node: JsonNode): SkosConcept => {
    return { iri: iriOf(node), at: node.at, properties: propertiesOf(node, standard) };
  };
  const isConcept = (node: JsonNode, { properties }: SkosConcept) =>
    node !== scheme && isConceptLike(typesOf(node), properties.has("prefLabel"));
  const concepts = nodes.flatMap((node) => {
    const concept = toConcept(node);
    return isConcept(node, concept) ? [concept] : [];
  });
  const reading = readConcepts(concepts, scheme && toConcept(scheme), options);
  return { ...reading, faults: [...faults, ...reading.faults] };
}

/** The things that a document describes, in the order met; one that is described again where it is referred to, once. */
function nodesOf(root: JsonNode | undefined): readonly JsonNode[] {
  const known = new Set<string>();
  return itemsOf(root)
    .flatMap((node) => [node, ...nestedIn(node)])
    .filter((node) => {
      const iri = iriOf(node);
      const isAgain = known.has(iri) && iri !== "" && member(node, "@type") === undefined;
      known.add(iri);
      return !isAgain;
    });
}

/** What lies in an object at any depth: a graph, the top concepts of a scheme, narrower concepts. */
function nestedIn(node: JsonNode): readonly JsonNode[] {
  return membersOf(node).flatMap(([key, value]) => {
    if (key === "@context") return [];
    return itemsOf(value).flatMap((item) => (isDescribed(item) ? [item, ...nestedIn(item)] : []));
  });
}

function iriOf(node: JsonNode): string {
  return textOf(member(node, "@id") ?? member(node, "id") ?? member(node, "uri")) ?? "";
}

/** Whether more is said of a thing than what it is called and of which kind it is. */
function isDescribed(node: JsonNode): boolean {
  return membersOf(node).some(([key]) => !/^(?:@.*|type|id|uri)$/.test(key) || key === "@graph");
}

function typesOf(node: JsonNode): readonly string[] {
  return itemsOf(member(node, "@type") ?? member(node, "type")).flatMap((type) => lastPart(textOf(type) ?? ""));
}

function propertiesOf(node: JsonNode, standard: string | undefined): ReadonlyMap<string, readonly Label[]> {
  const properties = new Map<string, readonly Label[]>();
  for (const [key, value] of membersOf(node)) {
    if (/^@|^(?:type|id|uri|graph)$/.test(key)) continue;
    const name = lastPart(key);
    properties.set(name, [...(properties.get(name) ?? []), ...labelsOf(value, standard)]);
  }
  return properties;
}

/** `"text"`, `{"@value", "@language"}`, `{"en": …}`, a list of these, or a reference. */
function labelsOf(value: JsonNode, standard: string | undefined): readonly Label[] {
  return itemsOf(value).flatMap((item): Label[] => {
    const text = textOf(item) ?? textOf(member(item, "@value") ?? member(item, "@id") ?? member(item, "id"));
    const language = textOf(member(item, "@language") ?? member(item, "lang"));
    if (text !== undefined) return [{ text, language: language ?? standard, at: (member(item, "@value") ?? item).at }];
    const form = membersOf(item).find(([key]) => lastPart(key) === "literalForm");
    if (form) return [...labelsOf(form[1], standard)];
    return membersOf(item).flatMap(([tag, texts]) => {
      const inTag = tag === "@none" ? undefined : tag;
      return itemsOf(texts).flatMap((one) => {
        const inner = textOf(one);
        return inner === undefined ? [] : [{ text: inner, language: inTag, at: one.at }];
      });
    });
  });
}

function lastPart(key: string): string {
  return key.replace(/^.*[#/:]/, "");
}

const context = {
  skos: "http://www.w3.org/2004/02/skos/core#",
  dct: "http://purl.org/dc/terms/",
  ...Object.fromEntries(
    ["prefLabel", "altLabel", "hiddenLabel", "definition", "note"].map((name) => [
      name,
      { "@id": `skos:${name}`, "@container": "@language" },
    ]),
  ),
  inScheme: { "@id": "skos:inScheme", "@type": "@id" },
  ...Object.fromEntries(
    ["language", "title", "description", "license", "source", "subject"].map((name) => [name, `dct:${name}`]),
  ),
};

function documentOf(dictionary: Dictionary): object {
  const { title, description, license, concepts } = dictionary;
  const { language } = dictionary;
  const scheme = { "@id": "#", "@type": "skos:ConceptScheme", language, title, description, license };
  return { "@context": context, "@graph": [scheme, ...concepts.map((concept) => nodeOf(concept, dictionary))] };
}

function nodeOf(concept: Concept, dictionary: Dictionary): object {
  const { language } = dictionary;
  const sourceLanguage = sourceTag(dictionary);
  const { id, canonical, abbreviation, source = [], definition, note, subjectField, references = [] } = concept;
  const [first, ...further] = source;
  const admitted = [
    ...new Set([...(abbreviation === undefined ? [] : [abbreviation]), ...writableForms(concept).admitted]),
  ];
  const hidden = writableForms(concept).variants;
  const texts = (list: readonly string[]) => (list.length === 0 ? undefined : list);
  const inLanguage = (value: string | readonly string[] | undefined) =>
    value === undefined ? undefined : { [language]: value };
  const alternatives = { [language]: texts(admitted), [sourceLanguage]: texts(further) };
  return {
    "@id": `#${encodeURIComponent(id)}`,
    "@type": "skos:Concept",
    inScheme: "#",
    prefLabel: { [language]: canonical, ...(first !== undefined && { [sourceLanguage]: first }) },
    altLabel: admitted.length + further.length > 0 ? alternatives : undefined,
    hiddenLabel: inLanguage(texts(hidden)),
    definition: inLanguage(definition),
    note: inLanguage(note),
    subject: subjectField,
    source: texts(references.map((reference) => writeReference(reference))),
  };
}
