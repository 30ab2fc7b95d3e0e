import type { Concept, Dictionary, Reference } from "../../dictionary/model.js";
import { sourceTag } from "../language/source-tag.js";
import { writableForms } from "../literal.js";
import type { Losses } from "../losses.js";
import { writeReference } from "../reference.js";
import { xml } from "../xml/xml-tree.js";
import type { TbxStyle } from "./tbx-style.js";

/** Writes TBX: one entry a concept, the source language first, the preferred term first in its language. */
export function writeTbx(dictionary: Dictionary, style: TbxStyle, losses: Losses): string {
  const { title, id, description, language, sourceLanguage, concepts } = dictionary;
  const header = xml(style.header, {}, [
    xml("fileDesc", {}, [
      xml("titleStmt", {}, [xml("title", {}, title ?? id)]),
      xml("sourceDesc", {}, [xml("p", {}, description ?? title ?? id)]),
    ]),
    ...style.encoding,
  ]);
  const entries = concepts.map((concept, at) => writeEntry(concept, dictionary, style, `/concepts/${at}`, losses));
  const working = concepts.some(({ source }) => source) ? sourceTag(dictionary) : (sourceLanguage ?? language);
  const body = xml("text", {}, [xml("body", {}, entries)]);
  const root = xml(style.root, { ...style.attributes, "xml:lang": working }, [header, body]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${style.doctype}${root}\n`;
}

type Datum = "subjectField" | "definition";

function writeEntry(
  concept: Concept,
  dictionary: Dictionary,
  style: TbxStyle,
  pointer: string,
  losses: Losses,
): string {
  const { id, source = [], subjectField, definition, note } = concept;
  const { language } = dictionary;
  const sourceLanguage = sourceTag(dictionary);
  const given = (name: Datum, text: string | undefined) => (text === undefined ? [] : [style.data[name](text)]);
  const isForeign = sourceLanguage !== language;
  if (!isForeign && source.length > 0) losses.add("source terms in the target language", `${pointer}/source`);
  const sections = [
    ...(isForeign && source.length > 0
      ? [
          writeSection(
            sourceLanguage,
            source.map((term) => [term, []]),
            style,
          ),
        ]
      : []),
    writeSection(language, targetTerms(concept, style), style),
  ];
  return xml(style.entry, { id: xmlId(id) }, [
    ...given("subjectField", subjectField),
    ...given("definition", definition),
    ...(note === undefined ? [] : [xml("note", {}, note)]),
    ...(concept.references ?? []).map((reference) => writeSource(reference, style)),
    ...sections,
  ]);
}

type WrittenTerm = readonly [term: string, notes: readonly string[]];

function targetTerms(concept: Concept, { data }: TbxStyle): WrittenTerm[] {
  const { canonical, abbreviation } = concept;
  const { admitted, variants } = writableForms(concept);
  const rated = (term: string, status: string): WrittenTerm => [term, [data.status(`${status}Term-admn-sts`)]];
  const short: WrittenTerm[] =
    abbreviation === undefined
      ? []
      : [[abbreviation, [data.termType("abbreviation"), data.status("admittedTerm-admn-sts")]]];
  return [
    rated(canonical, "preferred"),
    ...short,
    ...admitted.map((term) => rated(term, "admitted")),
    ...variants.map((term) => rated(term, "deprecated")),
  ];
}

function writeSection(language: string, terms: readonly WrittenTerm[], style: TbxStyle): string {
  const sections = terms.map(([term, notes]) => xml(style.term, {}, [xml("term", {}, term), ...notes]));
  return xml(style.language, { "xml:lang": language }, sections);
}

function writeSource(reference: Reference, { data }: TbxStyle): string {
  const text = writeReference(reference, false);
  return reference.url === undefined ? data.source(text) : data.link(text, reference.url);
}

/** An XML id cannot begin with a digit; a low line can go before, since ids of concepts have none there. */
function xmlId(id: string): string {
  return /^\p{N}/u.test(id) ? `_${id}` : id;
}
