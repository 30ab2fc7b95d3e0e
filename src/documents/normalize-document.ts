import { CanonymError } from "../issues/canonym-error.js";
import { createIssue, type Issue } from "../issues/issue.js";
import type { Match } from "../match/match.js";
import type { Normalizer } from "../normalizer.js";
import { createLocator } from "../text/locate.js";
import { decodeSource } from "./decode-source.js";
import { normalizeDocx } from "./docx/normalize-docx.js";
import type { DocumentFormat, FormatOptions, SourceReading } from "./format.js";
import { type FormatName, formatNames, formatOf, formats } from "./formats.js";
import { located, reviewIssues, shifted } from "./issues.js";
import { rewriteSource } from "./rewrite-source.js";
import type { SourceEdit } from "./segment.js";
import { unshielded } from "./unshielded.js";

/** Options of {@link normalizeDocument}. */
export interface DocumentOptions extends FormatOptions {
  /** Rewrites the text; made by `createNormalizer`. */
  readonly normalizer: Pick<Normalizer, "normalize">;
  /** The format; without it, the ending of `file` tells. */
  readonly format?: FormatName;
  /** Name of the file: for issues, and for its ending. */
  readonly file?: string;
}

/** A match in a document. */
export interface DocumentMatch extends Match {
  /** As the reader sees it: entities and escapes decoded, markup left out. `start` and `end` are offsets of the source. */
  readonly surface: string;
  /** One-based line of its start. */
  readonly line: number;
  /** One-based column of its start, in UTF-16 code units. */
  readonly column: number;
  /** The file inside the package that the offsets, line and column are of; only in formats that are packages. */
  readonly part?: string;
}

/** What {@link normalizeDocument} returns. */
export interface DocumentResult {
  /** The document with the edits made; of a package such as DOCX, the text that it shows. */
  readonly text: string;
  /** The same as bytes, if the source was bytes; the very bytes given, if nothing is edited. */
  readonly bytes?: Uint8Array;
  /** Every term found, sorted by start. */
  readonly matches: readonly DocumentMatch[];
  /** What was done, in offsets of the source, sorted, escaped; empty in packages. */
  readonly edits: readonly SourceEdit[];
  /** What a person should look at: one per match under review, and what is wrong with the document. */
  readonly issues: readonly Issue[];
}

/**
 * Normalizes the text in a document and leaves every other byte of it alone. A document that its format cannot read comes
 * back as it is, with an issue that says where it is wrong.
 * @param source - the document as a string or as bytes (UTF-8); packages such as DOCX are bytes
 * @throws `CanonymError` with `unknown-format` if neither `format` nor the ending of `file` names a known one
 */
export function normalizeDocument(source: string | Uint8Array, options: DocumentOptions): DocumentResult {
  const name = options.format ?? formatOf(options.file ?? "");
  if (name === undefined || !formatNames.includes(name)) throw unknownFormat(options);
  if (name === "docx") return normalizeDocx(source, options);
  const decoded = typeof source === "string" ? { text: source } : decodeSource(source);
  if (decoded.text === undefined)
    return leftAlone(source as Uint8Array, [located(decoded.issue, () => ({ line: 1, column: 1 }), options)]);
  const result = normalizeSource(decoded.text, formats[name], options);
  if (typeof source === "string") return result;
  return { ...result, bytes: result.edits.length === 0 ? source : new TextEncoder().encode(result.text) };
}

/** A document whose offsets are those of the source, once `shift` is added. */
function normalizeSource(source: string, format: DocumentFormat, options: DocumentOptions): DocumentResult {
  // Formats read what follows a byte order mark.
  const shift = source.startsWith("\uFEFF") ? 1 : 0;
  const body = source.slice(shift);
  const read = reader(format, options);
  const reading = read(body);
  const { text, edits, placed, remarks } = rewriteSource(body, reading.records, read, options.normalizer);
  const locate = createLocator(source);
  const matches = placed.map(({ match }) => {
    const [start, end] = [match.start + shift, match.end + shift];
    return { ...match, start, end, ...locate(start) };
  });
  const faults = reading.issues.map((issue) => located(shifted(issue, shift), locate, options));
  return {
    text: source.slice(0, shift) + text,
    matches,
    edits: edits.map((edit) => ({ start: edit.start + shift, end: edit.end + shift, text: edit.text })),
    issues: [...faults, ...[...remarks, ...reviewIssues(matches)].map((issue) => located(issue, locate, options))],
  };
}

/** Reads a source and blots out what markers in its comments shield. */
function reader(format: DocumentFormat, options: FormatOptions): (source: string) => SourceReading {
  return (source) => {
    const { records, issues } = format.read(source, options);
    return { records: format.comments ? unshielded(records, source) : records, issues };
  };
}

function leftAlone(bytes: Uint8Array, issues: readonly Issue[]): DocumentResult {
  return { text: "", bytes, matches: [], edits: [], issues };
}

function unknownFormat({ format, file }: DocumentOptions): CanonymError {
  const message =
    format === undefined ? `The format of \`${file ?? ""}\` is not known.` : `There is no format \`${format}\`.`;
  return new CanonymError([createIssue("unknown-format", { message, expected: formatNames })]);
}
