import type { TranslationPair } from "../../bilingual/index.js";
import { type Segment, textOf } from "../../documents/segment.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";

/** A pair, and where its target stands in the file. */
export interface FilePair extends TranslationPair {
  /** Where what belongs to the pair begins in the file, in UTF-16 code units. */
  readonly at: number;
  /** The target as a text of the file, which edits can be put back into; none if there is no letter in it. */
  readonly segment?: Segment;
}

/** Finds the pairs of a text, which begins with no byte order mark. */
export type PairReader = (text: string) => readonly FilePair[];

/** A file with the targets of pairs. */
export interface PairFile {
  /** As the caller named it. */
  readonly target: string;
  /** All of it. */
  readonly text: string;
  /** Its pairs; places are offsets of the text behind a byte order mark. */
  readonly pairs: readonly FilePair[];
  readonly read: PairReader;
  /** One-based line that a pair begins on. */
  lineOf(pair: number): number;
}

/** Names of the fields of a pair. */
export interface PairFields {
  readonly source: string;
  readonly target: string;
  readonly id: string;
}

/** Makes a pair from its source and the segment of its target; `written` is the target where it has no segment. */
export function filePair(
  { source, at, id }: { readonly source: string; readonly at: number; readonly id?: string | undefined },
  segment: Segment | undefined,
  written = "",
): FilePair {
  const target = segment ? textOf(segment) : written;
  return { source, target, at, ...(id !== undefined && { id }), ...(segment && { segment }) };
}

/** Refuses a file in which a pair cannot be found. */
export function refusePair(file: string, line: number, message: string, column = 1): never {
  throw new CanonymError([createIssue("unreadable-pair", { message, place: { file, line, column } })]);
}
