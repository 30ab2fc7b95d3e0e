import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, commonFlags, outputFlag } from "../common-flags.js";
import type { Context } from "../context.js";
import { openNormalizer } from "../open-normalizer.js";
import { resolutionReport } from "../report/resolution-report.js";

/** `canonym resolve`: which concept a term means. */
export const resolve: Command = {
  name: "resolve",
  operands: "<term...>",
  operandSummary: "terms, each in quotes if it has spaces",
  summary: "tell which concept a term means, and how sure that is",
  flags: [...commonFlags, outputFlag("pretty", "json")],
  examples: [
    ['canonym resolve "small and sophisticated enterprises"', "verdict and best candidates"],
    ['canonym resolve --output json "little giant" SRDI', "every candidate with the parts of its score"],
  ],
  exits: {
    0: "each term has a concept",
    1: "a term has none that is sure",
    2: "wrong usage or a bad dictionary",
  },
  run: resolveTerms,
};

async function resolveTerms(context: Context, terms: readonly string[], options: CommonOptions): Promise<ExitCode> {
  const normalizer = await openNormalizer(context, options);
  const resolutions = terms.map((term) => normalizer.resolve(term));
  const pretty = () => resolutions.map((resolution) => resolutionReport(resolution, context.colors)).join("\n");
  const json = () => `${JSON.stringify({ resolutions }, null, 2)}\n`;
  await context.io.stdout.write(options.output === "json" ? json() : pretty());
  return resolutions.every(({ verdict }) => verdict === "accept") ? 0 : 1;
}
