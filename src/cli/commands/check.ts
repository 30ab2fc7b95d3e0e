import type { Command, ExitCode } from "../command.js";
import { abbreviateFlag, commonFlags, documentFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { examine } from "../examine.js";
import { openNormalizer } from "../open-normalizer.js";
import { checkReport } from "../report/check-report.js";
import type { FileReport } from "../report/file-report.js";
import { reporterFor, writePieces } from "../reporter.js";
import { addToTally, emptyTally, sayTally } from "../tally.js";
import { type CheckOptions, checkSource, checkSourceFlags, refuseWithoutSource } from "./check-source.js";

/** `canonym check`: reports terms that stand in another form than the canonical, and changes nothing. */
export const check: Command<CheckOptions> = {
  name: "check",
  operands: "[file...]",
  operandSummary: "documents and UTF-8 text files; none or - is the standard input",
  summary: "report terms in another form than the canonical, change nothing",
  flags: [
    ...documentFlags,
    ...checkSourceFlags,
    ...commonFlags,
    abbreviateFlag,
    outputFlag("pretty", "json", "sarif", "github"),
  ],
  examples: [
    ["canonym check story.txt", "each finding with its line"],
    ["canonym check --output github docs/*.txt", "annotations on a pull request"],
    ["canonym check --output sarif docs/*.txt > canonym.sarif", "a log for code scanning"],
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
  run(context, files, options) {
    if (options.source !== undefined) return checkSource(options.source, context, files, options);
    refuseWithoutSource(options);
    return checkFiles(context, files, options);
  },
};

async function checkFiles(context: Context, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { stdout } = context.io;
  const normalizer = await openNormalizer(context, options);
  const reporter = reporterFor(options.output, (report) => checkReport(report, context.colors, stdout.columns));
  const reports: FileReport[] = [];
  let tally = emptyTally;
  for (const name of files.length > 0 ? files : ["-"]) {
    if (stdout.closed) break;
    const report = await examine(name, normalizer, context, options);
    tally = addToTally(tally, report);
    if (reporter.each) await writePieces(stdout, reporter.each(report));
    else reports.push(report);
  }
  if (reporter.all) await writePieces(stdout, reporter.all(reports, tally));
  await context.say(sayTally(tally, (count) => `${count} ${count === 1 ? "variant" : "variants"}`));
  if (tally.failed > 0) return 2;
  return tally.variants + tally.reviews > 0 ? 1 : 0;
}
