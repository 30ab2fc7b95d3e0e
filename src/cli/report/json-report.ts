import type { Tally } from "../tally.js";
import type { FileReport } from "./file-report.js";
import { jsonPieces } from "./json-pieces.js";

/** One JSON document: `{ files: [{ file, matches, edits, issues }], summary }`; offsets are UTF-16 code units. */
export function* jsonReport(reports: readonly FileReport[], summary: Tally): Generator<string> {
  const files = reports.map(({ file, matches, edits, issues }) => ({ file, matches, edits, issues }));
  yield* jsonPieces({ files, summary }, 4);
  yield "\n";
}
