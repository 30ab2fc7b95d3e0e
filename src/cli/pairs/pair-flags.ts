import { type Flag, oneOf } from "../flag.js";

/** What commands that read pairs are told by {@link pairFlags}. */
export interface PairOptions {
  readonly format?: "jsonl" | "csv" | "tsv";
  readonly by?: "line" | "paragraph";
  readonly sourceField?: string;
  readonly targetField?: string;
  readonly idField?: string;
}

/** Flags that say where the pairs stand. */
export const pairFlags: readonly Flag[] = [
  {
    flags: "--format <format>",
    summary: "format of a file of pairs: jsonl, csv, tsv",
    group: "What to read",
    standard: "as its name ends",
    read: oneOf("jsonl", "csv", "tsv"),
  },
  { flags: "--source-field <name>", summary: "field of the source", group: "What to read", standard: "source" },
  { flags: "--target-field <name>", summary: "field of the translation", group: "What to read", standard: "target" },
  { flags: "--id-field <name>", summary: "field that names a pair", group: "What to read", standard: "id" },
  {
    flags: "--by <unit>",
    summary: "two files belong together by line, or by paragraph where their lines differ",
    group: "What to read",
    standard: "line if both have as many",
    read: oneOf("line", "paragraph"),
  },
];
