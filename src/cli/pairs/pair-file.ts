import type { TranslationPair } from "../../bilingual/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";

/** Pairs and how to put their targets back where they stand. */
export interface PairFile {
  /** The file that has the targets. */
  readonly target: string;
  readonly pairs: readonly TranslationPair[];
  /** One-based line that a pair begins on. */
  lineOf(pair: number): number;
  /** The whole file with other targets; what stays the same stays as it was written. */
  withTargets(targets: readonly string[]): string;
}

/** Names of the fields of a pair. */
export interface PairFields {
  readonly source: string;
  readonly target: string;
  readonly id: string;
}

/** Refuses a file in which a pair cannot be found. */
export function refusePair(file: string, line: number, message: string): never {
  throw new CanonymError([createIssue("unreadable-pair", { message, place: { file, line, column: 1 } })]);
}
