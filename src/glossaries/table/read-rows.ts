import Papa from "papaparse";
import type { Fault } from "../draft.js";

/** A row of a table: its cells as they stand, and where it starts. */
export interface Row {
  readonly cells: readonly string[];
  readonly at: number;
}

/** A table, and what is wrong with its quotation marks. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
}

// Each broken cell may cost a look at all that follows it.
const mostRepairs = 50;

/** Reads rows of cells. A line whose quotation marks do not pair is read as it stands; the others keep theirs. */
export function readRows(text: string, delimiter: string, quoted: boolean): Rows {
  const newline = text.includes("\n") ? "\n" : "\r";
  const rows: Row[] = [];
  const faults: Fault[] = [];
  let start = 0;
  let repairs = 0;
  while (start < text.length) {
    const withQuotes = quoted && repairs <= mostRepairs;
    const broken = parseFrom(text, start, { delimiter, newline, quoteChar: withQuotes ? '"' : "\0" }, rows);
    if (broken === undefined) break;
    repairs++;
    const end = text.indexOf(newline, broken);
    const line = text.slice(broken, end < 0 ? text.length : end).replace(/\r$/, "");
    rows.push({ cells: line.split(delimiter), at: broken });
    faults.push(brokenQuotes(line, delimiter, broken, repairs > mostRepairs));
    start = end < 0 ? text.length : end + 1;
  }
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")), faults };
}

type Dialect = { readonly delimiter: string; readonly newline: "\n" | "\r"; readonly quoteChar: string };

/** Adds rows until one is broken. @returns where that row starts; undefined if none is */
function parseFrom(text: string, start: number, dialect: Dialect, rows: Row[]): number | undefined {
  let at = start;
  let broken: number | undefined;
  Papa.parse<string[]>(start === 0 ? text : text.slice(start), {
    ...dialect,
    step({ data, errors, meta }, parser) {
      if (errors.some(({ type }) => type === "Quotes")) {
        broken = at;
        parser.abort();
        return;
      }
      const last = data.length - 1;
      if (data[last]?.endsWith("\r")) data[last] = (data[last] as string).slice(0, -1);
      rows.push({ cells: data, at });
      at = start + meta.cursor;
    },
  });
  return broken;
}

function brokenQuotes(line: string, delimiter: string, at: number, last: boolean): Fault {
  const cell = line.search(new RegExp(`(?:^|[${delimiter === "|" ? "|" : delimiter}])"`));
  const column = cell < 0 ? 0 : cell + (line[cell] === '"' ? 0 : 1);
  const rest = last ? " From here on, quotation marks are read as text." : "";
  const message = `The quotation mark is not closed before the cell's end, or something follows it.${rest}`;
  return { code: "broken-quotes", message, at: at + column };
}

/** Where each cell of a row starts, in offsets of the text. */
export function cellStarts(text: string, { cells, at }: Row, delimiter: string): readonly number[] {
  const starts: number[] = [];
  let start = at;
  for (const [index, cell] of cells.entries()) {
    starts.push(start);
    // Behind the last cell the next delimiter may be anywhere.
    if (index === cells.length - 1) break;
    const isQuoted = text[start] === '"' && !text.startsWith(cell, start);
    const end = isQuoted ? closingQuote(text, start) : start + cell.length;
    const next = text.indexOf(delimiter, end);
    start = next < 0 ? end : next + 1;
  }
  return starts;
}

function closingQuote(text: string, open: number): number {
  let at = open + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return text.length;
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}

/** Whether the quotation marks at the start of cells are there to quote them: most are closed before a cell's end. */
export function usesQuotes(text: string, delimiter: string): boolean {
  const sample = text.slice(0, 65_536);
  const edge = delimiter === "|" ? "\\|" : delimiter;
  const opened = sample.match(new RegExp(`(?<=^|${edge})"`, "gm"))?.length ?? 0;
  const closed = sample.match(new RegExp(`(?<=^|${edge})"(?:[^"]|"")*"(?=${edge}|\\r?$)`, "gm"))?.length ?? 0;
  return closed * 2 >= opened && closed > 0;
}
