import type { Fault } from "../draft.js";
import type { ReadOptions } from "../format.js";
import { chooseLanguages } from "../language/choose-languages.js";
import { matchLanguage, recognizeLanguage } from "../language/language-tag.js";
import type { Column } from "./column.js";
import type { Cell, Table } from "./read-table.js";

/** Which columns are read as which side, and of which rows. */
export interface Sides {
  readonly columns: readonly (Column | undefined)[];
  readonly target: string | undefined;
  readonly source: string | undefined;
  /** Whether a row is in the languages chosen. */
  readonly admits: (cells: readonly Cell[]) => boolean;
  readonly faults: readonly Fault[];
}

/** Chooses the languages of a table that names some, in its header or in each row. */
export function sidesOf(table: Table, options: ReadOptions): Sides {
  const { columns } = table.layout;
  const inHeader = columns.filter((column) => column?.language !== undefined);
  if (inHeader.length > 0) return sidesOfHeader(columns, table, options);
  const has = (role: string) => columns.findIndex((column) => column?.role === role);
  return has("targetLanguage") < 0 ? plain(columns) : sidesOfRows(columns, table, options, has);
}

function plain(columns: Sides["columns"]): Sides {
  return { columns, target: undefined, source: undefined, admits: () => true, faults: [] };
}

function sidesOfHeader(columns: Sides["columns"], { rows, layout }: Table, options: ReadOptions): Sides {
  const counts = new Map<string, number>();
  for (const [at, column] of columns.entries()) {
    if (column?.language === undefined || !["term", "source", "target"].includes(column.role)) continue;
    const filled = rows.slice(layout.start).filter(({ cells }) => (cells[at] ?? "").trim() !== "").length;
    counts.set(column.language, (counts.get(column.language) ?? 0) + filled);
  }
  const ofRole = (role: string) => columns.find((column) => column?.role === role && column.language)?.language;
  const hasSource = columns.some((column) => column?.role === "source" && column.language === undefined);
  const asked = { ...options, ...sideOptions(options, ofRole("source"), ofRole("target")) };
  const working = ofRole("source") ?? (hasSource ? "und" : undefined);
  const { target, source, faults } = chooseLanguages(
    hasSource ? new Map([["und", 0], ...counts]) : counts,
    working,
    asked,
  );
  const inside = columns.map((column) => sideOf(column, target, source));
  return { ...plain(inside), target, source: source === "und" ? options.sourceLanguage : source, faults };
}

function sideOptions(options: ReadOptions, source: string | undefined, target: string | undefined): ReadOptions {
  const language = options.language ?? target;
  const sourceLanguage = options.sourceLanguage ?? source;
  return { ...(language !== undefined && { language }), ...(sourceLanguage !== undefined && { sourceLanguage }) };
}

/** What a column with a language is for: a term of either side, or a remark in either's language. */
function sideOf(
  column: Column | undefined,
  target: string | undefined,
  source: string | undefined,
): Column | undefined {
  if (column?.language === undefined) return column;
  const side = column.language === target ? "target" : column.language === source ? "source" : undefined;
  if (side === undefined) return undefined;
  const isTerm = column.role === "term" || column.role === "source" || column.role === "target";
  if (isTerm) return { ...column, role: side };
  return side === "source" && column.role === "status" ? undefined : column;
}

function sidesOfRows(
  columns: Sides["columns"],
  { rows, layout }: Table,
  options: ReadOptions,
  has: (role: string) => number,
): Sides {
  const [from, to] = [has("sourceLanguage"), has("targetLanguage")];
  const pairs = new Map<string, number>();
  for (const { cells } of rows.slice(layout.start)) {
    const pair = [cells[from] ?? "", cells[to] ?? ""].map((cell) => recognizeLanguage(cell) ?? "").join(" ");
    if (fits(pair, options)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const [commonest = " "] = [...pairs].sort((a, b) => b[1] - a[1])[0] ?? [];
  const [source = "", target = ""] = commonest.split(" ");
  const others = [...pairs.keys()].filter((pair) => pair !== commonest).map((pair) => `\`${pair.trim()}\``);
  const message = `Rows in other languages than \`${commonest.trim()}\` are left out: ${others.join(", ")}.`;
  const isChosen = (cells: readonly Cell[], role: string, language: string) => {
    const cell = cells.find(({ column }) => column.role === role);
    return (cell === undefined ? "" : (recognizeLanguage(cell.text) ?? "")) === language;
  };
  return {
    columns,
    target: target || undefined,
    source: source || undefined,
    admits: (cells) => isChosen(cells, "sourceLanguage", source) && isChosen(cells, "targetLanguage", target),
    faults: others.length > 0 ? [{ code: "not-read", message, at: 0 }] : [],
  };
}

function fits(pair: string, { language, sourceLanguage }: ReadOptions): boolean {
  const [source = "", target = ""] = pair.split(" ");
  const matches = (wanted: string | undefined, tag: string) =>
    wanted === undefined || matchLanguage(wanted, [tag]).length > 0;
  return matches(language, target) && matches(sourceLanguage, source);
}
