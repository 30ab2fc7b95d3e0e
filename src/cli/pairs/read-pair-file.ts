import { formatOf } from "../../documents/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import { createLocator } from "../../text/locate.js";
import type { Context } from "../context.js";
import { readText, stdinName } from "../files/read-text.js";
import { jsonlPairs } from "./jsonl-pairs.js";
import type { PairFile, PairReader } from "./pair-file.js";
import { type PairFormat, type PairOptions, pairFormats } from "./pair-flags.js";
import { poPairs } from "./po-pairs.js";
import { tablePairs } from "./table-pairs.js";
import { textPairs } from "./text-pairs.js";
import { tmxPairs } from "./tmx-pairs.js";
import type { Languages } from "./unit-pairs.js";
import { xliffPairs } from "./xliff-pairs.js";

/**
 * Reads pairs from one file of pairs, or from a source and its translation.
 * @param languages - those of the dictionary, for files that say which theirs are
 * @throws {@link CanonymError} if a file cannot be read, or its pairs cannot be found
 */
export async function readPairFile(
  [first = "-", second]: readonly string[],
  options: PairOptions,
  languages: Languages,
  { io, files }: Context,
): Promise<PairFile> {
  const text = await readText(first, io, files);
  if (second === undefined) return open(first, text, readerOf(first, options, languages));
  return open(second, await readText(second, io, files), textPairs(withoutMark(text), called(second), options.by));
}

/** The format of pairs that a file's name tells, if it tells one. */
export function pairFormatOf(name: string): PairFormat | undefined {
  return name === "-" ? "jsonl" : pairFormats.find((format) => format === formatOf(name));
}

function open(name: string, text: string, read: PairReader): PairFile {
  const body = withoutMark(text);
  const pairs = read(body);
  const locate = createLocator(body);
  return { target: called(name), text, pairs, read, lineOf: (pair) => locate(pairs[pair]?.at ?? 0).line };
}

function called(name: string): string {
  return name === "-" ? stdinName : name;
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

function readerOf(name: string, options: PairOptions, languages: Languages): PairReader {
  const { sourceField: source = "source", targetField: target = "target", idField: id = "id" } = options;
  const [file, fields] = [called(name), { source, target, id }];
  const format = options.format ?? pairFormatOf(name);
  if (format === "jsonl") return jsonlPairs(file, fields);
  if (format === "csv" || format === "tsv") return tablePairs(file, fields, format);
  if (format === "xliff") return xliffPairs(file, languages);
  if (format === "tmx") return tmxPairs(file, languages);
  if (format === "po") return poPairs(file, languages);
  const message = `\`${name}\` does not say what format of pairs it has.`;
  const note = "Give `--format`, or a source and its translation.";
  throw new CanonymError([createIssue("usage", { message, note })]);
}
