import type { RepairResult } from "../../bilingual/index.js";
import type { PairFile } from "../pairs/pair-file.js";
import { jsonPieces } from "./json-pieces.js";

/** One JSON document: `{ file, pairs: [{ line, id, text, matches, edits, issues }] }`; offsets are UTF-16 code units of the target. */
export function* repairJson(file: PairFile, results: readonly RepairResult[]): Generator<string> {
  yield* jsonPieces(
    { file: file.target, pairs: results.map((result, at) => ({ line: file.lineOf(at), ...result })) },
    4,
  );
  yield "\n";
}
