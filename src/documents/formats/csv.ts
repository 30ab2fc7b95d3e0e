import { createIssue, type Issue } from "../../issues/issue.js";
import { type DocumentFormat, type FormatOptions, oneRecord, type SourceReading } from "../format.js";
import { malformed } from "../malformed.js";
import { type Segment, SegmentBuilder, type SourceEdit } from "../segment.js";

/** Comma-separated values (RFC 4180); the first line tells whether commas, semicolons or tabs part the cells. */
export const csv: DocumentFormat = {
  extensions: ["csv"],
  read: (source, options) => readTable(source, findDelimiter(source), options),
};

/** Tab-separated values, quoted as in CSV. */
export const tsv: DocumentFormat = {
  extensions: ["tsv", "tab"],
  read: (source, options) => readTable(source, "\t", options),
};

/** What parts the cells of CSV: the sign that its first line has most of. */
export function findDelimiter(source: string): string {
  const header = (/^[^\r\n]*/.exec(source)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return [",", ";", "\t"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

/** A cell: the range of its content, without its quotation marks. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

function readTable(source: string, delimiter: string, { fields }: FormatOptions): SourceReading {
  const rows = readCells(source, delimiter);
  if (!Array.isArray(rows)) return malformed(rows.message, rows.at);
  const { columns, issues } = chosenColumns(source, rows[0] ?? [], fields);
  const read = fields === undefined ? rows : rows.slice(1);
  const cells = read.flatMap((row) => row.filter((_, column) => columns?.has(column) ?? true));
  return oneRecord(
    cells.flatMap((cell) => cellSegment(source, cell, delimiter)),
    issues,
  );
}

/** The cells of each row, or what is wrong first. Without `quotes` a quotation mark is a character like others. */
export function readCells(
  source: string,
  delimiter: string,
  quotes = true,
): Cell[][] | { readonly message: string; readonly at: number } {
  const rows: Cell[][] = [[]];
  for (let at = 0; at < source.length; ) {
    const cell = quotes || source[at] !== '"' ? cellAt(source, at, delimiter) : bareCell(source, at, delimiter);
    if (cell === undefined) return { message: "A quotation mark is not closed, or text follows the closing one.", at };
    rows.at(-1)?.push(cell);
    at = cell.end + (cell.quoted ? 1 : 0);
    if (source[at] === delimiter) at++;
    else {
      at += source.startsWith("\r\n", at) ? 2 : 1;
      rows.push([]);
    }
  }
  return rows;
}

/** The cell that starts at an offset; nothing if its quotation marks are not in order. */
function cellAt(source: string, at: number, delimiter: string): Cell | undefined {
  if (source[at] !== '"') return bareCell(source, at, delimiter);
  let close = source.indexOf('"', at + 1);
  while (close !== -1 && source[close + 1] === '"') close = source.indexOf('"', close + 2);
  const after = source[close + 1];
  if (close === -1 || (after !== undefined && after !== delimiter && after !== "\n" && after !== "\r"))
    return undefined;
  return { start: at + 1, end: close, quoted: true };
}

function bareCell(source: string, at: number, delimiter: string): Cell {
  const next = new RegExp(`[${delimiter}\r\n]`, "g");
  next.lastIndex = at;
  return { start: at, end: next.exec(source)?.index ?? source.length, quoted: false };
}

/** The columns that the fields name: by the header, or by number from 1. */
function chosenColumns(source: string, header: readonly Cell[], fields: readonly string[] | undefined) {
  if (fields === undefined) return { columns: undefined, issues: [] };
  const names = header.map((cell) => cellText(source, cell).trim());
  const columns = new Set<number>();
  const issues: Issue[] = [];
  for (const field of fields) {
    const named = names.indexOf(field);
    const column = named === -1 && /^[1-9]\d*$/.test(field) ? Number(field) - 1 : named;
    if (column >= 0 && column < names.length) columns.add(column);
    else issues.push(createIssue("unknown-field", { message: `No column is called \`${field}\`.`, expected: names }));
  }
  return { columns, issues };
}

/** What a cell says. */
export function cellText(source: string, { start, end, quoted }: Cell): string {
  const text = source.slice(start, end);
  return quoted ? text.replaceAll('""', '"') : text;
}

/** The text of a cell, if there is a letter in it. */
export function cellSegment(source: string, { start, end, quoted }: Cell, delimiter: string): Segment[] {
  const segment = new SegmentBuilder(source);
  let at = start;
  for (const { index } of quoted ? source.slice(start, end).matchAll(/""/g) : []) {
    segment.verbatim(at, start + index);
    at = start + index + 2;
    segment.token('"', at - 2, at);
  }
  segment.verbatim(at, end);
  const encode = (text: string) => text.replaceAll('"', '""');
  return quoted
    ? segment.build(encode)
    : segment.build(
        (text) => text,
        (edits) => enclosed(source, start, end, edits, delimiter),
      );
}

/** The edits of a bare cell, with quotation marks around it if the new text asks for them. */
function enclosed(source: string, start: number, end: number, edits: readonly SourceEdit[], delimiter: string) {
  if (!edits.some(({ text }) => /["\r\n]/.test(text) || text.includes(delimiter))) return edits;
  const inner = edits.map((edit) => ({ ...edit, text: edit.text.replaceAll('"', '""') }));
  const marks = Array.from(source.slice(start, end).matchAll(/"/g), ({ index }) => start + index);
  const kept = marks.filter((mark) => !edits.some((edit) => edit.start <= mark && mark < edit.end));
  const doubled = kept.map((mark) => ({ start: mark, end: mark + 1, text: '""' }));
  const within = [...inner, ...doubled].sort((a, b) => a.start - b.start);
  return [{ start, end: start, text: '"' }, ...within, { start: end, end, text: '"' }];
}
