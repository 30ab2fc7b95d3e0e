import { excerpt } from "../../dictionary/excerpt.js";
import { nearestKey } from "../../dictionary/nearest-key.js";
import type { Fault } from "../draft.js";
import type { ReadOptions } from "../format.js";
import { recognizeLanguage } from "../language/language-tag.js";
import { type Column, readHeaderRow, readRole } from "./column.js";
import type { Row } from "./read-rows.js";

/** How a table is laid out. */
export interface Layout {
  readonly columns: readonly (Column | undefined)[];
  /** The header's cells, if there is a header. */
  readonly header: readonly string[] | undefined;
  /** Index of the first row behind the header. */
  readonly start: number;
  /** The most cells that a row may have. */
  readonly width: number;
  readonly faults: readonly Fault[];
}

/** Finds out what stands in which column: as asked, else by the header, else by the usual layouts without one. */
export function findLayout(rows: readonly Row[], delimiter: string, { columns: asked }: ReadOptions): Layout {
  const { header, named, start } = findHeader(rows);
  const usual = commonWidth(rows);
  if (asked) {
    const { columns, faults } = askedColumns(asked, Math.max(usual, named?.length ?? 0));
    return { columns, header: named, start, width: Number.POSITIVE_INFINITY, faults };
  }
  if (header && named)
    return { columns: withSides(header), header: named, start, width: named.length, faults: above(rows, start) };
  const width = delimiter === "\t" ? Number.POSITIVE_INFINITY : usual;
  return { columns: plainColumns(rows, usual), header: undefined, start, width, faults: [] };
}

interface Header {
  readonly header: readonly (Column | undefined)[] | undefined;
  readonly named: readonly string[] | undefined;
  readonly start: number;
}

/** The header is the first row; in spreadsheets that have a title above, one of the next two. */
function findHeader(rows: readonly Row[]): Header {
  for (const [at, { cells }] of rows.slice(0, 3).entries()) {
    const header = readHeaderRow(cells);
    const known = header?.filter((column) => column !== undefined).length ?? 0;
    if (header && (at === 0 || known > 2)) return { header, named: cells, start: at + 1 };
  }
  return { header: undefined, named: undefined, start: 0 };
}

function above(rows: readonly Row[], start: number): readonly Fault[] {
  if (start < 2) return [];
  return [{ code: "not-read", message: "What stands above the header is not read.", at: rows[0]?.at ?? 0 }];
}

function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows.slice(0, 1000)) {
    const width = trimmedLength(cells);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** Number of cells up to the last that is not empty. */
export function trimmedLength(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

function askedColumns(asked: NonNullable<ReadOptions["columns"]>, width: number) {
  const columns: (Column | undefined)[] = [];
  const faults: Fault[] = [];
  for (const [name, number] of Object.entries(asked)) {
    const role = readRole(name);
    const isNumber = Number.isInteger(number) && number >= 1 && number <= Math.max(width, 1);
    if (role !== undefined && isNumber) columns[number - 1] = { role };
    else faults.push(role === undefined ? unknownRole(name) : noColumn(name, number, width));
  }
  return { columns, faults };
}

function unknownRole(name: string): Fault {
  const known = ["source", "target", "status", "definition", "note", "subjectField", "id", "abbreviation"];
  const nearest = nearestKey(name, known);
  const message = `A column cannot hold ${excerpt(name)}.`;
  return { code: "missing-column", message, at: 0, expected: nearest === undefined ? known : [nearest] };
}

function noColumn(name: string, number: number, width: number): Fault {
  const message = `Column ${number} for \`${name}\` does not exist: the table has ${width} columns.`;
  return { code: "missing-column", message, at: 0 };
}

/** `term` beside a target is the source; alone it is what a monolingual glossary is about. */
function withSides(columns: readonly (Column | undefined)[]): readonly (Column | undefined)[] {
  const has = (role: string) => columns.some((column) => column?.role === role);
  const inLanguages = columns.some((column) => column?.role === "term" && column.language !== undefined);
  const side = has("target") || inLanguages ? "source" : "target";
  const free = side === "target" || !has("source");
  return columns.map((column) => {
    if (column?.role === "source" && !has("target") && !inLanguages && !has("term"))
      return { ...column, role: "target" };
    return column?.role === "term" && column.language === undefined && free ? { ...column, role: side } : column;
  });
}

/** Source, target, and in a third column a comment or, with a fourth, the two languages. */
function plainColumns(rows: readonly Row[], width: number): readonly (Column | undefined)[] {
  if (width === 1) return [{ role: "target" }];
  const sample = rows.slice(0, 50).filter(({ cells }) => trimmedLength(cells) >= 4);
  const areLanguages = (at: number) => sample.every(({ cells }) => recognizeLanguage(cells[at] ?? "") !== undefined);
  if (width >= 4 && sample.length > 0 && areLanguages(2) && areLanguages(3)) {
    return [{ role: "source" }, { role: "target" }, { role: "sourceLanguage" }, { role: "targetLanguage" }];
  }
  return [{ role: "source" }, { role: "target" }, { role: "note" }];
}
