import { type FileReport, findingsIn, hasFailed } from "./report/file-report.js";

/** Counts over the files of a run. */
export interface Tally {
  /** Files given. */
  readonly files: number;
  /** Of these, files that could not be read or written. */
  readonly failed: number;
  /** Of these, files that were not looked into: not text, or known to have nothing to report. */
  readonly skipped: number;
  /** Matches in another form than the canonical. */
  readonly variants: number;
  /** Matches that a person must judge, and texts that were left alone. */
  readonly reviews: number;
}

export const emptyTally: Tally = { files: 0, failed: 0, skipped: 0, variants: 0, reviews: 0 };

/** The counts with one more file. */
export function addToTally(tally: Tally, report: FileReport): Tally {
  const found = findingsIn(report);
  return {
    files: tally.files + 1,
    failed: tally.failed + (hasFailed(report) ? 1 : 0),
    skipped: tally.skipped + (report.skipped ? 1 : 0),
    variants: tally.variants + found.variants,
    reviews: tally.reviews + found.reviews,
  };
}

/** The counts as a line, `done` being what became of the variants: `3 files, 12 replaced, 2 to review`. */
export function sayTally(
  { files, failed, skipped, variants, reviews }: Tally,
  done: (count: number) => string,
): string {
  const parts = [`${files} ${files === 1 ? "file" : "files"}`, done(variants), `${reviews} to review`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(", ");
}
