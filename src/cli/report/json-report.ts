import type { Tally } from "../tally.js";
import type { FileReport } from "./file-report.js";

/** One JSON document: `{ files: [{ file, matches, edits, issues }], summary }`; offsets are UTF-16 code units. */
export function jsonReport(reports: readonly FileReport[], summary: Tally): string {
  const files = reports.map(({ file, matches, edits, issues }) => ({ file, matches, edits, issues }));
  return `${JSON.stringify({ files, summary }, null, 2)}\n`;
}
