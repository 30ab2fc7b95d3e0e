import type { Dictionary } from "../../dictionary/model.js";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue, type Issue } from "../../issues/issue.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, lookFlags } from "../common-flags.js";
import type { Context } from "../context.js";
import { readBytes, stdinName } from "../files/read-text.js";
import { shippedDictionaries } from "../files/shipped.js";
import { writeText } from "../files/write-text.js";
import type { Flag } from "../flag.js";
import { type GlossaryOptions, glossaryFlags, readOptions } from "../glossary-flags.js";

interface ConvertOptions extends CommonOptions, GlossaryOptions {
  readonly to?: string;
  readonly partial?: boolean;
}

const convertFlags: readonly Flag[] = [
  ...glossaryFlags,
  {
    flags: "--partial",
    summary: "write what could be read of a glossary with errors",
    group: "What to read",
  },
  {
    flags: "--to <format>",
    summary: "format of the glossary that is written",
    group: "What to write",
    standard: "by the ending of its name",
  },
];

/** `canonym convert`: reads a glossary in one format and writes it in another. */
export const convert: Command<ConvertOptions> = {
  name: "convert",
  operands: "<in> <out>",
  operandSummary: [
    "the glossary: a file, - for the standard input, or a shipped dictionary",
    "the file to write, or - for the standard output",
  ],
  summary: "turn a glossary into another format",
  flags: [...convertFlags, ...lookFlags],
  examples: [
    ["canonym convert terms.tbx house.json", "a dictionary to work with"],
    ["canonym convert --columns source=2,target=3 list.csv terms.tbx", "a table without a header"],
    ["canonym convert --to deepl china-policy - > deepl.csv", "a shipped dictionary for a service"],
  ],
  exits: {
    0: "done; what the format has no place for is told",
    2: "wrong usage, a glossary with errors, or a file that cannot be read or written",
  },
  run: convertGlossary,
};

async function convertGlossary(
  context: Context,
  operands: readonly string[],
  options: ConvertOptions,
): Promise<ExitCode> {
  const [from = "-", to = "-"] = operands;
  const { formatOfName } = await import("../../glossaries/formats.js");
  const format = options.to ?? (to === "-" ? undefined : formatOfName(to)?.name);
  if (format === undefined)
    throw usage(`The format of \`${to === "-" ? "the standard output" : to}\` is open.`, "Name it with `--to`.");
  const { dictionary, issues } = await readIn(from, context, options);
  await context.tell(issues);
  const failed = issues.some(({ severity }) => severity === "error");
  if (failed && !options.partial) return 2;
  return (await writeOut(dictionary, to, format, context)) && !failed ? 0 : 2;
}

async function readIn(name: string, { io, files }: Context, options: ConvertOptions) {
  const { readGlossary } = await import("../../glossaries/index.js");
  const path = shippedDictionaries().get(name) ?? name;
  return readGlossary(await readBytes(path, io, files), readOptions(name === "-" ? stdinName : path, options));
}

async function writeOut(
  dictionary: Dictionary,
  name: string,
  format: string,
  { io, files, tell, say }: Context,
): Promise<boolean> {
  const { writeGlossary } = await import("../../glossaries/index.js");
  const losses: Issue[] = [];
  const text = writeGlossary(dictionary, { format, onIssue: (issue) => losses.push(issue) });
  await tell(losses);
  const failure = name === "-" ? undefined : await writeText(name, [text], io, files);
  if (name === "-") await io.stdout.write(text);
  if (failure) await tell([failure]);
  else if (name !== "-") await say(`${dictionary.concepts.length} concepts in ${name}`);
  return failure === undefined;
}

function usage(message: string, note: string): CanonymError {
  return new CanonymError([createIssue("usage", { message, note })]);
}
