import type { RepairResult } from "../../bilingual/index.js";
import type { PairFile } from "../pairs/pair-file.js";
import type { FileReport } from "./file-report.js";

/** A report for each pair that changes, as of a file of its own that is named by line or id. */
export function* repairFileReport(file: PairFile, results: readonly RepairResult[]): Generator<FileReport> {
  for (const [at, { id, text, matches, edits, issues }] of results.entries()) {
    if (edits.length === 0) continue;
    const name = file.pairs.length === 1 ? file.target : `${file.target}:${file.lineOf(at)}${id ? ` ${id}` : ""}`;
    yield {
      file: name,
      uri: name,
      text: file.pairs[at]?.target ?? "",
      normalized: text,
      matches: matches.map(({ method, ...match }) => ({ ...match, method: method === "exact" ? "exact" : "fuzzy" })),
      edits,
      issues,
      written: false,
    };
  }
}
