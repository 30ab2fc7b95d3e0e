import { resolve } from "node:path";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue, type Issue } from "../../issues/issue.js";
import { isColored } from "../colors.js";
import type { Command, ExitCode } from "../command.js";
import { abbreviateFlag, commonFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { type FileFlags, fileFlags } from "../file-flags.js";
import { FileRun, operandsOr, type Turn, type Wishes } from "../file-run.js";
import { writeText } from "../files/write-text.js";
import { filterLines, isJsonLines } from "../filter-lines.js";
import type { Flag } from "../flag.js";
import { inOrder } from "../jobs/in-order.js";
import { type FileReport, findingsIn } from "../report/file-report.js";
import { anyReporter, wholeReporter, writePieces } from "../reporter.js";
import { addToTally, emptyTally, sayTally, type Tally } from "../tally.js";

interface CleanOptions extends FileFlags {
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
  operandSummary: "documents and UTF-8 texts, folders and patterns; none or - is the standard input",
  summary: "write text with each term in its canonical form",
  flags: [...cleanFlags, ...fileFlags, ...commonFlags, abbreviateFlag, outputFlag("pretty", "json", "sarif", "github")],
  examples: [
    ["canonym clean --diff story.txt", "see what would change, and why"],
    ["canonym clean < story.txt > clean.txt", "as a filter"],
    ["canonym clean --write docs messages.po", "in place, whole files or not at all"],
    ["canonym clean --format jsonl --field body < in.jsonl > out.jsonl", "line by line, any size"],
    ["canonym clean -d china-policy -d house.json story.txt", "with a dictionary of your own on top"],
  ],
  exits: {
    0: "done",
    2: "wrong usage, a bad dictionary, or a file that cannot be read or written",
  },
  run: cleanFiles,
};

async function cleanFiles(context: Context, given: readonly string[], options: CleanOptions): Promise<ExitCode> {
  const operands = operandsOr(given, options, !isBare(options));
  refuseContradictions(operands, options);
  const run = await FileRun.start(operands, context, options, wishesOf(context, options));
  try {
    await refuseOverwriting(run.selected, context, options);
    const tally = await cleanAll(run, context, options);
    return tally.failed === 0 ? 0 : 2;
  } finally {
    await run.close();
  }
}

function wishesOf({ io }: Context, options: CleanOptions): Wishes {
  const { diff, write, report, output, color } = options;
  const whole = wholeReporter(output);
  const kind = isBare(options) || whole ? "nothing" : output === "github" ? "github" : diff ? "diff" : "nothing";
  return {
    view: { kind, colored: isColored(io.stdout, io.env, color), columns: io.stdout.columns },
    content: isBare(options) ? "always" : write ? "changed" : "never",
    whole: whole !== undefined || report !== undefined,
    streams: (name) => isStreamed(name, options),
  };
}

async function cleanAll(run: FileRun, context: Context, options: CleanOptions): Promise<Tally> {
  const { stdout } = context.io;
  const reports: FileReport[] = [];
  let tally = emptyTally;
  const width = options.write ? writesAtOnce : 1;
  for await (const turn of inOrder(run.turns(), width, (turn) => putInPlace(turn, context, options))) {
    const report = await finish(turn, run, context, options);
    tally = addToTally(tally, report);
    reports.push(report);
    // A reader that has gone ends the showing, never the writing.
    if (stdout.closed && !options.write && options.report === undefined) break;
  }
  const reporter = isBare(options) ? undefined : wholeReporter(options.output);
  if (reporter) await run.show(reporter(reports, tally));
  const failure = await writeReport(reports, tally, context, options);
  run.progress.stop();
  if (!isFilter(context, options)) await context.say(sayTally(tally, (count) => `${count} replaced`));
  return failure ? { ...tally, failed: tally.failed + 1 } : tally;
}

/** Waiting for the disk takes most of the time of a write. */
const writesAtOnce = 8;

type Written = Turn & { readonly failure?: Issue };

/** Puts the text in place if that is asked for and it differs. */
async function putInPlace(turn: Turn, { io, files }: Context, { write }: CleanOptions): Promise<Written> {
  if (!write || "stream" in turn || turn.content === undefined) return turn;
  const { report, content, stamp } = turn;
  const failure = await writeText(report.file, content, io, files, stamp);
  return failure ? { ...turn, failure } : { ...turn, report: { ...report, written: true } };
}

/** Shows what is to be shown of a file whose turn has come; what went wrong in the end is in the report too. */
async function finish(turn: Written, run: FileRun, context: Context, options: CleanOptions): Promise<FileReport> {
  if ("stream" in turn) return filterLines(turn.stream, run, context);
  const { report, failure } = turn;
  if (failure) await run.tell([failure]);
  if (isBare(options) && turn.content) await context.io.stdout.write(turn.content);
  await run.show(turn.shown);
  return failure ? { ...report, issues: [...report.issues, failure], counted: findingsIn(report) } : report;
}

function refuseContradictions(
  operands: readonly string[],
  { write, diff, report, output = "pretty" }: CleanOptions,
): void {
  const machine = output !== "pretty";
  if (write && operands.includes("-")) refuse("`--write` needs a file: the standard input has no place to write to.");
  if (machine && !write && !diff && report === undefined) {
    refuse(
      `\`--output ${output}\` needs \`--write\`, \`--diff\` or \`--report\`: otherwise the output is the text itself.`,
    );
  }
  if (report === "-" && (diff || !write || machine)) {
    refuse(
      "`--report -` clashes with what else is written to the standard output: name a file, or give `--write` alone.",
    );
  }
}

/** Refuses a report in the place of an input, under whatever name; and clears away what killed runs have left. */
async function refuseOverwriting(
  selected: FileRun["selected"],
  { io, files }: Context,
  { report, write }: CleanOptions,
): Promise<void> {
  const inputs = selected.filter(({ name }) => name !== "-").map(({ name }) => resolve(io.cwd, name));
  if (report !== undefined && report !== "-") {
    const target = resolve(io.cwd, report);
    const taken = (await files.about(target))?.identity;
    const identities = taken === undefined ? [] : await Promise.all(inputs.map((path) => files.about(path)));
    if (inputs.includes(target) || identities.some((one) => one?.identity === taken)) {
      refuse(`\`--report ${report}\` would overwrite an input: name another file.`);
    }
  }
  if (write) await files.sweep(inputs);
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

/** Writes the report that `--report` asks for; whether that failed. */
async function writeReport(
  reports: readonly FileReport[],
  tally: Tally,
  context: Context,
  { report: target, output }: CleanOptions,
): Promise<boolean> {
  if (target === undefined) return false;
  const pieces = anyReporter(output)(reports, tally);
  const issue =
    target === "-"
      ? await writePieces(context.io.stdout, pieces)
      : await writeText(target, pieces, context.io, context.files);
  if (issue) await context.tell([issue]);
  return Boolean(issue);
}
