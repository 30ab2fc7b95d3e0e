import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Entry, Fault, Term } from "../draft.js";
import type { Format, Reading, ReadOptions } from "../format.js";
import { readLanguage } from "../language/language-tag.js";
import { sourceTag } from "../language/source-tag.js";
import { writableForms } from "../literal.js";
import type { Losses } from "../losses.js";
import type { Source } from "../source.js";
import { Unread } from "../unread.js";
import { parseXml, type XmlElement } from "../xml/parse-xml.js";
import { rootName } from "../xml/root-name.js";
import { descendants, elementsOf, placedText, proseText, xml } from "../xml/xml-tree.js";

/** The glossary module of XLIFF 2. */
export const xliff: Format = {
  name: "xliff",
  aliases: ["xliff2", "xlf", "xliff-glossary"],
  extensions: [".xlf", ".xliff"],
  holds: ["ids", "language", "sourceLanguage", "source", "definition", "admitted"],
  detects: ({ text }) => (rootName(text) === "xliff" ? 1 : 0),
  read: readXliff,
  write: writeXliff,
};

function readXliff(source: Source, options: ReadOptions): Reading {
  const { root, faults } = source.once(parseXml);
  if (!root) return { draft: { entries: [] }, faults };
  const unread = new Unread();
  const entries = descendants(root, ({ local }) => local === "glossEntry").map((element) => toEntry(element, unread));
  const language = readLanguage(root.attributes.trgLang ?? "");
  const sourceLanguage = readLanguage(root.attributes.srcLang ?? "");
  const none: Fault = {
    code: "not-read",
    message: "The XLIFF has no glossary module; its segments are not terms.",
    at: root.at,
  };
  const found = entries.length > 0 ? [] : [none];
  const wrong = options.language !== undefined && language !== undefined && !sameLanguage(options.language, language);
  const message = `The glossary's target language is \`${language}\`, not \`${options.language}\`.`;
  const missing: Fault[] = wrong ? [{ code: "missing-language", message, at: root.at, expected: [language] }] : [];
  return {
    draft: { language, sourceLanguage, entries: wrong ? [] : entries },
    faults: [...faults, ...found, ...missing, ...unread.faults()],
  };
}

function sameLanguage(wanted: string, tag: string): boolean {
  const [a = "", b = ""] = [wanted, tag].map((one) => one.toLowerCase());
  return a === b || a.startsWith(`${b}-`) || b.startsWith(`${a}-`);
}

function toEntry(element: XmlElement, unread: Unread): Entry {
  const inside = (name: string) => elementsOf(element).filter((child) => child.local === name && child.closed);
  const { id } = element.attributes;
  for (const child of elementsOf(element)) if (child.attributes.source) unread.add("source", child.at);
  return {
    at: element.at,
    ...(id !== undefined && { id: { text: id, at: element.at } }),
    source: inside("term").map(placedText),
    terms: inside("translation").map(
      (child, at): Term => ({ ...placedText(child), status: at === 0 ? "preferred" : "admitted" }),
    ),
    definition: inside("definition").map(proseText)[0],
  };
}

function writeXliff(dictionary: Dictionary, losses: Losses): string {
  const { concepts, language } = dictionary;
  const entries = concepts.flatMap((concept, at) => writeEntry(concept, `/concepts/${at}`, losses));
  const unit = xml("unit", { id: "glossary" }, [
    ...(entries.length > 0 ? [xml("gls:glossary", {}, entries)] : []),
    xml("segment", {}, [xml("source", {}, "")]),
  ]);
  const attributes = {
    xmlns: "urn:oasis:names:tc:xliff:document:2.0",
    "xmlns:gls": "urn:oasis:names:tc:xliff:glossary:2.0",
    version: "2.0",
    srcLang: sourceTag(dictionary),
    trgLang: language,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml("xliff", attributes, [xml("file", { id: "terms" }, [unit])])}\n`;
}

function writeEntry(concept: Concept, pointer: string, losses: Losses): string[] {
  const { id, source: [term] = [], canonical, definition } = concept;
  if (term === undefined) {
    losses.add("a concept without a source term", pointer);
    return [];
  }
  const translations = [canonical, ...writableForms(concept).admitted].map((text) => xml("gls:translation", {}, text));
  const defined = definition === undefined ? [] : [xml("gls:definition", {}, definition)];
  return [xml("gls:glossEntry", { id }, [xml("gls:term", {}, term), ...translations, ...defined])];
}
