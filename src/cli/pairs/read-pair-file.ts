import { extname } from "node:path";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Context } from "../context.js";
import { readText } from "../files/read-text.js";
import { readJsonlPairs } from "./jsonl-pairs.js";
import type { PairFile } from "./pair-file.js";
import type { PairOptions } from "./pair-flags.js";
import { readTablePairs } from "./table-pairs.js";
import { readTextPairs } from "./text-pairs.js";

/**
 * Reads pairs from one file of pairs, or from a source and its translation.
 * @throws {@link CanonymError} if a file cannot be read, or its pairs cannot be found
 */
export async function readPairFile(
  [first = "-", second]: readonly string[],
  options: PairOptions,
  { io, files }: Context,
): Promise<PairFile> {
  const text = await readText(first, io, files);
  if (second !== undefined) return readTextPairs(text, await readText(second, io, files), second, options.by);
  const { sourceField: source = "source", targetField: target = "target", idField: id = "id" } = options;
  const format = options.format ?? formatOf(first);
  const fields = { source, target, id };
  return format === "jsonl" ? readJsonlPairs(text, first, fields) : readTablePairs(text, first, fields, format);
}

function formatOf(name: string): "jsonl" | "csv" | "tsv" {
  const format = extname(name).slice(1).toLowerCase();
  if (format === "jsonl" || format === "ndjson" || name === "-") return "jsonl";
  if (format === "csv" || format === "tsv") return format;
  const message = `\`${name}\` does not say what format it has.`;
  const note = "Give `--format`, or a source and its translation.";
  throw new CanonymError([createIssue("usage", { message, note })]);
}
