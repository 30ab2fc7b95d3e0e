import { excerpt } from "../../dictionary/excerpt.js";
import type { Entry, Fault, PlacedText, Status, Term } from "../draft.js";
import type { Reading, ReadOptions } from "../format.js";
import { readReference } from "../reference.js";
import { readStatus, readTruth } from "../status.js";
import { Unread } from "../unread.js";
import type { Column, Role } from "./column.js";
import { type Layout, trimmedLength } from "./layout.js";
import { cellStarts, type Row } from "./read-rows.js";
import { RowGroups } from "./row-groups.js";
import { type Sides, sidesOf } from "./sides.js";

/** What a reader of tables works with. */
export interface Table {
  readonly text: string;
  readonly delimiter: string;
  readonly rows: readonly Row[];
  readonly layout: Layout;
  /** Lines that begin with `#` are comments. */
  readonly comments: boolean;
}

/** Reads the rows of a table; rows of one id, or else of one source term, are one entry. */
export function readTable(table: Table, options: ReadOptions): Reading {
  const { rows, layout, comments } = table;
  const sides = sidesOf(table, options);
  const reader = new RowReader(table, sides);
  const groups = new RowGroups();
  for (const [at, row] of rows.entries()) {
    if (at < layout.start || isComment(row, comments)) continue;
    const entry = reader.read(row);
    if (entry) groups.add(entry);
  }
  const entries = groups.entries();
  const faults = [...layout.faults, ...sides.faults, ...reader.allFaults(), ...groups.faults()];
  return { draft: { language: sides.target, sourceLanguage: sides.source, entries }, faults };
}

class RowReader {
  readonly #table: Table;
  readonly #sides: Sides;
  readonly #faults: Fault[] = [];
  readonly #unread = new Unread();
  readonly #statuses = new Set<string>();
  #outerSpaces = 0;
  #firstOuterSpace = 0;

  constructor(table: Table, sides: Sides) {
    this.#table = table;
    this.#sides = sides;
  }

  allFaults(): readonly Fault[] {
    const faults = [...this.#faults, ...this.#unread.faults()];
    if (this.#outerSpaces === 0) return faults;
    const message = `${this.#outerSpaces === 1 ? "A term begins" : `${this.#outerSpaces} terms begin`} or end with a space.`;
    return [...faults, { code: "outer-space", message, at: this.#firstOuterSpace }];
  }

  read(row: Row): Entry | undefined {
    const { layout, text, delimiter } = this.#table;
    const width = trimmedLength(row.cells);
    if (width > layout.width) return this.#ragged(row, width);
    const starts = cellStarts(text, row, delimiter);
    const cells = row.cells.flatMap((raw, index): Cell[] => {
      const trimmed = raw.trim();
      const column = this.#sides.columns[index];
      if (trimmed === "") return [];
      const at = (starts[index] as number) + (text[starts[index] as number] === '"' && !raw.startsWith('"') ? 1 : 0);
      if (column === undefined) return this.#leaveCell(index, at);
      if (isTerm(column.role) && raw !== trimmed) this.#countSpace(at);
      return [{ column, text: trimmed, at }];
    });
    return this.#sides.admits(cells) ? this.#entry(row.at, cells) : undefined;
  }

  #entry(at: number, cells: readonly Cell[]): Entry {
    const texts = (role: Role) => cells.filter(({ column }) => column.role === role);
    const joined = (role: Role, mark = "\n") =>
      texts(role)
        .map(({ text }) => text)
        .join(mark) || undefined;
    const status = this.#status(cells);
    const terms = [
      ...texts("target").map((cell): Term => ({ ...placed(cell), status })),
      ...texts("abbreviation").map((cell): Term => ({ ...placed(cell), abbreviation: true, status: "admitted" })),
      ...texts("admitted").flatMap((cell) => listed(cell, "admitted")),
      ...texts("variants").flatMap((cell) => listed(cell, "deprecated")),
    ];
    const references = texts("references").flatMap(({ text }) =>
      text.split("\n").flatMap((line) => readReference(line) ?? []),
    );
    return {
      at,
      id: texts("id").map(placed)[0],
      terms,
      source: texts("source").map(placed),
      subjectField: joined("subjectField", "; "),
      definition: joined("definition"),
      note: joined("note"),
      ...(cells.some(({ column, text }) => column.role === "provisional" && readTruth(text)) && { provisional: true }),
      ...(references.length > 0 && { references }),
    };
  }

  #status(cells: readonly Cell[]): Status | undefined {
    if (cells.some(({ column, text }) => column.role === "forbidden" && readTruth(text))) return "deprecated";
    const cell = cells.find(({ column }) => column.role === "status");
    const status = cell && readStatus(cell.text);
    if (cell && status === undefined && !this.#statuses.has(cell.text)) {
      this.#statuses.add(cell.text);
      const message = `The status ${excerpt(cell.text)} is not known.`;
      this.#faults.push({
        code: "unknown-status",
        message,
        at: cell.at,
        expected: ["preferred", "admitted", "deprecated"],
      });
    }
    return status;
  }

  #ragged({ at }: Row, width: number): undefined {
    const message = `The row has ${width} cells, its table ${this.#table.layout.width}; it is left out.`;
    this.#faults.push({ code: "ragged-row", message, at });
  }

  #leaveCell(index: number, at: number): [] {
    const name = this.#table.layout.header?.[index]?.trim();
    this.#unread.add(name || `column ${index + 1}`, at);
    return [];
  }

  #countSpace(at: number): void {
    if (this.#outerSpaces++ === 0) this.#firstOuterSpace = at;
  }
}

/** `#` begins a comment where tabs part the cells, elsewhere only a line that has nothing else. */
function isComment({ cells }: Row, comments: boolean): boolean {
  return cells[0]?.startsWith("#") === true && (comments || trimmedLength(cells) === 1);
}

/** A cell that is not empty. */
export interface Cell extends PlacedText {
  readonly column: Column;
}

function isTerm(role: Role): boolean {
  return role === "source" || role === "target" || role === "term";
}

function placed({ text, at }: Cell): PlacedText {
  return { text, at };
}

function listed({ text, at }: Cell, status: Status): Term[] {
  const texts = text
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  return texts.map((one) => ({ text: one, at, status }));
}
