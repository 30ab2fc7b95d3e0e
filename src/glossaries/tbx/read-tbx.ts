import type { Draft, Entry, Fault, Term } from "../draft.js";
import type { Reading, ReadOptions } from "../format.js";
import { chooseLanguages } from "../language/choose-languages.js";
import { readLanguage } from "../language/language-tag.js";
import type { Source } from "../source.js";
import { Unread } from "../unread.js";
import { parseXml, type XmlElement } from "../xml/parse-xml.js";
import { descendants, elementsOf, placedText, proseText } from "../xml/xml-tree.js";
import { EntryData } from "./entry-data.js";
import { readTerm } from "./read-term.js";

const isEntry = ({ local }: XmlElement) => local === "termEntry" || local === "conceptEntry";
const isMinEntry = ({ local }: XmlElement) => local === "entry";
const isLanguage = ({ local }: XmlElement) => local === "langSet" || local === "langSec" || local === "langGroup";
const isTermSection = ({ local }: XmlElement) => /^(?:tig|ntig|termSec|termGroup)$/.test(local);

/** The terms of one language of an entry. */
interface Section {
  readonly language: string | undefined;
  readonly element: XmlElement;
}

interface TbxEntry {
  readonly element: XmlElement;
  readonly sections: readonly Section[];
}

/** Reads TBX of every age: `termEntry` and `conceptEntry`, attributes or module elements for data, TBX-Min. */
export function readTbx(source: Source, options: ReadOptions): Reading {
  const { root, faults } = source.once(parseXml);
  if (!root) return { draft: { entries: [] }, faults };
  const elements = descendants(root, isEntry);
  const entries = (elements.length > 0 ? elements : descendants(root, isMinEntry)).map(sectionsOf);
  const chosen = chooseLanguages(countLanguages(entries), workingLanguage(root), options);
  const reader = new TbxReader(chosen.target, chosen.source);
  const read = entries.flatMap((entry) => reader.entry(entry));
  const all = [...faults, ...chosen.faults, ...reader.faults, ...reader.unread.faults()];
  return { draft: { ...headerOf(root), ...languagesOf(chosen, root), entries: read }, faults: all };
}

function sectionsOf(element: XmlElement): TbxEntry {
  const sections = descendants(element, isLanguage).map((section) => {
    const { "xml:lang": tag, lang } = section.attributes;
    return { language: readLanguage(tag ?? lang ?? ""), element: section };
  });
  return { element, sections };
}

function countLanguages(entries: readonly TbxEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { sections } of entries) {
    for (const { language } of sections)
      if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return counts;
}

function workingLanguage({ attributes, children }: XmlElement): string | undefined {
  const languages = children.find((child) => typeof child !== "string" && child.local === "languages");
  const named = typeof languages === "object" ? languages.attributes.source : undefined;
  return readLanguage(named ?? attributes["xml:lang"] ?? "");
}

function languagesOf({ target, source }: { target: string | undefined; source: string | undefined }, root: XmlElement) {
  const working = workingLanguage(root);
  return { language: target, sourceLanguage: source ?? (working === target ? undefined : working) };
}

function headerOf(root: XmlElement): Partial<Draft> {
  const first = (name: string) => {
    const [element] = descendants(root, ({ local }) => local === name);
    return element?.closed ? proseText(element) || undefined : undefined;
  };
  const [title, description] = [first("title"), first("sourceDesc")];
  return { title, description: description === title ? undefined : description };
}

class TbxReader {
  readonly faults: Fault[] = [];
  readonly unread = new Unread();
  readonly #target: string | undefined;
  readonly #source: string | undefined;

  constructor(target: string | undefined, source: string | undefined) {
    this.#target = target;
    this.#source = source;
  }

  entry({ element, sections }: TbxEntry): Entry[] {
    const data = new EntryData(this.unread);
    const of = (language: string | undefined) =>
      language === undefined ? [] : sections.filter((section) => section.language === language);
    // What is said in the target language comes first, so that of several definitions its own is taken.
    const terms = of(this.#target).flatMap((section) => this.#terms(section, data));
    data.addAll(element);
    const source = of(this.#source).flatMap((section) => this.#terms(section, data));
    for (const { language, element: section } of sections) {
      if (language === undefined && section.closed) this.#nameless(section);
    }
    if (terms.length === 0 && !element.closed) return [];
    const { id } = element.attributes;
    const ids = id === undefined ? {} : { id: { text: id, at: element.at } };
    const words = source.filter(({ text }) => text !== "").map(({ text, at }) => ({ text, at }));
    return [{ at: element.at, ...ids, terms, source: words, ...data.particulars() }];
  }

  /** The terms of a language; one that the text breaks off in is not taken. */
  #terms({ element }: Section, data: EntryData): Term[] {
    data.addAll(element);
    return elementsOf(element)
      .filter(isTermSection)
      .flatMap((section) => {
        const [term] = descendants(section, ({ local }) => local === "term");
        if (!term?.closed) return [];
        return [readTerm(placedText(term), section, data, this.faults)];
      });
  }

  #nameless({ attributes, at }: XmlElement): void {
    const tag = attributes["xml:lang"] ?? attributes.lang;
    const message = tag === undefined ? "A language section names no language." : `No language is called \`${tag}\`.`;
    this.faults.push({ code: "malformed-entry", message, at });
  }
}
