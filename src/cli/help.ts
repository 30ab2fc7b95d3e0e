import type { HelpConfiguration } from "commander";
import type { Colors } from "./colors.js";
import type { Command } from "./command.js";

/** How commander's help looks here. */
export function helpLook({ bold, cyan }: Colors): HelpConfiguration {
  return {
    styleTitle: (text) => bold(text),
    styleCommandText: (text) => cyan(text),
    styleSubcommandText: (text) => cyan(text),
    styleOptionText: (text) => cyan(text),
    styleArgumentText: (text) => cyan(text),
  };
}

/** What stands below the list of commands: an example of each, and the exit codes. */
export function afterProgram(commands: readonly Command[], colors: Colors): string {
  const examples = commands.flatMap(({ examples: [first] }) => (first ? [first] : []));
  return `
${listExamples(examples, colors)}

${colors.bold("Exit codes:")}
  0  nothing to report, or done
  1  findings
  2  wrong usage, a bad dictionary, or a file that cannot be read or written

${colors.dim("canonym <command> --help tells more about a command.")}\n`;
}

/** What stands below the options of a command. */
export function afterCommand({ examples, exits }: Command, colors: Colors): string {
  const codes = Object.entries(exits).map(([code, meaning]) => `  ${code}  ${meaning}`);
  return `\n${listExamples(examples, colors)}\n\n${colors.bold("Exit codes:")}\n${codes.join("\n")}\n`;
}

function listExamples(examples: Command["examples"], { bold, cyan, dim }: Colors): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  const rows = examples.map(([line, purpose]) => `  ${cyan(line.padEnd(width))}  ${dim(purpose)}`);
  return [bold("Examples:"), ...rows].join("\n");
}
