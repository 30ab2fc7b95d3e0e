import { colorsOn } from "../colors.js";
import { checkReport } from "./check-report.js";
import { diffReport } from "./diff-report.js";
import type { FileReport } from "./file-report.js";
import { githubReport } from "./github-report.js";

/** What is shown of each file; plain data, so that a thread can be told it. */
export interface View {
  readonly kind: "nothing" | "check" | "diff" | "github";
  readonly colored: boolean;
  /** Width of the terminal, if it is one. */
  readonly columns: number | undefined;
}

/** What a view shows of a file. */
export function shownOf(report: FileReport, { kind, colored, columns }: View): Iterable<string> {
  if (kind === "check") return checkReport(report, colorsOn(colored), columns);
  if (kind === "diff") return diffReport(report, colorsOn(colored));
  return kind === "github" ? githubReport(report) : [];
}
