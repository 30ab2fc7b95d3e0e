import type { Confidence } from "../../bilingual/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { ExitCode } from "../command.js";
import type { Context } from "../context.js";
import type { FileFlags } from "../file-flags.js";
import type { Flag } from "../flag.js";
import { openRepairs } from "../pairs/open-repairs.js";
import { type PairFormat, type PairOptions, pairFlags, pairFormats } from "../pairs/pair-flags.js";
import { pairFormatOf } from "../pairs/read-pair-file.js";
import { checkReport } from "../report/check-report.js";
import type { FileReport } from "../report/file-report.js";
import { anyReporter, writePieces } from "../reporter.js";
import { addToTally, emptyTally } from "../tally.js";
import { confidenceFlag } from "./confidence-flag.js";

/** What `canonym check` is told by {@link checkSourceFlags}. */
export interface CheckOptions extends FileFlags, Omit<PairOptions, "format"> {
  readonly source?: string;
  readonly confidence?: Confidence;
}

/** Flags of a check with the source beside the translation. */
export const checkSourceFlags: readonly Flag[] = [
  {
    flags: "--source <file>",
    summary: "the source of the translation that is checked, or a file of pairs",
    group: "What to read",
  },
  ...pairFlags,
  confidenceFlag,
];

/** Checks a translation by its source: reports terms that are rendered otherwise or are missing. */
export async function checkSource(
  source: string,
  context: Context,
  operands: readonly string[],
  options: CheckOptions,
): Promise<ExitCode> {
  const { colors, io } = context;
  const { stdout } = io;
  const {
    file,
    placed,
    report: whole,
  } = await openRepairs(context, pairOperands(source, operands, options), {
    ...options,
    format: asPairFormat(options.format),
  });
  await context.tell(whole.issues.filter(isRemark));
  const report = { ...whole, issues: whole.issues.filter((issue) => !isRemark(issue)) };
  const tally = addToTally(emptyTally, report);
  const isPretty = (options.output ?? "pretty") === "pretty";
  const pieces = isPretty ? checkReport(report, colors, stdout.columns) : anyReporter(options.output)([report], tally);
  await writePieces(stdout, pieces);
  const missing = report.issues.filter(({ code }) => code === "term-missing").length;
  const pairs = placed.results.length === 1 ? "1 pair" : `${placed.results.length} pairs`;
  const reviews = tally.reviews - missing;
  await context.say(`${file.target}: ${pairs}, ${tally.variants} otherwise, ${reviews} to review, ${missing} missing`);
  return tally.variants + tally.reviews > 0 ? 1 : 0;
}

/** What is worth knowing of a batch, and nothing wrong with a translation. */
function isRemark({ code }: FileReport["issues"][number]): boolean {
  return code === "no-term-found" || code === "duplicate-pair-id";
}

/** The source and its translation, or the file of pairs alone. */
function pairOperands(source: string, operands: readonly string[], { format }: CheckOptions): readonly string[] {
  const ofPairs = asPairFormat(format) ?? (source === "-" ? undefined : pairFormatOf(source));
  if (operands.length === 0) return ofPairs ? [source] : [source, "-"];
  return operands[0] === source && ofPairs ? [source] : [source, ...operands];
}

function asPairFormat(format: CheckOptions["format"]): PairFormat | undefined {
  return pairFormats.find((one) => one === format);
}

/** Flags that say how a text without its source is read and matched. */
const alone = [
  "field",
  "onError",
  "ignore",
  "changed",
  "jobs",
  "cache",
  "cacheLocation",
  "fuzzy",
  "style",
  "abbreviate",
] as const;

/** Flags that mean nothing without a source. */
const beside = ["by", "sourceField", "targetField", "idField", "confidence"] as const;

/** Refuses what only a check with a source understands, or only one without. */
export function refuseContradictions(operands: readonly string[], options: CheckOptions): void {
  const { source, format } = options;
  const useless = (source === undefined ? beside : alone).find((name) => options[name] !== undefined);
  if (useless && source === undefined) refuse(`\`${asFlag(useless)}\` needs \`--source\`.`);
  if (useless) refuse(`\`${asFlag(useless)}\` has no effect beside \`--source\`.`);
  if (source === undefined) return;
  if (operands.length > 1) refuse("`--source` is the source of one translation.");
  if (format && format !== "text" && !asPairFormat(format)) {
    refuse(`Beside \`--source\`, \`--format\` is text or one of ${pairFormats.join(", ")}.`);
  }
}

function asFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function refuse(message: string): never {
  throw new CanonymError([createIssue("usage", { message, note: "See `canonym check --help`." })]);
}
