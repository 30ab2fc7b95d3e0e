import type { Concept, Dictionary } from "../../dictionary/model.js";
import type { Entry, Fault, PlacedText, Term } from "../draft.js";
import type { Format, Reading } from "../format.js";
import { writableForms } from "../literal.js";
import type { Source } from "../source.js";
import { findDelimiter } from "../table/delimiter.js";

/** Synonym lists of Solr, Lucene, Elasticsearch and OpenSearch. */
export const synonyms: Format = {
  name: "synonyms",
  aliases: ["solr", "elasticsearch", "opensearch", "lucene", "synonyms-txt"],
  extensions: [".txt", ".synonyms", ".syn"],
  holds: ["admitted", "variants"],
  detects: likelihood,
  read: readSynonyms,
  write: writeSynonyms,
};

function likelihood(source: Source): number {
  const lines = source.text
    .slice(0, 65_536)
    .split("\n")
    .filter((line) => /\S/.test(line) && !line.startsWith("#"));
  const rules = lines.filter((line) => /(?<!\\)=>/.test(line)).length;
  if (rules * 2 > lines.length) return 0.9;
  const lists = lines.filter((line) => line.includes(",")).length;
  if (lines.some((line) => line.includes("\t")) || (lists + rules) * 2 < lines.length || lists === 0)
    return rules > 0 ? 0.4 : 0;
  if (/synonym/i.test(source.filename ?? "")) return 0.85;
  const { regularity } = source.once(findDelimiter);
  return rules > 0 || [".txt", ".syn"].includes(source.extension) || regularity < 0.5 ? 0.45 : 0;
}

interface Rule {
  readonly entry: Entry;
  readonly left: Term[];
  readonly known: Set<string>;
}

/** `a, b => c`: c is right, a and b are not. `a, b, c`: all are right. Rules with one right side are one entry. */
function readSynonyms({ text }: Source): Reading {
  const rules = new Map<string, Rule>();
  const faults: Fault[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    const line = match[0].replace(/\r$/, "");
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    readRule(line, match.index, rules, faults);
  }
  const entries = Array.from(rules.values(), ({ entry, left }) => ({ ...entry, terms: [...entry.terms, ...left] }));
  return { draft: { entries }, faults };
}

function readRule(line: string, at: number, rules: Map<string, Rule>, faults: Fault[]): void {
  const sides = splitUnescaped(line, at, "=>");
  const [left, right] = sides.map((side) =>
    splitUnescaped(side.text, side.at, ",")
      .map(toTerm)
      .filter(({ text }) => text !== ""),
  );
  const rights = right ?? left ?? [];
  const first = rights[0];
  if (sides.length > 2 || !first || (right === undefined && rights.length < 2) || (right && left?.length === 0)) {
    const message = sides.length > 2 ? "The line has several `=>`." : "The line has no two terms that mean the same.";
    faults.push({ code: "malformed-entry", message, at });
    return;
  }
  const key = rights.map(({ text }) => text).join("\n");
  const rule = rules.get(key) ?? {
    entry: rightEntry(rights, at),
    left: [],
    known: new Set(rights.map(({ text }) => text)),
  };
  rules.set(key, rule);
  for (const term of right ? (left ?? []) : []) {
    if (rule.known.has(term.text)) continue;
    rule.known.add(term.text);
    rule.left.push({ ...term, status: "deprecated" });
  }
}

function rightEntry(rights: readonly PlacedText[], at: number): Entry {
  const known = new Set<string>();
  const distinct = rights.filter(({ text }) => !known.has(text) && known.add(text));
  const terms = distinct.map((term, index): Term => ({ ...term, status: index === 0 ? "preferred" : "admitted" }));
  return { at, terms, source: [] };
}

/** The parts of a line between separators that no backslash escapes. */
function splitUnescaped(line: string, at: number, separator: string): PlacedText[] {
  const parts: PlacedText[] = [];
  let start = 0;
  for (let offset = 0; offset < line.length; offset++) {
    if (line[offset] === "\\") offset++;
    else if (line.startsWith(separator, offset)) {
      parts.push({ text: line.slice(start, offset), at: at + start });
      start = offset + separator.length;
      offset = start - 1;
    }
  }
  return [...parts, { text: line.slice(start), at: at + start }];
}

function toTerm({ text, at }: PlacedText): PlacedText {
  const indent = text.length - text.trimStart().length;
  const plain = text.trim().replace(/\\(.)/g, "$1");
  return { text: plain.trim(), at: at + indent };
}

function writeSynonyms({ concepts }: Dictionary): string {
  return concepts.map((concept) => `${ruleOf(concept)}\n`).join("");
}

/** A concept alone maps to itself, since a line of one term says nothing. */
function ruleOf(concept: Concept): string {
  const { canonical, abbreviation } = concept;
  const { admitted, variants } = writableForms(concept);
  const short = abbreviation === undefined ? [] : [abbreviation];
  const right = [...new Set([canonical, ...short, ...admitted])].map(escaped);
  const left = variants.length === 0 && right.length === 1 ? right : variants.map(escaped);
  return [left, right].flatMap((terms) => (terms.length === 0 ? [] : [terms.join(", ")])).join(" => ");
}

function escaped(term: string): string {
  return term.replace(/\s+/g, " ").replace(/[\\,]|=>|^#/g, "\\$&");
}
