import type { Issue } from "../../issues/issue.js";
import type { DocumentFlags } from "../common-flags.js";
import type { FileReport, Findings } from "../report/file-report.js";
import type { View } from "../report/view.js";

/** What is done with each file of a run. Plain data, as all below: a thread can be told it. */
export interface Job {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly options: Pick<DocumentFlags, "format" | "field" | "onError">;
  readonly view: View;
  /** When the normalized file is wanted: never, if it differs, or always. */
  readonly content: "never" | "changed" | "always";
  /** Whether reports are wanted with all that was found, not only counted. */
  readonly whole: boolean;
  /** Whether files are recognized by a hash of their content. */
  readonly hashed: boolean;
}

/** A file to work on. */
export interface FileTask {
  readonly name: string;
  /** Found, not named: what is not text is skipped. */
  readonly found: boolean;
  /** The content, where the thread cannot read it itself. */
  readonly bytes?: Uint8Array;
  /** The hash of a content in which there is nothing to report. */
  readonly known?: string | undefined;
}

/** What became of a file. */
export interface Treated {
  readonly report: FileReport;
  /** What the view shows of it, in pieces worth a write. */
  readonly shown: readonly string[];
  readonly content?: Uint8Array;
  /** How many bytes were read. */
  readonly size: number;
  /** That of the file when it was read. */
  readonly stamp?: string;
  /** Hash of the content, if there is nothing to report in it. */
  readonly clean?: string;
}

/** Whole lines of JSON Lines. */
export interface LinesTask {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What became of the lines; places count from the first of them. */
export interface TreatedLines {
  readonly bytes: Uint8Array;
  /** How many lines were read. */
  readonly count: number;
  readonly found: Findings;
  /** What was tolerated. */
  readonly kept: readonly Issue[];
  /** What ended the work before the last line. */
  readonly failure?: readonly Issue[];
}
