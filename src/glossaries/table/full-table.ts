import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Format } from "../format.js";
import type { Holding } from "../holdings.js";
import { writableForms } from "../literal.js";
import { writeReference } from "../reference.js";
import type { Source } from "../source.js";
import { readDelimited } from "./delimited.js";
import { findDelimiter } from "./delimiter.js";
import { writeRows } from "./write-rows.js";

const header = ["id", "source", "target", "status", "subject field", "definition", "note", "references", "provisional"];

const holds: readonly Holding[] = [
  ...(["ids", "language", "sourceLanguage", "source", "further sources", "abbreviation"] as const),
  ...(["subjectField", "definition", "note", "references", "status", "admitted", "variants"] as const),
];

function fullTable(
  name: string,
  delimiter: "," | "\t",
  aliases: readonly string[],
  extensions: readonly string[],
): Format {
  return {
    name,
    aliases,
    extensions,
    holds,
    detects: (source) => likelihood(source, delimiter),
    read: (source, options) => readDelimited(source, options, delimiter === "\t" ? "\t" : undefined),
    write: (dictionary) => writeRows(tableOf(dictionary), delimiter),
  };
}

/** A table with one row a term and a header that names its columns, parted by commas. */
export const csv = fullTable("csv", ",", ["semicolon"], [".csv"]);

/** The same, parted by tabs. */
export const tsv = fullTable("tsv", "\t", ["tab"], [".tsv", ".tab"]);

/** Regular rows of several cells may be a table; nothing else speaks for it. */
function likelihood(source: Source, wanted: string): number {
  const { delimiter, regularity, width } = source.once(findDelimiter);
  const same = (delimiter === "\t") === (wanted === "\t");
  return same && width > 1 ? 0.2 + 0.3 * regularity : 0;
}

function tableOf({ concepts, language, sourceLanguage }: Dictionary): string[][] {
  const names = header.map((name) => {
    if (name === "source" && sourceLanguage !== undefined) return `source [${sourceLanguage}]`;
    return name === "target" ? `target [${language}]` : name;
  });
  return [[...names.slice(0, 4), "abbreviation", ...names.slice(4)], ...concepts.flatMap(rowsOf)];
}

function rowsOf(concept: Concept): string[][] {
  const { id, source = [], canonical, abbreviation = "", subjectField = "", definition = "", note = "" } = concept;
  const references = (concept.references ?? []).map((reference) => writeReference(reference)).join("\n");
  const provisional = concept.status === "provisional" ? "yes" : "";
  const first = [
    id,
    source[0] ?? "",
    canonical,
    "preferred",
    abbreviation,
    subjectField,
    definition,
    note,
    references,
    provisional,
  ];
  const row = (from: string, term: string, status: string) => [id, from, term, status, ...Array<string>(6).fill("")];
  return [
    first,
    ...source.slice(1).map((from) => row(from, canonical, "preferred")),
    ...writableForms(concept).admitted.map((term) => row("", term, "admitted")),
    ...writableForms(concept).variants.map((term) => row("", term, "deprecated")),
  ];
}
