import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Format } from "../format.js";
import { sourceTag } from "../language/source-tag.js";
import { writableForms } from "../literal.js";
import type { Losses } from "../losses.js";
import { readDelimited } from "./delimited.js";
import { writePlainRows, writeRows } from "./write-rows.js";

/** The most bytes that DeepL takes for a term. */
const deeplBytes = 1024;

/** DeepL glossaries: source and target, no header. */
export const deepl: Format = {
  name: "deepl",
  aliases: ["deepl-csv"],
  extensions: [".csv"],
  holds: ["language", "sourceLanguage", "source", "further sources"],
  read: (source, options) => readDelimited(source, options),
  write: (dictionary, losses) => {
    const { language, sourceLanguage } = dictionary;
    const tags = sourceLanguage === undefined ? [] : [sourceLanguage, language];
    const pairs = distinctPairs(dictionary, losses).filter(({ row, pointer }) => fitsDeepl(row, pointer, losses));
    return writeRows(
      pairs.map(({ row }) => [...row, ...tags]),
      ",",
    );
  },
};

/** Google Cloud Translation, unidirectional glossaries: a header of two languages, then pairs. */
export const google: Format = {
  name: "google",
  aliases: ["google-cloud", "google-pair", "google-pairs", "google-unidirectional"],
  extensions: [".csv"],
  holds: ["language", "sourceLanguage", "source", "further sources"],
  read: (source, options) => readDelimited(source, options),
  write: (dictionary, losses) => languageTable(dictionary, losses),
};

/** Google Cloud Translation, equivalent term sets: a column a language, and one for a description. */
export const googleSet: Format = {
  name: "google-set",
  aliases: ["google-equivalent", "google-equivalent-set", "google-equivalent-term-set"],
  extensions: [".csv"],
  holds: ["language", "sourceLanguage", "source", "definition"],
  read: (source, options) => readDelimited(source, options),
  write: (dictionary, losses) => {
    const { concepts, language } = dictionary;
    const rows = concepts.flatMap(({ source: [from] = [], canonical, definition = "" }, at) => {
      if (from === undefined) losses.add("a concept without a source term", `/concepts/${at}`);
      return from === undefined ? [] : [[from, canonical, definition]];
    });
    return writeRows([[sourceTag(dictionary), language, "description"], ...rows], ",");
  },
};

/** Amazon Translate custom terminology: a header of languages, one translation a source term. */
export const amazon: Format = {
  name: "amazon",
  aliases: ["aws", "amazon-translate", "amazon-csv"],
  extensions: [".csv"],
  holds: ["language", "sourceLanguage", "source", "further sources"],
  read: (source, options) => readDelimited(source, options),
  write: (dictionary, losses) => languageTable(dictionary, losses),
};

/** OmegaT glossaries: source, target and a comment, parted by tabs that nothing escapes. */
export const omegat: Format = {
  name: "omegat",
  aliases: ["omegat-glossary"],
  extensions: [".txt", ".utf8", ".tab"],
  holds: ["source", "further sources", "note", "admitted"],
  read: (source, options) => readDelimited(source, options, "\t", false),
  write: ({ concepts }, losses) => {
    const rows = concepts.flatMap((concept, at) => omegatRows(concept, `/concepts/${at}`, losses));
    return writePlainRows(rows);
  },
};

/** Microsoft's terminology tables: English and target term with its definition. */
export const microsoft: Format = {
  name: "microsoft",
  aliases: ["microsoft-csv"],
  extensions: [".csv"],
  holds: ["language", "sourceLanguage", "source", "further sources", "definition"],
  read: (source, options) => readDelimited(source, options),
  write: (dictionary, losses) => {
    const { language } = dictionary;
    const sourceLanguage = sourceTag(dictionary);
    const rows = distinctPairs(dictionary, losses).map(({ row: [from, to], definition }) => {
      return [from, sourceLanguage, to, language, definition];
    });
    return writeRows(
      [["Source Term", "Source Language", "Target Term", "Target Language", "Definition"], ...rows],
      ",",
    );
  },
};

interface Pair {
  readonly row: readonly [source: string, target: string];
  readonly definition: string;
  readonly pointer: string;
}

function languageTable(dictionary: Dictionary, losses: Losses): string {
  const { language } = dictionary;
  const pairs = distinctPairs(dictionary, losses);
  return writeRows([[sourceTag(dictionary), language], ...pairs.map(({ row }) => row)], ",");
}

/** Source and canonical, each source once: services refuse a source that has two targets. */
function distinctPairs({ concepts }: Dictionary, losses: Losses): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const [at, { source = [], canonical, definition = "" }] of concepts.entries()) {
    if (source.length === 0) losses.add("a concept without a source term", `/concepts/${at}`);
    for (const [index, from] of source.entries()) {
      const pointer = `/concepts/${at}/source/${index}`;
      if (pairs.has(from)) losses.add("a source term that another concept has", pointer);
      else pairs.set(from, { row: [from, canonical], definition, pointer });
    }
  }
  return [...pairs.values()];
}

function fitsDeepl(row: readonly string[], pointer: string, losses: Losses): boolean {
  const fits = row.every((term) => new TextEncoder().encode(term).length <= deeplBytes);
  if (!fits) losses.add(`a term of more than ${deeplBytes} bytes`, pointer);
  return fits;
}

function omegatRows(concept: Concept, pointer: string, losses: Losses): string[][] {
  const { source = [], canonical, note = "" } = concept;
  if (source.length === 0) losses.add("a concept without a source term", pointer);
  if (/[\n\r]/.test(note)) losses.add("the line ends of a note", `${pointer}/note`);
  const others = writableForms(concept).admitted;
  return source.flatMap((from) => [[from, canonical, note], ...others.map((term) => [from, term])]);
}
