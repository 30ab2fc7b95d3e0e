import type { IssueCode } from "../issues/codes.js";
import type { View } from "./view.js";

/** A text on which a finding shows, and what the engine made of it. */
export interface Proof {
  /** The text. */
  readonly text: string;
  /** What came out; for a question of likeness, the verdict. */
  readonly result: string;
}

/** A safe correction: the text to write in place of the one at `pointer`; without it, the value is taken out. */
export interface Fix {
  /** JSON pointer into the dictionary as it was given. */
  readonly pointer: string;
  /** The text to write. */
  readonly value?: string;
}

/** What a rule finds, before severities and allowances. */
export interface Finding {
  readonly code: IssueCode;
  readonly message: string;
  /** JSON pointer into the dictionary of the view. */
  readonly pointer: string;
  /** Zero-based offset in the text at `pointer`. */
  readonly offset?: number;
  readonly expected?: readonly string[];
  readonly note?: string;
  readonly proof?: Proof;
  readonly fix?: Fix;
}

/** What the documentation says of a rule. Severity, title and advice are in the table of issue codes. */
export interface RuleRow {
  /** The code of what it finds. */
  readonly code: IssueCode;
  /** Why it matters. */
  readonly reason: string;
  /** Something that has the fault. */
  readonly example: string;
  /** Whether `--fix` corrects it. */
  readonly fixable?: true;
}

/** Rules that look at the same things. */
export interface RuleFamily {
  readonly title: string;
  readonly rows: readonly RuleRow[];
  check(view: View): Iterable<Finding>;
}
