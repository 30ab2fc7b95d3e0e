import { type Flag, oneOf } from "../flag.js";

/** Formats of files that have pairs in them. */
export const pairFormats = ["jsonl", "csv", "tsv", "xliff", "tmx", "po"] as const;

export type PairFormat = (typeof pairFormats)[number];

/** What commands that read pairs are told by {@link pairFormatFlag} and {@link pairFlags}. */
export interface PairOptions {
  readonly format?: PairFormat | undefined;
  readonly by?: "line" | "paragraph";
  readonly sourceField?: string;
  readonly targetField?: string;
  readonly idField?: string;
}

/** What the operands of commands that read pairs are. */
export const pairOperands =
  "a file of pairs (JSONL, CSV, TSV, XLIFF, TMX, PO; - is the standard input), or a source and its translation";

/** The flag that says which format a file of pairs has. */
export const pairFormatFlag: Flag = {
  flags: "--format <format>",
  summary: `format of a file of pairs: ${pairFormats.join(", ")}`,
  group: "What to read",
  standard: "as its name ends",
  read: oneOf(...pairFormats),
};

/** Flags that say where the pairs stand. */
export const pairFlags: readonly Flag[] = [
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
