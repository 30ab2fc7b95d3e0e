import { Argument, CommanderError, Option, Command as Parser } from "commander";
import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import type { Colors } from "./colors.js";
import type { Command } from "./command.js";
import type { CommonOptions } from "./common-flags.js";
import type { Flag } from "./flag.js";
import { afterCommand, afterProgram, helpLook } from "./help.js";

/** What a command line asks for: a command to run, or a text (help, version) to print. */
export type Request =
  | {
      readonly command: Command;
      readonly operands: readonly string[];
      readonly options: CommonOptions;
      readonly text?: never;
    }
  | { readonly text: string; readonly command?: never };

/** How a program calls itself and looks. */
export interface ProgramLook {
  readonly version: string;
  readonly colors: Colors;
  readonly columns: number | undefined;
}

/**
 * Understands a command line.
 * @throws {@link CanonymError} with `usage`; the nearest flag or command is in its message
 */
export function parseArguments(argv: readonly string[], commands: readonly Command[], look: ProgramLook): Request {
  let text = "";
  let request: Request | undefined;
  const program = createProgram(commands, look, (command, operands, options) => {
    request = { command, operands, options };
  }).configureOutput({
    writeOut: (part) => (text += part),
    writeErr: () => {},
    getOutHasColors: () => true,
    getOutHelpWidth: () => look.columns ?? 100,
  });
  for (const parser of program.commands) parser.copyInheritedSettings(program);
  try {
    program.parse(argv, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, argv, commands);
  }
  return request ?? { text };
}

const aboutGroup = "About:";

function helpFlag(): Option {
  return new Option("--help", "show this help").helpGroup(aboutGroup);
}

type Choose = (command: Command, operands: readonly string[], options: CommonOptions) => void;

function createProgram(commands: readonly Command[], look: ProgramLook, choose: Choose): Parser {
  const program = new Parser("canonym")
    .description("One term for one thing: maps inconsistent translations to one canonical term, and says why.")
    .usage("<command> [options]")
    .addHelpOption(helpFlag())
    .optionsGroup(aboutGroup)
    .version(look.version, "--version", "show the version")
    .helpCommand("help [command]", "show the help of a command")
    .configureHelp(helpLook(look.colors))
    .addHelpText("after", afterProgram(commands, look.colors))
    .exitOverride();
  for (const command of commands) program.addCommand(createParser(command, look, choose));
  return program;
}

function createParser(command: Command, look: ProgramLook, choose: Choose): Parser {
  const parser = new Parser(command.name)
    .description(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`)
    .summary(command.summary)
    .addHelpOption(helpFlag())
    .addHelpText("after", afterCommand(command, look.colors));
  const summaries = [command.operandSummary].flat();
  for (const [at, operand] of command.operands.split(" ").entries()) {
    parser.addArgument(new Argument(operand, summaries[at]));
  }
  for (const flag of command.flags) parser.addOption(toOption(flag));
  parser.optionsGroup(aboutGroup).version(look.version, "--version", "show the version");
  return parser.action(() => choose(command, parser.args, parser.opts<CommonOptions>()));
}

function toOption({ flags, summary, group, standard, read }: Flag): Option {
  const option = new Option(flags, standard === undefined ? summary : `${summary} (${standard})`).helpGroup(
    `${group}:`,
  );
  return read ? option.argParser(read) : option;
}

function usageError(
  { message }: CommanderError,
  [name]: readonly string[],
  commands: readonly Command[],
): CanonymError {
  const sentence = message
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .replace(/'([^']*)'/g, "`$1`");
  const full = sentence.charAt(0).toUpperCase() + sentence.slice(1) + (/[.?)]$/.test(sentence) ? "" : ".");
  const known = commands.some((command) => command.name === name);
  return new CanonymError([
    createIssue("usage", { message: full, note: `See \`canonym ${known ? `${name} ` : ""}--help\`.` }),
  ]);
}
