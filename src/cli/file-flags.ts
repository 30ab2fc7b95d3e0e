import { availableParallelism } from "node:os";
import { InvalidArgumentError } from "commander";
import { type DocumentFlags, documentFlags, gather } from "./common-flags.js";
import type { Flag } from "./flag.js";

/** What commands over many files are told by {@link fileFlags}. */
export interface FileFlags extends DocumentFlags {
  /** What to work on where nothing is named; only a configuration gives it. */
  readonly files?: readonly string[];
  readonly ignore?: readonly string[];
  /** The folder that these patterns are relative to, if it is not the working folder. */
  readonly ignoreFrom?: string;
  /** A commit to compare with, or true: the last one. */
  readonly changed?: string | true;
  readonly jobs?: number;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

/** Flags of the commands that work through many files. */
export const fileFlags: readonly Flag[] = [
  ...documentFlags,
  {
    flags: "--ignore <pattern>",
    summary: "leave out what matches, as a line of .gitignore does; may be repeated",
    group: "What to read",
    standard: "node_modules and .git",
    read: gather,
  },
  {
    flags: "--changed [commit]",
    summary: "only files that differ from a commit of git, and new ones; without a commit, from the last",
    group: "What to read",
  },
  {
    flags: "--cache",
    summary: "skip files that were found to have nothing to report, and have not changed since",
    group: "How to work",
  },
  {
    flags: "--cache-location <file>",
    summary: "where that is kept; implies --cache",
    group: "How to work",
    standard: "node_modules/.cache/canonym/clean-files.json",
  },
  {
    flags: "--jobs <count>",
    summary: "how many files, or parts of JSON Lines, to work on at once: a number, or auto",
    group: "How to work",
    standard: "1",
    read: readJobs,
  },
];

/** More threads than any machine has use for. */
export const mostJobs = 256;

function readJobs(value: string): number {
  if (value === "auto") return availableParallelism();
  const jobs = Number(value);
  if (!/^\d+$/.test(value) || jobs < 1 || jobs > mostJobs) {
    throw new InvalidArgumentError(`Give auto, or a number from 1 to ${mostJobs}.`);
  }
  return jobs;
}
