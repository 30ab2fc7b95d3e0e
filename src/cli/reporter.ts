import type { CommonOptions } from "./common-flags.js";
import type { Output } from "./io.js";
import { packageVersion } from "./package-root.js";
import { batched } from "./report/batched.js";
import type { FileReport } from "./report/file-report.js";
import { githubReport } from "./report/github-report.js";
import { jsonReport } from "./report/json-report.js";
import { sarifReport } from "./report/sarif-report.js";
import type { Tally } from "./tally.js";

/** A format of reports: what is written after each file, or once at the end. */
export type Reporter =
  | { readonly each: (report: FileReport) => Iterable<string>; readonly all?: never }
  | { readonly all: (reports: readonly FileReport[], tally: Tally) => Iterable<string>; readonly each?: never };

/** The reporter of `--output`; `pretty` differs between commands. */
export function reporterFor(
  output: CommonOptions["output"],
  pretty: (report: FileReport) => Iterable<string>,
): Reporter {
  if (output === "json") return { all: jsonReport };
  if (output === "sarif") return { all: (reports) => sarifReport(reports, packageVersion()) };
  return { each: output === "github" ? githubReport : pretty };
}

/** Writes text that comes in pieces. */
export async function writePieces(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const batch of batched(pieces)) {
    if (output.closed) return;
    await output.write(batch);
  }
}
