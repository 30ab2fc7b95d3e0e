import { basename, dirname, resolve } from "node:path";
import { CanonymError } from "../../issues/canonym-error.js";
import { createIssue } from "../../issues/issue.js";
import type { Command, ExitCode } from "../command.js";
import { type CommonOptions, lookFlags } from "../common-flags.js";
import { configNames } from "../config/load-config.js";
import { type ConfigLanguage, startingConfig } from "../config/starting-config.js";
import type { Context } from "../context.js";
import { shippedDictionaries } from "../files/shipped.js";
import { writeText } from "../files/write-text.js";

const standardName = "canonym.config.js";

/** `canonym init`: writes a configuration to start from. */
export const init: Command = {
  name: "init",
  operands: "[file]",
  operandSummary: `name of the file; otherwise ${standardName}`,
  summary: "write a configuration to start from",
  flags: lookFlags,
  examples: [
    ["canonym init", "with a comment on each setting"],
    ["canonym init canonym.config.ts", "the same, with types"],
    ["canonym init canonym.config.json", "without comments, for editors that know JSON Schema"],
  ],
  exits: {
    0: "done",
    2: "wrong usage, a configuration that is there already, or a file that cannot be written",
  },
  run: writeConfig,
};

async function writeConfig(
  context: Context,
  [name = standardName]: readonly string[],
  _: CommonOptions,
): Promise<ExitCode> {
  const { io, files } = context;
  if (!configNames.includes(basename(name)))
    refuse(`\`${name}\` would not be found.`, `Name it ${configNames.join(", ")}.`);
  for (const taken of configNames) {
    if (await files.about(resolve(io.cwd, dirname(name), taken)))
      refuse(`\`${taken}\` is there already.`, "Change it, or remove it first.");
  }
  const text = startingConfig(languageOf(name), [...shippedDictionaries().keys()]);
  const issue = await writeText(name, [text], io, files);
  if (issue) await context.tell([issue]);
  else await context.say(`${name} is written; docs/cli.md of canonym explains its settings.`);
  return issue ? 2 : 0;
}

function languageOf(name: string): ConfigLanguage {
  return name.endsWith(".json") ? "json" : name.endsWith("ts") ? "ts" : "js";
}

function refuse(message: string, note: string): never {
  throw new CanonymError([createIssue("usage", { message, note })]);
}
