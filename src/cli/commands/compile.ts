import { compileDictionary } from "../../normalizer.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, commonFlags } from "../common-flags.js";
import type { Context } from "../context.js";
import { writeText } from "../files/write-text.js";
import { loadDictionaries } from "../load-dictionaries.js";

/** `canonym compile`: dictionaries as a file that opens without building anything. */
export const compile: Command = {
  name: "compile",
  operands: "<out>",
  operandSummary: "the file to write",
  summary: "make dictionaries into a file that opens at once",
  flags: commonFlags,
  examples: [
    ["canonym compile -d terms.tbx -d house.json terms.canonym", "glossaries of any format, a later one wins"],
    ["canonym clean -d terms.canonym report.md", "what it is for"],
    ["canonym compile --fuzzy off -d huge.csv huge.canonym", "without what matching by likeness needs"],
  ],
  exits: {
    0: "written",
    2: "wrong usage, a bad dictionary, or a file that cannot be written",
  },
  run: compileFile,
};

async function compileFile(
  context: Context,
  [out = "-"]: readonly string[],
  options: CommonOptions,
): Promise<ExitCode> {
  const { io, files, say, tell } = context;
  const loaded = await loadDictionaries(options.dictionary, context);
  if (options.dictionary) await tell(loaded.flatMap(({ warnings }) => warnings));
  const { fuzzy, style } = options;
  const bytes = compileDictionary(
    loaded.map(({ dictionary }) => dictionary),
    { fuzzy: fuzzy !== false, ...(style !== undefined && { style }) },
  );
  const failure = await writeText(out, bytes, io, files);
  if (failure) await tell([failure]);
  else await say(`${out}: ${(bytes.length / 1e6).toFixed(1)} MB`);
  return failure ? 2 : 0;
}
