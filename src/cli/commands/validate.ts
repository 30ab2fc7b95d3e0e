import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { RuleSettings } from "../../validate/index.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, configFlag, lookFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { type GlossaryOptions, glossaryFlags } from "../glossary-flags.js";
import { diffReport } from "../report/diff-report.js";
import { writePieces } from "../reporter.js";
import { examineGlossary, type GlossaryReport } from "../validate/examine-glossary.js";
import { examinePairs } from "../validate/examine-pairs.js";
import { ruleFlag } from "../validate/rule-flag.js";
import { isFinding } from "../validate/validation-report.js";
import { validationReporter } from "../validate/validation-reporter.js";

/** What {@link validate} is told. */
export interface ValidateOptions extends CommonOptions, GlossaryOptions {
  readonly pairs?: readonly string[];
  readonly rule?: RuleSettings;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** `canonym validate`: says what is wrong with glossaries, and proves what they do. */
export const validate: Command<ValidateOptions> = {
  name: "validate",
  operands: "[glossary...]",
  operandSummary: "glossaries of any format, - for the standard input, or names of shipped dictionaries",
  summary: "say what is wrong with a glossary, prove what it does",
  flags: [
    {
      flags: "--fix",
      summary: "correct what is safe to correct, in place; the layout of the file stays",
      group: "What to write",
    },
    { flags: "--dry-run", summary: "with --fix, show the corrections and write nothing", group: "What to write" },
    {
      flags: "--pairs <file>",
      summary: "check source and target terms of a CSV, TSV or JSONL file for consistency; may be repeated",
      group: "How to decide",
      read: (value, before) => [...((before as readonly string[] | undefined) ?? []), value],
    },
    ruleFlag,
    ...glossaryFlags,
    configFlag,
    ...lookFlags,
    outputFlag("pretty", "json", "sarif", "github"),
  ],
  examples: [
    ["canonym validate terms.json", "each finding with its place, and a summary"],
    ["canonym validate --fix --dry-run terms.json", "what --fix would correct"],
    ["canonym validate --rule untranslated=off terms.json", "a rule that does not suit"],
    ["canonym validate --pairs translations.csv", "terms that are rendered in several ways"],
  ],
  exits: {
    0: "no errors and no warnings",
    1: "errors or warnings",
    2: "wrong usage, or a file that cannot be read or written",
  },
  run: validateFiles,
};

async function validateFiles(context: Context, names: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const { pairs = [], fix = false, dryRun = false, rule: rules = {} } = options;
  if (names.length + pairs.length === 0) refuse("Name a glossary, or a file of `--pairs`.");
  if (dryRun && !fix) refuse("`--dry-run` goes with `--fix`.");
  const reporter = validationReporter(options, context);
  const reports: GlossaryReport[] = [];
  for (const [kind, name] of [...names.map((one) => ["glossary", one]), ...pairs.map((one) => ["pairs", one])]) {
    if (context.io.stdout.closed) break;
    const examine = kind === "pairs" ? examinePairs : examineGlossary;
    const report = await examine(name as string, context, { ...options, rules, fix, dryRun });
    if (dryRun && reporter.each) await writePieces(context.io.stdout, diffReport(report, context.colors));
    if (reporter.each) await writePieces(context.io.stdout, reporter.each(report));
    reports.push(report);
  }
  if (reporter.all) await writePieces(context.io.stdout, reporter.all(reports));
  if (reports.some(({ failed }) => failed)) return 2;
  return reports.some(({ issues }) => issues.some(isFinding)) ? 1 : 0;
}

function refuse(message: string): never {
  throw new CanonymError([createIssue("usage", { message, note: "See `canonym validate --help`." })]);
}
