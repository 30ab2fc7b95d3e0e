import { InvalidArgumentError } from "commander";
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

interface ConvertOptions extends CommonOptions {
  readonly from?: string;
  readonly to?: string;
  readonly language?: string;
  readonly sourceLanguage?: string;
  readonly columns?: Readonly<Record<string, number>>;
  readonly partial?: boolean;
}

const convertFlags: readonly Flag[] = [
  {
    flags: "--from <format>",
    summary: "format of the glossary that is read",
    group: "What to read",
    standard: "found from content and name",
  },
  {
    flags: "--language <tag>",
    summary: "target language, that of the terms to normalize to",
    group: "What to read",
    standard: "found in the glossary",
  },
  {
    flags: "--source-language <tag>",
    summary: "language of the source terms",
    group: "What to read",
    standard: "found in the glossary",
  },
  {
    flags: "--columns <list>",
    summary: "what stands in which column of a table, for example source=2,target=3,status=5",
    group: "What to read",
    standard: "found in the header",
    read: readColumns,
  },
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
  const { from, language, sourceLanguage, columns } = options;
  return readGlossary(await readBytes(path, io, files), {
    filename: name === "-" ? stdinName : path,
    ...(from !== undefined && { format: from }),
    ...(language !== undefined && { language }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(columns !== undefined && { columns }),
  });
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

/** Reads `source=2,target=3`. */
function readColumns(value: string): Readonly<Record<string, number>> {
  const pairs = value.split(",").map((pair) => /^\s*([a-z][\w -]*?)\s*=\s*(\d+)\s*$/i.exec(pair));
  if (pairs.some((pair) => pair === null))
    throw new InvalidArgumentError("Give names and numbers, for example source=2,target=3.");
  return Object.fromEntries(pairs.map((pair) => [pair?.[1], Number(pair?.[2])]));
}
