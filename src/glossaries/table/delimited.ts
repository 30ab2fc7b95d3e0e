import type { Reading, ReadOptions } from "../format.js";
import type { Source } from "../source.js";
import { findDelimiter } from "./delimiter.js";
import { findLayout } from "./layout.js";
import { readRows, usesQuotes } from "./read-rows.js";
import { readTable } from "./read-table.js";

/** Reads a table whose cells are parted by a delimiter; of CSV, by the one that it uses. */
export function readDelimited(source: Source, options: ReadOptions, fixed?: string, quotes?: boolean): Reading {
  const { text } = source;
  const delimiter = fixed ?? (source.once(findDelimiter).width > 1 ? source.once(findDelimiter).delimiter : ",");
  const quoted = quotes ?? (delimiter === "\t" ? usesQuotes(text, delimiter) : true);
  const { rows, faults } = readRows(text, delimiter, quoted);
  const comments = delimiter === "\t";
  const told = comments ? rows.filter(({ cells }) => !cells[0]?.startsWith("#")) : rows;
  const layout = findLayout(told, delimiter, options);
  const reading = readTable({ text, delimiter, rows: told, layout, comments }, options);
  return { ...reading, faults: [...faults, ...reading.faults] };
}
