import { isColored } from "../colors.js";
import type { Command, ExitCode } from "../command.js";
import { abbreviateFlag, commonFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { fileFlags } from "../file-flags.js";
import { FileRun, operandsOr } from "../file-run.js";
import type { FileReport } from "../report/file-report.js";
import { wholeReporter } from "../reporter.js";
import { addToTally, emptyTally, sayTally } from "../tally.js";
import { type CheckOptions, checkSource, checkSourceFlags, refuseContradictions } from "./check-source.js";

/** `canonym check`: reports terms that stand in another form than the canonical, and changes nothing. */
export const check: Command<CheckOptions> = {
  name: "check",
  operands: "[file...]",
  operandSummary: "documents and UTF-8 texts, folders and patterns; none or - is the standard input",
  summary: "report terms in another form than the canonical, change nothing",
  flags: [
    ...fileFlags,
    ...checkSourceFlags,
    ...commonFlags,
    abbreviateFlag,
    outputFlag("pretty", "json", "sarif", "github"),
  ],
  examples: [
    ["canonym check story.txt", "each finding with its line"],
    ["canonym check --jobs auto --ignore vendor .", "all files of a folder, on all cores"],
    ["canonym check --changed --cache", "what is not yet committed, before it is"],
    ["canonym check --output github 'docs/**/*.md'", "annotations on a pull request"],
    ["canonym check --output sarif docs > canonym.sarif", "a log for code scanning"],
    [
      "canonym check -d terms.json --source zh.txt en.txt",
      "a translation by its source: other renderings, missing terms",
    ],
  ],
  exits: {
    0: "nothing to report",
    1: "findings",
    2: "wrong usage, a bad dictionary, or a file that cannot be read",
  },
  refuse: refuseContradictions,
  run(context, files, options) {
    const { source } = options;
    return source === undefined ? checkFiles(context, files, options) : checkSource(source, context, files, options);
  },
};

async function checkFiles(context: Context, operands: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { stdout } = context.io;
  const reporter = wholeReporter(options.output);
  const view = {
    kind: reporter ? "nothing" : options.output === "github" ? "github" : "check",
    colored: isColored(stdout, context.io.env, options.color),
    columns: stdout.columns,
  } as const;
  const run = await FileRun.start(operandsOr(operands, options, true), context, options, {
    ...{ view, content: "never", whole: Boolean(reporter) },
  });
  const reports: FileReport[] = [];
  let tally = emptyTally;
  try {
    for await (const turn of run.turns()) {
      if ("stream" in turn) continue;
      tally = addToTally(tally, turn.report);
      if (reporter) reports.push(turn.report);
      await run.show(turn.shown);
      if (stdout.closed) break;
    }
    if (reporter) await run.show(reporter(reports, tally));
  } finally {
    await run.close();
  }
  await context.say(sayTally(tally, (count) => `${count} ${count === 1 ? "variant" : "variants"}`));
  if (tally.failed > 0) return 2;
  return tally.variants + tally.reviews > 0 ? 1 : 0;
}
