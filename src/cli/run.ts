import { CanonymError } from "../issues/canonym-error.js";
import { createIssue } from "../issues/issue.js";
import { colorsFor } from "./colors.js";
import type { ExitCode } from "./command.js";
import { commands } from "./commands.js";
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
    return command.run(createContext(io, foundations, options), operands, options);
  }
  await io.stdout.write(request.text);
  return 0;
}

/** What `--color` says, where the command line is not (or could not be) parsed yet. */
function colorOf(argv: readonly string[]): "always" | "never" | "auto" {
  const [, when] = /(?:^|\0)--color(?:=|\0)(always|never)(?:\0|$)/.exec(argv.join("\0")) ?? [];
  return (when as "always" | "never" | undefined) ?? "auto";
}
