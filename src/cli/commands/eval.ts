import { InvalidArgumentError } from "commander";
import { type Evaluation, evaluate, type Measures } from "../../evaluation/evaluate.js";
import type { GoldText } from "../../evaluation/gold.js";
import { readGold } from "../../evaluation/read-gold.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue, type Issue } from "../../issues/issue.js";
import type { Command, ExitCode } from "../command.js";
import { abbreviateFlag, type CommonOptions, commonFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { readText, stdinName } from "../files/read-text.js";
import type { Flag } from "../flag.js";
import { openNormalizer } from "../open-normalizer.js";
import { evaluationReport } from "../report/evaluation-report.js";
import { writePieces } from "../reporter.js";

interface EvalOptions extends CommonOptions {
  readonly minPrecision?: number;
  readonly minRecall?: number;
  readonly minUntouched?: number;
}

const floorFlags: readonly Flag[] = [
  floorFlag("--min-precision <share>", "least share of the edits that must be right, 0 to 1"),
  floorFlag("--min-recall <share>", "least share of the marked spans that must be found, 0 to 1"),
  floorFlag("--min-untouched <share>", "least share of the texts without a span that must stay as they are, 0 to 1"),
];

function floorFlag(flags: string, summary: string): Flag {
  return { flags, summary, group: "What must hold", read: readShare };
}

/** `canonym eval`: how well canonym does on texts whose terms a person has marked. */
export const evaluateGold: Command<EvalOptions> = {
  name: "eval",
  operands: "<gold...>",
  operandSummary: "JSON Lines files with marked texts; - is the standard input",
  summary: "measure precision and recall on texts whose terms are marked",
  flags: [...floorFlags, ...commonFlags, abbreviateFlag, outputFlag("pretty", "json")],
  examples: [
    ["canonym eval gold.jsonl", "measures, false alarms and misses"],
    ["canonym eval --min-precision 0.99 gold/*.jsonl", "fail where a change makes wrong edits"],
    ["canonym eval --fuzzy off -d house.json gold.jsonl", "what a dictionary does without likeness"],
  ],
  exits: {
    0: "measured, and no floor is missed",
    1: "a measure is below its floor",
    2: "wrong usage, a bad dictionary, or a gold file that cannot be read",
  },
  run: evaluateFiles,
};

async function evaluateFiles(context: Context, names: readonly string[], options: EvalOptions): Promise<ExitCode> {
  const texts = await readFiles(names, context);
  const evaluation = evaluate(await openNormalizer(context, options), texts);
  const { stdout } = context.io;
  if (options.output === "json") await stdout.write(toJson(evaluation));
  else await writePieces(stdout, evaluationReport(evaluation, context.colors));
  const missed = missedFloors(evaluation, options);
  await context.tell(missed);
  return missed.length > 0 ? 1 : 0;
}

/** @throws {@link CanonymError} with everything that is wrong in any of the files */
async function readFiles(names: readonly string[], { io, files }: Context): Promise<GoldText[]> {
  const texts: GoldText[] = [];
  const issues: Issue[] = [];
  for (const name of names) {
    const reading = readGold(await readText(name, io, files), name === "-" ? stdinName : name);
    texts.push(...reading.texts);
    issues.push(...reading.issues);
  }
  if (issues.length > 0) throw new CanonymError(issues);
  return texts;
}

function toJson({ unjudged: _, ...evaluation }: Evaluation): string {
  return `${JSON.stringify(evaluation, null, 2)}\n`;
}

function missedFloors(measures: Measures, options: EvalOptions): Issue[] {
  const floors = [
    ["Precision", measures.precision, options.minPrecision],
    ["Recall", measures.recall, options.minRecall],
    ["The share of untouched texts", measures.untouched, options.minUntouched],
  ] as const;
  return floors.flatMap(([name, value, floor = 0]) => {
    if (value >= floor) return [];
    const message = `${name} is \`${value.toFixed(4)}\`, below \`${floor}\`.`;
    return [createIssue("below-floor", { message })];
  });
}

function readShare(value: string): number {
  if (!/^[\d.]+$/.test(value) || !(Number(value) <= 1)) throw new InvalidArgumentError("Give a number from 0 to 1.");
  return Number(value);
}
