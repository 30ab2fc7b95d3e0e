import type { CommonOptions } from "./common-flags.js";
import type { Context } from "./context.js";
import type { Flag } from "./flag.js";

/** 0: nothing to report, or done. 1: findings. 2: wrong usage, a bad dictionary, an unreadable or unwritable file. */
export type ExitCode = 0 | 1 | 2;

/** A command of the program: what the help says about it, and what it does. */
export interface Command<Options extends CommonOptions = CommonOptions> {
  readonly name: string;
  /** What it takes besides flags, for example `[file...]` or `<in> <out>`. */
  readonly operands: string;
  /** What each operand is, in their order. */
  readonly operandSummary: string | readonly string[];
  /** What it does, in one phrase. */
  readonly summary: string;
  readonly flags: readonly Flag[];
  /** Command lines worth knowing, each with what it is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  /** What its exit codes mean. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>;
  /** Refuses flags that contradict each other, before a configuration adds to what was given. */
  refuse?(operands: readonly string[], options: Options): void;
  run(context: Context, operands: readonly string[], options: Options): Promise<ExitCode>;
}
