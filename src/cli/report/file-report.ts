import type { Issue } from "../../issues/issue.js";
import type { Match } from "../../match/match.js";
import type { Edit } from "../../rewrite/edits.js";

/** What became of one file: all that reports are made from. */
export interface FileReport {
  /** As the caller named it. */
  readonly file: string;
  /** The same as a relative (or, outside the working folder, absolute) URI. */
  readonly uri: string;
  /** The text as read; empty if it could not be. */
  readonly text: string;
  /** The text with the edits made. */
  readonly normalized: string;
  /** The whole file with the edits made, where it is no text. */
  readonly bytes?: Uint8Array;
  /** How much was found, where it is more than a report holds. */
  readonly counted?: { readonly variants: number; readonly reviews: number };
  readonly matches: readonly Match[];
  readonly edits: readonly Edit[];
  /** A `variant` or `review` per finding, and what went wrong (errors), with file, line and column. */
  readonly issues: readonly Issue[];
  /** Whether the file now has the normalized text. */
  readonly written: boolean;
}

/** Whether canonym itself failed on the file. */
export function hasFailed({ issues }: FileReport): boolean {
  return issues.some(({ severity }) => severity === "error");
}
