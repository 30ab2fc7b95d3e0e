import { type Cell, cellSegment, cellText, findDelimiter, readCells } from "../../documents/formats/csv.js";
import { usesQuotes } from "../../glossaries/table/read-rows.js";
import { createLocator } from "../../text/locate.js";
import { type FilePair, filePair, type PairFields, type PairReader, refusePair } from "./pair-file.js";

/** Reads pairs of a table with a heading: CSV (RFC 4180, whatever its separator), or tabs. */
export function tablePairs(file: string, fields: PairFields, format: "csv" | "tsv"): PairReader {
  return (text) => {
    const delimiter = format === "tsv" ? "\t" : findDelimiter(text);
    const locate = createLocator(text);
    const rows = readCells(text, delimiter, format === "csv" || usesQuotes(text, delimiter));
    if (!Array.isArray(rows)) {
      const { line, column } = locate(rows.at);
      return refusePair(file, line, rows.message, column);
    }
    const [heading = [], ...body] = rows;
    const names = heading.map((cell) => cellText(text, cell).trim());
    const columns = columnsOf(names, fields, file);
    return body.flatMap((row) => {
      if (row.length === 0 || (row.length === 1 && row[0]?.start === row[0]?.end)) return [];
      const short = `The row has ${row.length} fields of ${names.length}.`;
      return readPair(text, row, columns, delimiter) ?? refusePair(file, locate((row[0] as Cell).start).line, short);
    });
  };
}

interface Columns {
  readonly source: number;
  readonly target: number;
  readonly id: number;
}

function columnsOf(names: readonly string[], fields: PairFields, file: string): Columns {
  const [source, target, id] = [fields.source, fields.target, fields.id].map((name) => names.indexOf(name));
  if (source === undefined || source < 0) refusePair(file, 1, `The heading has no field \`${fields.source}\`.`);
  if (target === undefined || target < 0) refusePair(file, 1, `The heading has no field \`${fields.target}\`.`);
  return { source, target, id: id as number };
}

function readPair(text: string, row: readonly Cell[], columns: Columns, delimiter: string): FilePair | undefined {
  const [source, target, id] = [row[columns.source], row[columns.target], row[columns.id]];
  if (!source || !target) return undefined;
  const [segment] = cellSegment(text, target, delimiter);
  const about = { source: cellText(text, source), at: (row[0] as Cell).start, id: id && cellText(text, id) };
  return filePair(about, segment, cellText(text, target));
}
