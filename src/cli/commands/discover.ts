import { reviewDictionary } from "../../bilingual/discover/review-dictionary.js";
import { type Confidence, discoverRenderings, discoveryDictionary } from "../../bilingual/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, colorFlag, dictionaryFlag, documentFlags, quietFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { FormParts } from "../discover/form-parts.js";
import { searchFiles } from "../discover/search-files.js";
import { readText } from "../files/read-text.js";
import { type Flag, oneOf } from "../flag.js";
import { openNormalizer } from "../open-normalizer.js";
import { type BilingualDictionaries, loadBilingual } from "../pairs/load-bilingual.js";
import { type PairFormat, type PairOptions, pairFlags, pairFormats } from "../pairs/pair-flags.js";
import { pairFormatOf, readPairFile } from "../pairs/read-pair-file.js";
import { discoveryPage, nearMissPage } from "../report/discovery-page.js";
import { discoveryReport, nearMissReport } from "../report/discovery-report.js";
import { jsonPieces } from "../report/json-pieces.js";
import { writePieces } from "../reporter.js";
import { confidenceFlag } from "./confidence-flag.js";

interface DiscoverOptions extends CommonOptions, Omit<PairOptions, "format"> {
  readonly source?: string;
  readonly from?: PairFormat;
  readonly field?: readonly string[];
  readonly confidence?: Confidence;
  readonly format?: "pretty" | "json" | "html" | "dictionary";
}

const fieldFlags = documentFlags.filter(({ flags }) => flags.startsWith("--field"));

const discoverFlags: readonly Flag[] = [
  {
    flags: "--format <format>",
    summary: "format of the report: pretty, json, html (a page), dictionary (variants for review)",
    group: "How to report",
    standard: "pretty",
    read: oneOf("pretty", "json", "html", "dictionary"),
  },
  {
    flags: "--source <file>",
    summary: "the source of the translation that is read, or a file of pairs",
    group: "What to read",
  },
  {
    flags: "--from <format>",
    summary: `format of a file of pairs: ${pairFormats.join(", ")}`,
    group: "What to read",
    standard: "as its name ends",
    read: oneOf(...pairFormats),
  },
];

/** `canonym discover`: how terms are rendered, and what may want an entry. */
export const discover: Command<DiscoverOptions> = {
  name: "discover",
  operands: "[file...]",
  operandSummary:
    "a file of pairs, a source and its translation, or documents without their source; - is the standard input",
  summary: "tell how terms are rendered, and what may want an entry",
  flags: [...discoverFlags, ...pairFlags, ...fieldFlags, confidenceFlag, dictionaryFlag, quietFlag, colorFlag],
  examples: [
    [
      "canonym discover -d terms.json --source zh.txt en.txt",
      "every rendering of each term, and terms without an entry",
    ],
    ["canonym discover -d terms.json --format html messages.xlf > found.html", "the same as a page"],
    ["canonym discover -d terms.json --format dictionary pairs.jsonl > review.json", "as variants, to be reviewed"],
    ["canonym discover docs/*.txt", "what is like a known term, but not like enough"],
  ],
  exits: { 0: "done", 2: "wrong usage, a bad dictionary, or a file that cannot be read" },
  run: discoverFiles,
};

async function discoverFiles(
  context: Context,
  operands: readonly string[],
  options: DiscoverOptions,
): Promise<ExitCode> {
  const loaded = await loadBilingual(options.dictionary, context);
  const pairs = await pairOperands(operands, options, loaded, context);
  return pairs ? discoverPairs(pairs, loaded, context, options) : discoverTexts(operands, loaded, context, options);
}

/** The operands as those of pairs; nothing if they are documents without a source. */
async function pairOperands(
  operands: readonly string[],
  { source, from, field }: DiscoverOptions,
  { dictionary }: BilingualDictionaries,
  { io, files }: Context,
): Promise<readonly string[] | undefined> {
  const [first, second] = operands;
  if (source !== undefined) {
    if (operands.length > 1) refuse("`--source` is the source of one translation.");
    const ofPairs = from !== undefined || (source !== "-" && pairFormatOf(source) !== undefined);
    return ofPairs && (first === undefined || first === source) ? [source] : [source, first ?? "-"];
  }
  if (from !== undefined) return operands.length > 1 ? refuse("`--from` reads one file of pairs.") : [first ?? "-"];
  if (field !== undefined || first === undefined || first === "-") return undefined;
  const ofPairs = pairFormatOf(first) !== undefined;
  if (operands.length === 1) return ofPairs ? operands : undefined;
  if (operands.length > 2 || second === undefined || second === "-" || ofPairs) return undefined;
  // Two texts are a source and its translation if the first, and only that, is in the language of the source terms.
  const forms = dictionary.flatMap(({ concepts }) => concepts.flatMap(({ source: terms = [] }) => terms));
  if (forms.length === 0) return undefined;
  const [left, right] = [await readText(first, io, files), await readText(second, io, files)];
  const isSource = (text: string) => forms.some((form) => text.includes(form));
  return isSource(left) && !isSource(right) ? operands : undefined;
}

function refuse(message: string): never {
  throw new CanonymError([createIssue("usage", { message, note: "See `canonym discover --help`." })]);
}

async function discoverPairs(
  operands: readonly string[],
  { dictionary, languages }: BilingualDictionaries,
  context: Context,
  { format, confidence, from, ...options }: DiscoverOptions,
): Promise<ExitCode> {
  const file = await readPairFile(operands, { ...options, format: from }, languages, context);
  const discovery = discoverRenderings(file.pairs, { dictionary, ...(confidence !== undefined && { confidence }) });
  if (discovery.terms.length === 0) await context.tell([noTerm(file.target)]);
  await writePieces(context.io.stdout, pieces());
  return 0;

  function pieces(): Iterable<string> {
    if (format === "json") return lined(jsonPieces(discovery, 4));
    if (format === "html") return discoveryPage(file.target, file.pairs.length, discovery);
    if (format === "dictionary") return lined(jsonPieces(discoveryDictionary(discovery, { dictionary }), 5));
    return discoveryReport(discovery, context.colors);
  }
}

function noTerm(file: string) {
  return createIssue("no-term-found", {
    message: `No source term of the dictionary occurs in \`${file}\`.`,
    place: { file },
  });
}

async function discoverTexts(
  operands: readonly string[],
  { dictionary }: BilingualDictionaries,
  context: Context,
  { format, field, ...options }: DiscoverOptions,
): Promise<ExitCode> {
  const names = operands.length > 0 ? operands : ["-"];
  const useless = (["by", "sourceField", "targetField", "idField", "confidence"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (useless) {
    const flag = useless.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    refuse(`\`--${flag}\` is for pairs: give \`--source\`, or a file of pairs.`);
  }
  // The warnings of the dictionaries have been told.
  const normalizer = await openNormalizer({ ...context, tell: async () => {} }, options);
  const { nearMisses, sound } = await searchFiles(names, normalizer, new FormParts(dictionary), context, field);
  await writePieces(context.io.stdout, pieces());
  return sound ? 0 : 2;

  function pieces(): Iterable<string> {
    if (format === "json") return lined(jsonPieces({ nearMisses }, 3));
    if (format === "html") return nearMissPage(names, nearMisses);
    if (format === "dictionary") {
      const candidates = nearMisses.flatMap((one) => (one.places[0] ? [{ ...one, context: one.places[0] }] : []));
      return lined(jsonPieces(reviewDictionary(dictionary, candidates), 5));
    }
    return nearMissReport(nearMisses, context.colors);
  }
}

function* lined(pieces: Iterable<string>): Generator<string> {
  yield* pieces;
  yield "\n";
}
