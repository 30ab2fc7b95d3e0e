import { InvalidArgumentError } from "commander";

/** Under which heading of the help a flag stands. */
type FlagGroup =
  | "What to read"
  | "What to write"
  | "What must hold"
  | "How to decide"
  | "How to work"
  | "How to report";

/** A flag as data: the parser, the help and the guide are made from it. */
export interface Flag {
  /** As it is typed, for example `-d, --dictionary <name>`. */
  readonly flags: string;
  /** What it does, in a phrase. */
  readonly summary: string;
  readonly group: FlagGroup;
  /** What holds without it. */
  readonly standard?: string;
  /** Turns the typed value into the option; `before` is what an earlier use of the flag gave. */
  readonly read?: (value: string, before: unknown) => unknown;
}

/** Reads one of several words. */
export function oneOf(...words: readonly string[]): (value: string) => string {
  return (value) => {
    if (words.includes(value)) return value;
    throw new InvalidArgumentError(`Choose one of ${words.join(", ")}.`);
  };
}
