import { scoreTerminology } from "../../bilingual/index.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, colorFlag, dictionaryFlag, outputFlag, quietFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { loadBilingual } from "../pairs/load-bilingual.js";
import { type PairOptions, pairFlags, pairFormatFlag, pairOperands } from "../pairs/pair-flags.js";
import { readPairFile } from "../pairs/read-pair-file.js";
import { scoreReport } from "../report/score-report.js";

interface ScoreOptions extends CommonOptions, PairOptions {}

/** `canonym score`: how far a translation keeps to a dictionary. */
export const score: Command<ScoreOptions> = {
  name: "score",
  operands: "<file...>",
  operandSummary: pairOperands,
  summary: "tell how far a translation keeps to a dictionary",
  flags: [pairFormatFlag, ...pairFlags, dictionaryFlag, quietFlag, colorFlag, outputFlag("pretty", "json")],
  examples: [
    ["canonym score -d terms.json zh.txt en.txt", "both rates, and the terms that fare worst"],
    ["canonym score -d terms.json --output json pairs.jsonl", "every term"],
  ],
  exits: {
    0: "done",
    2: "wrong usage, a bad dictionary, or a file that cannot be read",
  },
  run: scoreFiles,
};

async function scoreFiles(context: Context, operands: readonly string[], options: ScoreOptions): Promise<ExitCode> {
  const { dictionary, languages } = await loadBilingual(options.dictionary, context);
  const { pairs } = await readPairFile(operands, options, languages, context);
  const result = scoreTerminology(pairs, { dictionary });
  const json = () => `${JSON.stringify(result, null, 2)}\n`;
  await context.io.stdout.write(options.output === "json" ? json() : scoreReport(result, context.colors));
  return 0;
}
