import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import { colorsFor } from "./colors.js";
import type { Command, ExitCode } from "./command.js";
import { commands } from "./commands.js";
import type { CommonOptions } from "./common-flags.js";
import { defaultsOf } from "./config/defaults.js";
import { loadConfig } from "./config/load-config.js";
import { createContext, type Foundations } from "./context.js";
import type { Io } from "./io.js";
import { packageVersion } from "./package-root.js";
import { parseArguments, type Request } from "./program.js";

/**
 * The program: does what a command line asks for and gives the exit code.
 * A reader that goes away early is not an error: what it no longer hears of is not reported by the code either.
 */
export async function run(argv: readonly string[], io: Io, foundations: Foundations): Promise<ExitCode> {
  try {
    const code = await answer(understand(argv, io), io, foundations);
    return code === 1 && io.stdout.closed ? 0 : code;
  } catch (error) {
    if (!(error instanceof CanonymError)) throw error;
    await createContext(io, foundations, { color: colorOf(argv) }).tell(error.issues);
    return 2;
  }
}

function understand(argv: readonly string[], io: Io): Request {
  if (argv.length === 0 && !io.stdin.isTTY) {
    throw new CanonymError([createIssue("usage", { message: "No command is given." })]);
  }
  return parseArguments(argv.length === 0 ? ["--help"] : argv, commands, {
    version: packageVersion(),
    colors: colorsFor(io.stdout, io.env, colorOf(argv)),
    columns: io.stdout.columns,
  });
}

async function answer(request: Request, io: Io, foundations: Foundations): Promise<ExitCode> {
  if (request.command) {
    const { command, operands, options } = request;
    const context = createContext(io, foundations, options);
    command.refuse?.(operands, options);
    return command.run(context, operands, await withConfig(command, options, io));
  }
  await io.stdout.write(request.text);
  return 0;
}

/** The options with what the configuration gives, for a command that reads one. */
async function withConfig(command: Command, options: CommonOptions, { cwd }: Io): Promise<CommonOptions> {
  if (options.config === "off" || !command.flags.some(({ flags }) => flags.startsWith("--config "))) return options;
  const loaded = await loadConfig(options.config, cwd);
  if (!loaded) return options;
  const defaults = defaultsOf(loaded, cwd);
  // Patterns of the command line are relative to where it was typed.
  const { ignoreFrom: _, ...others } = defaults;
  return { ...("ignore" in options ? others : defaults), ...options };
}

/** What `--color` says, where the command line is not (or could not be) parsed yet. */
function colorOf(argv: readonly string[]): "always" | "never" | "auto" {
  const [, when] = /(?:^|\0)--color(?:=|\0)(always|never)(?:\0|$)/.exec(argv.join("\0")) ?? [];
  return (when as "always" | "never" | undefined) ?? "auto";
}
