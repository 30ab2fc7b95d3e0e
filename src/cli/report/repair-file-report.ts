import type { Context } from "../context.js";
import { artifactUri } from "../files/artifact-uri.js";
import type { PairFile } from "../pairs/pair-file.js";
import type { PlacedRepairs } from "../pairs/place-repairs.js";
import type { FileReport } from "./file-report.js";
import { findings } from "./findings.js";

/** Repairs as a report of the file that has the targets. */
export function repairFileReport(
  { target: file, text }: PairFile,
  { text: normalized, matches, edits, issues }: PlacedRepairs,
  { io }: Context,
): FileReport {
  return {
    file,
    uri: artifactUri(file, io.cwd),
    text,
    normalized,
    matches,
    edits,
    issues: findings(file, text, { text: normalized, matches, edits, issues }),
    written: false,
  };
}
