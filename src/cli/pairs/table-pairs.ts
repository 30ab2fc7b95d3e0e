import { createLocator } from "../../text/locate.js";
import { type PairFields, type PairFile, refusePair } from "./pair-file.js";

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

/** Reads pairs of a table with a heading (RFC 4180, or tabs). Only cells whose target changes are written anew. */
export function readTablePairs(text: string, file: string, fields: PairFields, format: "csv" | "tsv"): PairFile {
  const [heading = [], ...rows] = readRows(text, format === "tsv" ? "\t" : ",");
  const names = heading.map(({ value }) => value.replace(/^\uFEFF/, "").trim());
  const [source, target, id] = [fields.source, fields.target, fields.id].map((name) => names.indexOf(name));
  if (source === undefined || source < 0) refusePair(file, 1, `The heading has no field \`${fields.source}\`.`);
  if (target === undefined || target < 0) refusePair(file, 1, `The heading has no field \`${fields.target}\`.`);
  const locate = createLocator(text);
  const filled = rows.filter((row) => row.length > 1 || row[0]?.value !== "");
  for (const row of filled) {
    const { line } = locate((row[0] as Cell).start);
    if (!row[source] || !row[target]) refusePair(file, line, `The row has ${row.length} fields of ${names.length}.`);
  }
  const pairs = filled.map((row) => ({
    source: (row[source] as Cell).value,
    target: (row[target] as Cell).value,
    ...(id !== undefined && row[id] && { id: row[id].value }),
  }));
  return {
    target: file,
    pairs,
    lineOf: (pair) => locate(filled[pair]?.[0]?.start ?? 0).line,
    withTargets(targets) {
      let result = "";
      let at = 0;
      for (const [pair, row] of filled.entries()) {
        const { start, end, value } = row[target] as Cell;
        if (targets[pair] === value) continue;
        result += text.slice(at, start) + quoted(targets[pair] as string, text[start] === '"', format);
        at = end;
      }
      return result + text.slice(at);
    },
  };
}

/** The rows of a table; a quoted cell may hold separators, line breaks and doubled quotes. */
function readRows(text: string, separator: string): Cell[][] {
  const cell = new RegExp(
    `"((?:[^"]|"")*)"(?=${separator}|\r?\n|$)|([^${separator}\r\n]*(?:\r(?!\n)[^${separator}\r\n]*)*)`,
    "y",
  );
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  for (let at = 0; at <= text.length; ) {
    cell.lastIndex = at;
    const found = cell.exec(text) as RegExpExecArray;
    const end = at + found[0].length;
    row.push({ start: at, end, value: found[1] === undefined ? found[0] : found[1].replaceAll('""', '"') });
    if (text.startsWith(separator, end)) at = end + 1;
    else {
      rows.push(row);
      row = [];
      at = end + (text.startsWith("\r\n", end) ? 2 : 1);
    }
  }
  return rows;
}

function quoted(value: string, always: boolean, format: "csv" | "tsv"): string {
  const needed = always || /["\r\n]/.test(value) || value.includes(format === "csv" ? "," : "\t");
  return needed ? `"${value.replaceAll('"', '""')}"` : value;
}
