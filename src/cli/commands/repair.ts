import type { Confidence, RepairResult } from "../../bilingual/index.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, colorFlag, dictionaryFlag, outputFlag, quietFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { writeText } from "../files/write-text.js";
import { packageVersion } from "../package-root.js";
import { openRepairs, type Repairs } from "../pairs/open-repairs.js";
import { type PairOptions, pairFlags, pairFormatFlag, pairOperands } from "../pairs/pair-flags.js";
import { diffReport } from "../report/diff-report.js";
import type { FileReport } from "../report/file-report.js";
import { githubReport } from "../report/github-report.js";
import { repairJson } from "../report/repair-json.js";
import { repairPage } from "../report/repair-page.js";
import { sarifReport } from "../report/sarif-report.js";
import { writePieces } from "../reporter.js";
import { confidenceFlag } from "./confidence-flag.js";

interface RepairCommandOptions extends CommonOptions, PairOptions {
  readonly write?: boolean;
  readonly diff?: boolean;
  readonly report?: string;
  readonly confidence?: Confidence;
}

/** `canonym repair`: puts the canonical where a translation renders a source term otherwise. */
export const repair: Command<RepairCommandOptions> = {
  name: "repair",
  operands: "<file...>",
  operandSummary: pairOperands,
  summary: "put the canonical where a source term is rendered otherwise",
  flags: [
    { flags: "--write", summary: "put the repaired translation in place of the old one", group: "What to write" },
    {
      flags: "--diff",
      summary: "show before and after instead of the text, with a reason per change",
      group: "What to write",
    },
    {
      flags: "--report <file>",
      summary: "write an HTML page with source and translation side by side",
      group: "What to write",
    },
    pairFormatFlag,
    ...pairFlags,
    confidenceFlag,
    dictionaryFlag,
    quietFlag,
    colorFlag,
    outputFlag("pretty", "json", "sarif", "github"),
  ],
  examples: [
    ["canonym repair -d terms.json --diff zh.txt en.txt", "see what would change, and why"],
    ["canonym repair -d terms.json --report repair.html --write zh.txt en.txt", "in place, with a page to check it by"],
    ["canonym repair -d terms.json --target-field mt pairs.jsonl > repaired.jsonl", "pairs, one a line"],
    ["canonym repair -d terms.tbx --diff messages.xlf", "source and target of each unit"],
  ],
  exits: {
    0: "done",
    2: "wrong usage, a bad dictionary, or a file that cannot be read or written",
  },
  run: repairFiles,
};

async function repairFiles(
  context: Context,
  operands: readonly string[],
  options: RepairCommandOptions,
): Promise<ExitCode> {
  refuseContradictions(operands, options);
  const repairs = await openRepairs(context, operands, options);
  await tellOddities(repairs.report, context);
  const written = await writeResults(repairs, context, options);
  if (options.write || options.diff || context.io.stderr.isTTY) await context.say(summary(repairs.placed.results));
  return written ? 0 : 2;
}

function refuseContradictions(
  operands: readonly string[],
  { write, diff, report, output = "pretty" }: RepairCommandOptions,
) {
  if (operands.length > 2) refuse("Give one file of pairs, or a source and its translation.");
  const target = operands.at(-1);
  if (operands.length === 2 && operands[0] === target) refuse("Source and translation must be two files.");
  if (write && target === "-") refuse("`--write` needs a file: the standard input has no place to write to.");
  if (output !== "pretty" && (write || diff)) refuse(`\`--output ${output}\` clashes with \`--write\` and \`--diff\`.`);
  if (report !== undefined && operands.includes(report)) {
    refuse(`\`--report ${report}\` would overwrite an input: name another file.`);
  }
}

function refuse(message: string): never {
  throw new CanonymError([createIssue("usage", { message, note: "See `canonym repair --help`." })]);
}

/** What is wrong with pairs is told at once; renderings to review and missing ones are the report's. */
async function tellOddities({ issues }: FileReport, context: Context): Promise<void> {
  const reported = new Set(["variant", "review", "term-missing"]);
  await context.tell(issues.filter(({ code }) => !reported.has(code)));
}

/** Writes what was asked for; whether all of it could be. */
async function writeResults(
  { file, placed, report: fileReport }: Repairs,
  context: Context,
  { write, diff, report, output, confidence = "balanced" }: RepairCommandOptions,
): Promise<boolean> {
  const { io, files, colors } = context;
  const failures = [];
  if (report !== undefined) {
    failures.push(await writeText(report, repairPage(file, placed.results, confidence), io, files));
  }
  if (output === "json") await writePieces(io.stdout, repairJson(file, placed.results));
  else if (output === "sarif") await writePieces(io.stdout, sarifReport([fileReport], packageVersion()));
  else if (output === "github") await writePieces(io.stdout, githubReport(fileReport));
  else if (diff) await writePieces(io.stdout, diffReport(fileReport, colors));
  else if (!write) await writePieces(io.stdout, [placed.text]);
  if (write && placed.edits.length > 0) failures.push(await writeText(file.target, [placed.text], io, files));
  const issues = failures.filter((issue) => issue !== undefined);
  await context.tell(issues);
  return issues.length === 0;
}

function summary(results: readonly RepairResult[]): string {
  const count = (holds: (result: RepairResult) => number) => results.reduce((sum, result) => sum + holds(result), 0);
  const replaced = count(({ matches }) => matches.filter(({ action }) => action === "replace").length);
  const reviews = count(({ matches }) => matches.filter(({ action }) => action === "review").length);
  const missing = count(({ issues }) => issues.filter(({ code }) => code === "term-missing").length);
  const pairs = results.length === 1 ? "1 pair" : `${results.length} pairs`;
  return `${pairs}, ${replaced} replaced, ${reviews} to review, ${missing} missing`;
}
