import type { Issue } from "../issues/issue.js";
import type { DocumentRecord } from "./segment.js";

/** What may be told to a format. */
export interface FormatOptions {
  /**
   * Which values are read, by dotted path (JSON, JSON Lines, YAML, front matter of Markdown) or column (CSV, TSV).
   * Without it every string value, every cell, and no front matter.
   */
  readonly fields?: readonly string[];
  /** Whether the `alt`, `title` and `aria-label` of HTML elements are read too. @defaultValue false */
  readonly attributes?: boolean;
  /** BCP 47 tag of the language that is read; text marked as another is left alone. @defaultValue "en" */
  readonly language?: string;
}

/** What a format found in a source. */
export interface SourceReading {
  /** In the order of the source. Each record is normalized on its own. */
  readonly records: readonly DocumentRecord[];
  /** What is wrong with the source; spans are offsets of the source. */
  readonly issues: readonly Issue[];
}

/** A way to find text in a source: the one port that every format implements. */
export interface DocumentFormat {
  /** Endings of file names, without the dot. */
  readonly extensions: readonly string[];
  /** Whether its comments may hold markers such as `canonym-ignore-start`. */
  readonly comments?: boolean;
  /** Reads a source, which begins with no byte order mark. Never throws: a source that cannot be read gives an issue and no records. */
  read(source: string, options: FormatOptions): SourceReading;
}

/** A reading of one record. */
export function oneRecord(record: DocumentRecord, issues: readonly Issue[] = []): SourceReading {
  return { records: record.length > 0 ? [record] : [], issues };
}
