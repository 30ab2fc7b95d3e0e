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
  /** How much was found, where the report does not hold it all. */
  readonly counted?: Findings;
  /** Nothing was looked for in it: it is not text, or nothing was found in it before. */
  readonly skipped?: true;
  readonly matches: readonly Match[];
  readonly edits: readonly Edit[];
  /** A `variant` or `review` per finding, and what went wrong (errors), with file, line and column. */
  readonly issues: readonly Issue[];
  /** Whether the file now has the normalized text. */
  readonly written: boolean;
}

/** How many terms stand in another form than the canonical, and how many a person must judge. */
export interface Findings {
  readonly variants: number;
  readonly reviews: number;
}

/** How much was found in a file. */
export function findingsIn({ issues, counted, skipped }: FileReport): Findings {
  if (counted) return counted;
  if (skipped) return { variants: 0, reviews: 0 };
  const variants = issues.filter(({ code }) => code === "variant").length;
  return { variants, reviews: issues.filter(({ severity }) => severity !== "error").length - variants };
}

/** Whether canonym itself failed on the file. */
export function hasFailed({ issues }: FileReport): boolean {
  return issues.some(({ severity }) => severity === "error");
}
