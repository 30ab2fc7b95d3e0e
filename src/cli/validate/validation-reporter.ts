import type { Summary } from "../../validate/index.js";
import { countIssues } from "../../validate/summary.js";
import type { CommonOptions } from "../common-flags.js";
import type { Context } from "../context.js";
import { packageVersion } from "../package-root.js";
import { githubReport } from "../report/github-report.js";
import { jsonPieces } from "../report/json-pieces.js";
import { sarifReport } from "../report/sarif-report.js";
import type { GlossaryReport } from "./examine-glossary.js";
import { counted, summaryLines, validationReport } from "./validation-report.js";

/** A format of validation reports: what is written after each file, or once at the end. */
type ValidationReporter =
  | { readonly each: (report: GlossaryReport) => Iterable<string>; readonly all?: never }
  | { readonly all: (reports: readonly GlossaryReport[]) => Iterable<string>; readonly each?: never };

/** The reporter of `--output`. */
export function validationReporter({ output, quiet }: CommonOptions, { colors }: Context): ValidationReporter {
  if (output === "json") return { all: jsonReport };
  if (output === "github") return { each: githubReport };
  if (output === "sarif") {
    return {
      all: (reports) =>
        sarifReport(
          reports,
          packageVersion(),
          reports.some(({ failed }) => failed),
        ),
    };
  }
  return {
    *each({ file, issues, summary }) {
      yield* validationReport(file, issues, colors);
      if (summary && !quiet) yield "concepts" in summary ? summaryLines(summary) : pairsLine(summary);
    },
  };
}

/** One JSON document: `{ files: [{ file, issues, edits, summary }], summary: { files, failed, error, warning, info } }`. */
function* jsonReport(reports: readonly GlossaryReport[]): Generator<string> {
  const files = reports.map(({ file, issues, edits, summary }) => ({ file, issues, edits, summary }));
  const summary = {
    files: reports.length,
    failed: reports.filter(({ failed }) => failed).length,
    ...countIssues(reports.flatMap(({ issues }) => issues)),
  };
  yield* jsonPieces({ files, summary }, 4);
  yield "\n";
}

function pairsLine(summary: Exclude<GlossaryReport["summary"], Summary | undefined>): string {
  const { pairs, sources, targets, inconsistent, shared, incomplete } = summary;
  const read = [counted(pairs, "pair"), counted(sources, "source term"), counted(targets, "rendering")].join(", ");
  const several = `${counted(inconsistent, "source term")} rendered in several ways`;
  const common = `${counted(shared, "rendering")} for several source terms`;
  return `${read}\n${several}, ${common}, ${counted(incomplete, "incomplete pair")}\n`;
}
