import type { CommonOptions } from "./common-flags.js";
import type { Output } from "./io.js";
import { packageVersion } from "./package-root.js";
import { batched } from "./report/batched.js";
import type { FileReport } from "./report/file-report.js";
import { githubReport } from "./report/github-report.js";
import { jsonReport } from "./report/json-report.js";
import { sarifReport } from "./report/sarif-report.js";
import type { Tally } from "./tally.js";

/** Reports of all files as one document. */
type WholeReporter = (reports: readonly FileReport[], tally: Tally) => Iterable<string>;

/** The reporter of `--output`, if that format is one document. */
export function wholeReporter(output: CommonOptions["output"]): WholeReporter | undefined {
  if (output === "json") return jsonReport;
  return output === "sarif" ? (reports) => sarifReport(reports, packageVersion()) : undefined;
}

/** The same, or one report after the other. */
export function anyReporter(output: CommonOptions["output"]): WholeReporter {
  if (output === "github") return (reports) => flattened(reports, githubReport);
  return wholeReporter(output) ?? jsonReport;
}

function* flattened<T>(values: readonly T[], each: (value: T) => Iterable<string>): Generator<string> {
  for (const value of values) yield* each(value);
}

/** Writes text that comes in pieces. */
export async function writePieces(output: Output, pieces: Iterable<string>): Promise<void> {
  for (const batch of batched(pieces)) {
    if (output.closed) return;
    await output.write(batch);
  }
}
