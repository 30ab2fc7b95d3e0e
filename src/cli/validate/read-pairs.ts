import { excerpt } from "../../dictionary/excerpt.js";
import { findDelimiter } from "../../glossaries/table/delimiter.js";
import { readRows, usesQuotes } from "../../glossaries/table/read-rows.js";
import { createIssue, type Issue } from "../../issues/issue.js";
import { createLocator } from "../../text/locate.js";
import type { Pair } from "../../validate/index.js";

/** Source and target terms of a file, and what of it could not be read. */
export interface PairsReading {
  readonly pairs: readonly Pair[];
  readonly issues: readonly Issue[];
}

/** Reads pairs: JSONL if each line is JSON, else TSV or CSV, with or without a row of headings. */
export function readPairs(text: string, file: string): PairsReading {
  const plain = text.replace(/^\uFEFF/, "");
  return /\.(?:jsonl|ndjson)$/i.test(file) || /^\s*[{[]"?/.test(plain)
    ? readLines(plain, file)
    : readTable(plain, file);
}

function readLines(text: string, file: string): PairsReading {
  const pairs: Pair[] = [];
  const issues: Issue[] = [];
  for (const [at, json] of text.split(/\r\n|\r|\n/).entries()) {
    if (!/\S/.test(json)) continue;
    const place = { file, line: at + 1, column: 1 };
    const pair = pairOf(json);
    if (pair) pairs.push({ ...pair, place });
    else {
      const message = `${excerpt(json)} is not an object with \`source\` and \`target\`, nor a list of two terms.`;
      issues.push(createIssue("unreadable-pairs", { message, place }));
    }
  }
  return { pairs, issues };
}

function pairOf(json: string): Pair | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const { source, target } = Array.isArray(value)
    ? { source: value[0], target: value[1] }
    : ((value ?? {}) as { source?: unknown; target?: unknown });
  return typeof source === "string" && typeof target === "string" ? { source, target } : undefined;
}

function readTable(text: string, file: string): PairsReading {
  const delimiter = delimiterOf(text);
  const { rows, faults } = readRows(text, delimiter, delimiter !== "\t" || usesQuotes(text, delimiter));
  const locate = createLocator(text);
  const { source, target, headed } = columnsOf(rows[0]?.cells ?? []);
  const pairs = rows.slice(headed ? 1 : 0).map(({ cells, at }) => ({
    source: cells[source] ?? "",
    target: cells[target] ?? "",
    place: { file, ...locate(at) },
  }));
  const issues = faults.map(({ code, message, at }) => createIssue(code, { message, place: { file, ...locate(at) } }));
  return { pairs, issues };
}

/** A first line with a tab is of a table parted by tabs, whatever its quotation marks seem to say. */
function delimiterOf(text: string): string {
  if (/^[^\r\n]*\t/.test(text)) return "\t";
  const { delimiter, width } = findDelimiter(text);
  return width > 1 ? delimiter : ",";
}

const sourceNames = /^(?:source|src|from|original|term|source[ _-]?(?:term|text|language)?)$/i;
const targetNames = /^(?:target|tgt|to|translation|rendering|target[ _-]?(?:term|text|language)?)$/i;

function columnsOf(headings: readonly string[]): { source: number; target: number; headed: boolean } {
  const names = headings.map((heading) => heading.trim());
  const source = names.findIndex((name) => sourceNames.test(name));
  const target = names.findIndex((name) => targetNames.test(name));
  if (source >= 0 && target >= 0) return { source, target, headed: true };
  const tags = names.length > 1 && names.slice(0, 2).every(isLanguageTag) && names[0] !== names[1];
  return { source: 0, target: 1, headed: tags };
}

/** `en` or `zh-Hant`, but not any two letters. */
function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i.test(text)) return false;
  const [language = ""] = text.toLowerCase().split(/[-_]/);
  return new Intl.DisplayNames(["en"], { type: "language", fallback: "none" }).of(language) !== undefined;
}
