import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Command, ExitCode } from "../command.js";
import { abbreviateFlag, commonFlags, type DocumentFlags, documentFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { examine } from "../examine.js";
import { writeText } from "../files/write-text.js";
import { filterLines, isJsonLines } from "../filter-lines.js";
import type { Flag } from "../flag.js";
import { openNormalizer } from "../open-normalizer.js";
import { diffReport } from "../report/diff-report.js";
import type { FileReport } from "../report/file-report.js";
import { type Reporter, reporterFor, writePieces } from "../reporter.js";
import { addToTally, emptyTally, sayTally, type Tally } from "../tally.js";

interface CleanOptions extends DocumentFlags {
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly report?: string;
}

const cleanFlags: readonly Flag[] = [
  {
    flags: "--write",
    summary: "put the normalized text in place of each file that changes",
    group: "What to write",
  },
  {
    flags: "--diff",
    summary: "show before and after instead of the text, with a reason per change",
    group: "What to write",
  },
  {
    flags: "--report <file>",
    summary: "write all matches to a file, as JSON or in the format of --output; - is the standard output",
    group: "What to write",
  },
];

/** `canonym clean`: writes texts with each term in its canonical form. */
export const clean: Command<CleanOptions> = {
  name: "clean",
  operands: "[file...]",
  operandSummary: "documents and UTF-8 text files; none or - is the standard input",
  summary: "write text with each term in its canonical form",
  flags: [
    ...cleanFlags,
    ...documentFlags,
    ...commonFlags,
    abbreviateFlag,
    outputFlag("pretty", "json", "sarif", "github"),
  ],
  examples: [
    ["canonym clean --diff story.txt", "see what would change, and why"],
    ["canonym clean < story.txt > clean.txt", "as a filter"],
    ["canonym clean --write docs/*.md messages.po", "in place, whole files or not at all"],
    ["canonym clean --format jsonl --field body < in.jsonl > out.jsonl", "line by line, any size"],
    ["canonym clean -d china-policy -d house.json story.txt", "with a dictionary of your own on top"],
  ],
  exits: {
    0: "done",
    2: "wrong usage, a bad dictionary, or a file that cannot be read or written",
  },
  run: cleanFiles,
};

async function cleanFiles(context: Context, operands: readonly string[], options: CleanOptions): Promise<ExitCode> {
  const names = operands.length > 0 ? operands : ["-"];
  refuseContradictions(names, options);
  const { stdout } = context.io;
  const normalizer = await openNormalizer(context, options);
  const reporter = stdoutReporter(context, options);
  const reports: FileReport[] = [];
  let tally = emptyTally;
  for (const name of names) {
    // A reader that has gone ends the showing, never the writing.
    if (stdout.closed && !options.write && options.report === undefined) break;
    if (isStreamed(name, options)) {
      tally = addToTally(tally, await filterLines(name, normalizer, context, options));
      continue;
    }
    const report = await writeBack(await examine(name, normalizer, context, options), context, options);
    tally = addToTally(tally, report);
    if (isBare(options) && report.bytes) await stdout.write(report.bytes);
    else if (reporter.each) await writePieces(stdout, reporter.each(report));
    if (reporter.all || options.report !== undefined) reports.push(report);
  }
  if (reporter.all) await writePieces(stdout, reporter.all(reports, tally));
  const reported = await writeReport(reports, tally, context, options);
  if (!isFilter(context, options)) await context.say(sayTally(tally, (count) => `${count} replaced`));
  return reported && tally.failed === 0 ? 0 : 2;
}

function refuseContradictions(
  names: readonly string[],
  { write, diff, report, output = "pretty" }: CleanOptions,
): void {
  const machine = output !== "pretty";
  if (write && names.includes("-")) refuse("`--write` needs a file: the standard input has no place to write to.");
  if (machine && !write && !diff && report === undefined) {
    refuse(
      `\`--output ${output}\` needs \`--write\`, \`--diff\` or \`--report\`: otherwise the output is the text itself.`,
    );
  }
  if (report !== undefined && names.includes(report)) {
    refuse(`\`--report ${report}\` would overwrite an input: name another file.`);
  }
  if (report === "-" && (diff || !write || machine)) {
    refuse(
      "`--report -` clashes with what else is written to the standard output: name a file, or give `--write` alone.",
    );
  }
}

function refuse(message: string): never {
  throw new CanonymError([createIssue("usage", { message, note: "See `canonym clean --help`." })]);
}

/** A filter in a pipe keeps quiet: its output is the text, and nobody watches. */
function isFilter({ io }: Context, { write, diff }: CleanOptions): boolean {
  return !write && !diff && !io.stderr.isTTY;
}

/** Whether nothing but the text itself is written. */
function isBare({ write, diff }: CleanOptions): boolean {
  return !write && !diff;
}

/** JSON Lines need not be read as a whole where nothing is said about them as a whole. */
function isStreamed(name: string, options: CleanOptions): boolean {
  return isBare(options) && options.report === undefined && isJsonLines(name, options);
}

function stdoutReporter({ colors }: Context, options: CleanOptions): Reporter {
  const { diff, output } = options;
  if (isBare(options)) return { each: (report) => [report.normalized] };
  return reporterFor(output, (report) => (diff ? diffReport(report, colors) : []));
}

/** Puts the text in place if asked to and if it differs. A failure is told, and the report has it. */
async function writeBack(report: FileReport, context: Context, { write }: CleanOptions): Promise<FileReport> {
  if (!write || report.normalized === report.text) return report;
  const content = report.bytes ?? [report.normalized];
  const issue = await writeText(report.file, content, context.io, context.files);
  if (issue === undefined) return { ...report, written: true };
  await context.tell([issue]);
  return { ...report, issues: [...report.issues, issue] };
}

/** Writes the report that `--report` asks for; whether that (or nothing) was done. */
async function writeReport(
  reports: readonly FileReport[],
  tally: Tally,
  context: Context,
  { report: target, output }: CleanOptions,
): Promise<boolean> {
  if (target === undefined) return true;
  const { all, each } = reporterFor(output === undefined || output === "pretty" ? "json" : output, () => []);
  const pieces = all ? all(reports, tally) : flattened(reports, each);
  const issue =
    target === "-"
      ? await writePieces(context.io.stdout, pieces)
      : await writeText(target, pieces, context.io, context.files);
  if (issue) await context.tell([issue]);
  return !issue;
}

function* flattened<T>(values: readonly T[], each: (value: T) => Iterable<string>): Generator<string> {
  for (const value of values) yield* each(value);
}
