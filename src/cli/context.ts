import type { Issue } from "../issues/issue.js";
import type { createNormalizer } from "../normalizer.js";
import { type Colors, colorsFor } from "./colors.js";
import type { CommonOptions } from "./common-flags.js";
import type { Files } from "./files/files.js";
import type { Io } from "./io.js";
import { renderIssue } from "./report/render-issue.js";

/** What the program stands on; tests give their own. */
export interface Foundations {
  readonly createNormalizer: typeof createNormalizer;
  readonly files: Files;
}

/** What a command works with. */
export interface Context extends Foundations {
  readonly io: Io;
  /** Colours of the standard output. */
  readonly colors: Colors;
  /** Tells a person about issues; in a `--quiet` run of errors only. */
  tell(issues: readonly Issue[]): Promise<void>;
  /** Says a line about the run, unless it is `--quiet`. */
  say(line: string): Promise<void>;
}

/** The context of one run. */
export function createContext(io: Io, foundations: Foundations, { color, quiet }: CommonOptions): Context {
  const errorColors = colorsFor(io.stderr, io.env, color);
  return {
    ...foundations,
    io,
    colors: colorsFor(io.stdout, io.env, color),
    async tell(issues) {
      const heard = quiet ? issues.filter(({ severity }) => severity === "error") : issues;
      await io.stderr.write(heard.map((issue) => renderIssue(issue, errorColors)).join(""));
    },
    async say(line) {
      if (!quiet) await io.stderr.write(`${line}\n`);
    },
  };
}
